import { isExpression, isMap } from '../define/value.js';
import type { ArchDocument, EdgeRecord } from '../document/document.js';
import { isSame } from './canonical.js';

/** Where both sides changed the same in different ways. The merged design has `ours`. */
export interface MergeConflict {
  /** As in `nodes.orders.properties.Timeout`. */
  readonly path: string;
  readonly base?: unknown;
  readonly ours?: unknown;
  readonly theirs?: unknown;
}

export interface MergedDesign {
  readonly document: ArchDocument;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Both sides' changes since `base` in one design that can be opened. Properties merge one by one; lists,
 * references and intrinsics are whole. Where both changed the same, ours stands and a conflict tells of it;
 * in the drawing ours stands without one, since nothing is lost by a place. What one side removed stays
 * where the other changed it or drew a wire to it, with a conflict.
 */
export function mergeDesigns(
  base: ArchDocument,
  ours: ArchDocument,
  theirs: ArchDocument,
): MergedDesign {
  const conflicts: MergeConflict[] = [];
  const merged = merge({ base, ours, theirs }, '', conflicts);
  const document = withEnds(merged as ArchDocument, { ours, theirs }, conflicts);
  return { document, conflicts: conflicts.filter(({ path }) => !path.startsWith('layout')) };
}

interface Sides {
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

function merge({ base, ours, theirs }: Sides, path: string, conflicts: MergeConflict[]): unknown {
  if (isSame(ours, theirs) || isSame(base, theirs)) return ours;
  if (isSame(base, ours)) return theirs;
  if (isPlain(ours) && isPlain(theirs) && (base === undefined || isPlain(base))) {
    const keys = new Set([ours, theirs, base ?? {}].flatMap((side) => Object.keys(side)));
    const members = [...keys].flatMap((key) => {
      const inner = { base: own(base, key), ours: own(ours, key), theirs: own(theirs, key) };
      const value = merge(inner, path === '' ? key : `${path}.${key}`, conflicts);
      return value === undefined ? [] : [[key, value] as const];
    });
    return Object.fromEntries(members);
  }
  conflicts.push({
    path,
    ...(base === undefined ? {} : { base }),
    ...(ours === undefined ? {} : { ours }),
    ...(theirs === undefined ? {} : { theirs }),
  });
  return ours ?? theirs;
}

/** The ends of every wire: what one side removed comes back from the other. */
function withEnds(
  document: ArchDocument,
  sides: { readonly ours: ArchDocument; readonly theirs: ArchDocument },
  conflicts: MergeConflict[],
): ArchDocument {
  const wanted = new Set(
    Object.values(document.edges).flatMap(({ from, to }: EdgeRecord) => [from, to]),
  );
  const missing = [...wanted].filter((id) => !Object.hasOwn(document.nodes, id)).toSorted();
  const back = missing.flatMap((id) => {
    const ours = own(sides.ours.nodes, id);
    const theirs = own(sides.theirs.nodes, id);
    const node = ours ?? theirs;
    if (node === undefined) return [];
    conflicts.push({
      path: `nodes.${id}`,
      ...(ours === undefined ? {} : { ours }),
      ...(theirs === undefined ? {} : { theirs }),
    });
    return [[id, node] as const];
  });
  if (back.length === 0) return document;
  return { ...document, nodes: { ...document.nodes, ...Object.fromEntries(back) } } as ArchDocument;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return isMap(value) && !isExpression(value);
}

function own(map: unknown, key: string): unknown {
  return isMap(map) && Object.hasOwn(map, key) ? map[key] : undefined;
}
