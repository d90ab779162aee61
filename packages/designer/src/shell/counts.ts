import {
  catalog,
  type ArchDocument,
  type GraphView,
  type WireKind,
  type WireView,
} from '@archivolt/model';

/** Resources that one CloudFormation stack may have. */
export const STACK_LIMIT = 500;

/** Resources that the nodes say: what wires and roles add is known when the design is exported. */
export function resourceCount(document: ArchDocument): number {
  return Object.values(document.nodes).reduce((count, node) => {
    const service = catalog.service(node.service);
    const isDrawnOnly = node.type === undefined && service?.type === undefined;
    if (isDrawnOnly || node.external !== undefined) return count;
    return count + 1 + Object.keys(node.parts ?? {}).length;
  }, 0);
}

export const WIRE_KINDS: readonly WireKind[] = ['request', 'event', 'data', 'auth', 'placement'];

export const WIRE_WORDS: Readonly<Record<WireKind, string>> = {
  request: 'Request',
  event: 'Event',
  data: 'Data',
  auth: 'Auth',
  placement: 'Placement',
};

export function wireCounts(graph: GraphView): ReadonlyMap<WireKind, number> {
  const counts = new Map<WireKind, number>();
  for (const wire of graph.wires()) {
    const kind = kindOfWire(wire);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

export function kindOfWire(wire: WireView): WireKind {
  return wire.connection.kindOf?.(wire) ?? wire.connection.kind;
}
