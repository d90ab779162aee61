import type { Effect, GraphView, NodeView, PropertyReads } from '../define/index.js';

interface Missing {
  readonly node: NodeView;
  readonly part: string | undefined;
  readonly path: string;
}

/** Whether an export writes a property though the record does not have it: by the node or by its wires. */
export function isSupplied(graph: GraphView, { node, part, path }: Missing): boolean {
  const [first] = path.split('.');
  return effectsOn(graph, node).some(
    (effect) =>
      effect.kind === 'property' &&
      effect.on.$ref === node.id &&
      effect.on.part === part &&
      (effect.path[0] === first || effect.path.length === 0),
  );
}

function effectsOn(graph: GraphView, node: NodeView): readonly Effect[] {
  const own = node.service.effects?.(node) ?? [];
  const wires = [...node.wires('in'), ...node.wires('out')];
  const further = wires.flatMap((wire) =>
    wire.connection.effects({ wire, source: wire.source, target: wire.target, graph }),
  );
  return [...own, ...further];
}

/** Name of the part that reads belong to, as in `stage`. */
export function partOf(reads: PropertyReads, path: string): string | undefined {
  const { property } = reads.at(path);
  const text = typeof property === 'string' ? property : String(property?.[0] ?? '');
  return text.includes('#') ? text.slice(0, text.indexOf('#')) : undefined;
}
