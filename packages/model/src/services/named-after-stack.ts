import type { Effect, NodeView } from '../define/index.js';

/** A name that AWS demands, made of the stack's and the node's unless one is set. */
export function namedAfterStack(node: NodeView, path: readonly string[]): readonly Effect[] {
  if (node.has(path.join('.'))) return [];
  const name = node.name.replaceAll(/[^A-Za-z0-9]/g, '');
  const value = { 'Fn::Sub': `\${AWS::StackName}-${name}` };
  return [{ kind: 'property', on: node.ref, path, value, mode: 'set' }];
}
