import {
  emptyDocument,
  isReference,
  type ArchDocument,
  type EdgeRecord,
  type NodeRecord,
  type Value,
} from '@archivolt/model';
import type { MatrixCase } from './matrix-pairs.js';

/**
 * Puts many small designs side by side into few, since each template costs a judge the same again. Those of a rare
 * service stand apart: a domain's name is taken once, and a wire to the only queue of jobs need not name it.
 */
export function packed(cases: readonly MatrixCase[], size: number): readonly MatrixCase[] {
  const count = Math.ceil(cases.length / size);
  const packs = Array.from({ length: count }, (): MatrixCase[] => []);
  const isRare = rareIn(cases, count);
  const rareOf = (item: MatrixCase) => servicesOf(item).filter(isRare);
  // Those with the most to keep apart come first, while there is room.
  for (const item of cases.toSorted((a, b) => rareOf(b).length - rareOf(a).length)) {
    const rare = rareOf(item);
    const open = packs.toSorted((a, b) => a.length - b.length);
    const isApart = (pack: readonly MatrixCase[]) =>
      !pack.some((other) => servicesOf(other).some((service) => rare.includes(service)));
    (open.find(isApart) ?? open[0])?.push(item);
  }
  return packs.map((members, index) => ({
    name: `pack-${index}-${members[0]?.name ?? ''}`,
    document: together(members),
  }));
}

function servicesOf({ document }: MatrixCase): readonly string[] {
  return Object.values(document.nodes).map(({ service }) => service);
}

/** Whether a service is in so few designs that each may have a pack of its own. */
function rareIn(cases: readonly MatrixCase[], count: number): (service: string) => boolean {
  const uses = new Map<string, number>();
  for (const service of cases.flatMap(servicesOf)) uses.set(service, (uses.get(service) ?? 0) + 1);
  return (service) => (uses.get(service) ?? 0) <= count;
}

function together(cases: readonly MatrixCase[]): ArchDocument {
  const nodes: [string, NodeRecord][] = [];
  const edges: [string, EdgeRecord][] = [];
  for (const [index, { document }] of cases.entries()) {
    const id = (old: string): string => `${old}${index}`;
    const own = (name: string): string => `${name}-${index}`;
    for (const [old, node] of Object.entries(document.nodes)) {
      const moved = renamed({ ...node }, { id, own }) as unknown as NodeRecord;
      nodes.push([id(old), { ...moved, name: `${node.name} ${index} of ${cases.length}` }]);
    }
    for (const [old, edge] of Object.entries(document.edges)) {
      edges.push([id(old), { ...edge, from: id(edge.from), to: id(edge.to) }]);
    }
  }
  return { ...emptyDocument(), nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) };
}

interface Renaming {
  readonly id: (old: string) => string;
  /** A name after the stack's, which two designs may share. */
  readonly own: (name: string) => string;
}

const AFTER_STACK = /^\$\{AWS::StackName\}-[\w-]+$/;

function renamed(value: object, to: Renaming): object {
  const entries = Object.entries(value as Readonly<Record<string, Value>>).map(([key, item]) => {
    if (isReference(value) && key === '$ref') return [key, to.id(String(item))];
    if (key === 'Fn::Sub' && typeof item === 'string' && AFTER_STACK.test(item))
      return [key, to.own(item)];
    return [key, typeof item === 'object' && item !== null ? renamed(item, to) : item];
  });
  return Array.isArray(value)
    ? entries.map(([, item]) => item as object)
    : Object.fromEntries(entries);
}
