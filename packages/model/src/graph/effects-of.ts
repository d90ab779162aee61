import { keyGrants, keyPermits, ownKeyUses } from '../connections/key-uses.js';
import type { Effect, GraphView, NodeView, WireView } from '../define/index.js';

/** All that a wire asks for: what its connection says, and the keys that it needs for that. */
export function effectsOfWire(wire: WireView, graph: GraphView): readonly Effect[] {
  const { source, target, connection } = wire;
  return withKeys(connection.effects({ source, target, wire, graph }), graph);
}

/** All that a node asks for beside its resources. */
export function effectsOfNode(node: NodeView, graph: GraphView): readonly Effect[] {
  return [...withKeys(node.service.effects?.(node) ?? [], graph), ...ownKeyUses(node, graph)];
}

/** Where something is encrypted with a customer's key, whoever may use it may use the key for that. */
function withKeys(effects: readonly Effect[], graph: GraphView): readonly Effect[] {
  return effects.flatMap((effect) => {
    if (effect.kind === 'grant') return [effect, ...keyGrants(effect, graph)];
    return effect.kind === 'permit' ? [effect, ...keyPermits(effect, graph)] : [effect];
  });
}
