import type { EndMatcher, NodeView, WireView } from '../define/index.js';

/** Whether the services at the ends of a wire are ones that its connection joins. */
export function isPair({ connection, source, target }: WireView): boolean {
  const areFit = connection.fits?.(source.service, target.service) ?? true;
  return areFit && fits(connection.from, source) && fits(connection.to, target);
}

function fits(matcher: EndMatcher, node: NodeView): boolean {
  const { id } = node.service;
  if ('services' in matcher) return matcher.services.includes(id);
  if (matcher.except?.includes(id)) return false;
  return matcher.can.every((name) => node.can(name) !== undefined);
}
