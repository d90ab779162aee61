import {
  commit,
  createGraph,
  judge,
  type ArchDocument,
  type Connection,
  type EdgeRecord,
  type EditCall,
  type GraphView,
} from '@archivolt/model';

/** A wire that a new node can be put into: both halves are legal. */
export interface Insertion {
  readonly edge: string;
  readonly from: Half;
  readonly to: Half;
}

interface Half {
  /** The other end. */
  readonly node: string;
  readonly connection: string;
  /** What the wire said before, where it still says the same. */
  readonly properties: EdgeRecord['properties'];
}

interface Inserting {
  readonly document: ArchDocument;
  readonly edge: string;
  /** The edit that adds the node, and its id there. */
  readonly adding: readonly EditCall[];
  readonly id: string;
}

/** Judges both halves of a wire with a node that is not there yet. */
export function insertionOf({ document, edge, adding, id }: Inserting): Insertion | undefined {
  const record = Object.hasOwn(document.edges, edge) ? document.edges[edge] : undefined;
  if (record === undefined) return undefined;
  const graph = createGraph(commit(document, adding).document);
  const before = half(graph, record, { from: record.from, to: id });
  const after = half(graph, record, { from: id, to: record.to });
  if (before === undefined || after === undefined) return undefined;
  return {
    edge,
    from: { ...before, node: record.from },
    to: { ...after, node: record.to },
  };
}

function half(
  graph: GraphView,
  record: EdgeRecord,
  { from, to }: { readonly from: string; readonly to: string },
): Omit<Half, 'node'> | undefined {
  const verdict = judge(graph, from, to);
  if (verdict.kind !== 'allowed') return undefined;
  const meant = (meaning: Connection): boolean => meaning.id === record.connection;
  const kept = verdict.meanings.find(meant);
  const connection = (kept ?? verdict.meanings[0])?.id;
  if (connection === undefined) return undefined;
  return { connection, properties: kept === undefined ? undefined : record.properties };
}

/** Takes the wire away and puts two in its place. */
export function insertEdits(
  { edge, from, to }: Insertion,
  id: string,
  newId: () => string,
): readonly EditCall[] {
  const wire = (half: Half, ends: { readonly from: string; readonly to: string }): EditCall => ({
    edit: 'edge.add',
    args: {
      id: newId(),
      connection: half.connection,
      ...ends,
      ...(half.properties === undefined ? {} : { properties: half.properties }),
    },
  });
  return [
    { edit: 'edge.remove', args: { ids: [edge] } },
    wire(from, { from: from.node, to: id }),
    wire(to, { from: id, to: to.node }),
  ];
}
