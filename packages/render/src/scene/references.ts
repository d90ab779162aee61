import {
  logicalId,
  mentionsOf,
  type ArchDocument,
  type Mention,
  type NodeRecord,
  type NodeView,
} from '@archivolt/model';
import type { SceneWire } from './scene.js';

/** What a node's properties name, kept while its record stays the same. */
export interface Named {
  readonly record: NodeRecord;
  readonly mentions: readonly Mention[];
}

/** What each node names. Records that are still the same are not read again. */
export function namedIn(
  { nodes }: ArchDocument,
  previous: ReadonlyMap<string, Named> | undefined,
): ReadonlyMap<string, Named> {
  return new Map(
    Object.entries(nodes).map(([id, record]) => {
      const known = previous?.get(id);
      return [id, known?.record === record ? known : { record, mentions: mentionsOf(record) }];
    }),
  );
}

/**
 * Wires that nobody drew: what a resource of any other type names in its properties, and who names
 * one. Curated services have connections of their own for what lies between them.
 */
export function referenceWires(
  { nodes }: ArchDocument,
  named: ReadonlyMap<string, Named>,
  { isGeneric, isDrawn }: ReferenceRules,
): SceneWire[] {
  const ids = new Map(
    Object.entries(nodes).map(([id, node]) => [node.logicalId ?? logicalId(node.name), id]),
  );
  return [...named].flatMap(([from, { mentions }]) => {
    const paths = new Map<string, string[]>();
    for (const { node, name = '', path } of mentions) {
      const to = node ?? ids.get(name);
      if (to === undefined || to === from || !Object.hasOwn(nodes, to)) continue;
      if (!isGeneric(from) && !isGeneric(to)) continue;
      paths.set(to, [...(paths.get(to) ?? []), wordOf(path)]);
    }
    return [...paths]
      .filter(([to]) => !isDrawn(from, to))
      .map(([to, words]) => reference(from, to, labelOf(words)));
  });
}

export interface ReferenceRules {
  /** Whether a node is of any other type. */
  readonly isGeneric: (id: string) => boolean;
  readonly isDrawn: (from: string, to: string) => boolean;
}

/** The property that names the other: the last key that is no index. */
function wordOf(path: readonly string[]): string {
  return path.findLast((key) => !/^\d+$/.test(key) && !key.endsWith('#')) ?? '';
}

function labelOf(words: readonly string[]): string | undefined {
  const [first, ...others] = new Set(words);
  if (first === undefined || first === '') return undefined;
  return others.length === 0 ? first : `${first} +${others.length}`;
}

function reference(from: string, to: string, label?: string): SceneWire {
  return {
    id: `${from}→${to}`,
    from,
    to,
    kind: 'placement',
    label,
    access: undefined,
    glyph: undefined,
    isReference: true,
    lane: 0,
    bends: undefined,
  };
}

/** Groups that guard a node by its properties alone: quiet wires from them, as drawn ones would be. */
export function guardWires(node: NodeView, isDrawn: (group: string) => boolean): SceneWire[] {
  if (node.can('placeable') === undefined) return [];
  return node
    .securityGroups()
    .filter((group) => group.id !== node.id && !isDrawn(group.id))
    .map((group) => reference(group.id, node.id));
}
