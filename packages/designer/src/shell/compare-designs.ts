import type { ArchDocument } from '@archivolt/model';

/** One thing that differs between two designs. */
export interface Difference {
  readonly sign: 'added' | 'removed' | 'changed';
  readonly kind: 'node' | 'wire' | 'settings' | 'drawing';
  readonly name: string;
}

/** What going from one design to another adds, removes and changes; looks come last, as one. */
export function compareDesigns(from: ArchDocument, to: ArchDocument): readonly Difference[] {
  const { nodes, edges, layout, ...settings } = from;
  const { nodes: toNodes, edges: toEdges, layout: toLayout, ...toSettings } = to;
  return [
    ...differences(nodes, toNodes).map(({ sign, id }) => {
      const name = (own(toNodes, id) ?? own(nodes, id))?.name ?? id;
      return { sign, kind: 'node' as const, name };
    }),
    ...differences(edges, toEdges).map(({ sign, id }) => {
      const [edge, document] = own(toEdges, id) ? [toEdges[id], to] : [edges[id], from];
      return { sign, kind: 'wire' as const, name: endsOf(document, edge) };
    }),
    ...changed(settings, toSettings, {
      kind: 'settings',
      name: 'Parameters, outputs and settings',
    }),
    ...changed(layout, toLayout, { kind: 'drawing', name: 'Positions, notes and groups' }),
  ];
}

function endsOf(
  document: ArchDocument,
  edge: { readonly from: string; readonly to: string } | undefined,
): string {
  return [edge?.from, edge?.to].map((id = '') => own(document.nodes, id)?.name ?? id).join(' → ');
}

function changed(
  from: unknown,
  to: unknown,
  what: Pick<Difference, 'kind' | 'name'>,
): readonly Difference[] {
  return canonical(from) === canonical(to) ? [] : [{ sign: 'changed', ...what }];
}

interface Sign {
  readonly sign: Difference['sign'];
  readonly id: string;
}

function differences<T>(
  from: Readonly<Record<string, T>>,
  to: Readonly<Record<string, T>>,
): readonly Sign[] {
  const ids = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return ids.flatMap((id): readonly Sign[] => {
    const [before, after] = [own(from, id), own(to, id)];
    if (before === undefined) return [{ sign: 'added', id }];
    if (after === undefined) return [{ sign: 'removed', id }];
    return canonical(before) === canonical(after) ? [] : [{ sign: 'changed', id }];
  });
}

function own<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

/** Keys in order, so that two writers of the same compare as the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
