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

/**
 * Where something is encrypted with a customer's key, whoever may use it may use the key for that.
 * A grant on a consumer and one on the stream behind it ask for the same key once.
 */
function withKeys(effects: readonly Effect[], graph: GraphView): readonly Effect[] {
  const asked = new Set<string>();
  const once = (effect: Effect): boolean => {
    const text = JSON.stringify(effect);
    return !asked.has(text) && asked.add(text).size > 0;
  };
  return effects.flatMap((effect) => {
    if (effect.kind === 'grant') return [effect, ...keyGrants(effect, graph).filter(once)];
    return effect.kind === 'permit'
      ? [effect, ...keyPermits(effect, graph).filter(once)]
      : [effect];
  });
}
