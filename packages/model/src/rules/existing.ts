import type { Effect, NodeView, WireView } from '../define/index.js';

/** What a wire wants of an end that exists already, and that no template can give it. */
export interface Unmet {
  readonly node: NodeView;
  /** `change`: it would have to be another. `hope`: it may be so already, and nobody can know here. */
  readonly kind: 'change' | 'hope';
  readonly what: string;
}

/** All of it, what is refused first. Functions alone take permissions from any template. */
export function unmetBy(wire: WireView, effects: readonly Effect[]): readonly Unmet[] {
  const ends = [wire.source, wire.target].filter(({ record }) => record.external !== undefined);
  const found = ends.flatMap((node) => [
    ...effects.flatMap((effect) => unmet(node, effect) ?? []),
    ...(node === wire.source && wire.connection.id === 'balancer-target' ? [listenerOf(node)] : []),
  ]);
  return found.toSorted((a, b) => rank(a) - rank(b));
}

/** Targets are named by a listener, and that is made with its balancer. */
function listenerOf(node: NodeView): Unmet {
  return { node, kind: 'change', what: 'its listener' };
}

function rank({ kind }: Unmet): number {
  return kind === 'change' ? 0 : 1;
}

function unmet(node: NodeView, effect: Effect): Unmet | undefined {
  switch (effect.kind) {
    case 'property':
      return effect.on.$ref === node.id ? ofProperty(node, effect.path) : undefined;
    case 'route':
    case 'authorizer':
      return effect.api === node.id
        ? { node, kind: 'change', what: `its ${effect.kind}s` }
        : undefined;
    case 'task':
      return effect.machine === node.id
        ? { node, kind: 'change', what: 'its definition' }
        : undefined;
    case 'grant':
      if (effect.to.$ref !== node.id) return undefined;
      return { node, kind: 'hope', what: `Its role must allow ${effect.actions.join(', ')}.` };
    case 'permit':
      return effect.on.$ref === node.id ? ofPermit(node, effect.service) : undefined;
    case 'resource':
    case 'role':
    case 'environment':
      return undefined;
  }
}

function ofProperty(node: NodeView, path: readonly (string | number)[]): Unmet {
  if (path.at(-1) === 'EventBridgeConfiguration')
    return { node, kind: 'hope', what: 'Its events must go to EventBridge.' };
  return { node, kind: 'change', what: `its ${path[0]}` };
}

function ofPermit(node: NodeView, service: string): Unmet | undefined {
  if (node.can('resourcePolicy')?.form === 'permission') return undefined;
  return { node, kind: 'hope', what: `Its policy must let ${service} in.` };
}
