import {
  logicalId,
  mentionsOf,
  type ArchDocument,
  type Mention,
  type NodeRecord,
  type NodeView,
  type Value,
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

/** Wires that nobody drew: what a node names in its properties where nothing else joins the two. */
export function referenceWires(
  { nodes, globals }: ArchDocument,
  named: ReadonlyMap<string, Named>,
  { isMeant }: ReferenceRules,
): SceneWire[] {
  const ids = namesOf(nodes);
  const shared = new Map(
    Object.entries(globals).map(([kind, value]) => [`${SAM}${kind}`, mentionsIn(value)]),
  );
  return [...named].flatMap(([from, { mentions }]) => {
    const paths = new Map<string, string[]>();
    const inherited = shared.get(nodes[from]?.type ?? '') ?? [];
    for (const { node, name = '', path } of [...mentions, ...inherited]) {
      const to = node ?? ids.get(name);
      if (to === undefined || to === from || !Object.hasOwn(nodes, to)) continue;
      paths.set(to, [...(paths.get(to) ?? []), wordOf(path)]);
    }
    return [...paths]
      .filter(([to]) => isMeant(from, to))
      .map(([to, words]) => reference(from, to, labelOf(words)));
  });
}

const SAM = 'AWS::Serverless::';

/** What the `Globals` of a SAM template name, they name for each resource of their kind. */
function mentionsIn(value: Value): readonly Mention[] {
  return mentionsOf({ service: '', name: '', properties: { value } });
}

export interface ReferenceRules {
  /** Whether a reference is to be seen: not where a wire or the place of a node says it. */
  readonly isMeant: (from: string, to: string) => boolean;
}

/** Nodes by the logical ids of their resources. */
function namesOf(nodes: ArchDocument['nodes']): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(nodes).flatMap(([id, node]) => {
      const parts = Object.values(node.parts ?? {}).flatMap((part) => part.logicalId ?? []);
      const own = node.logicalId ?? logicalId(node.name);
      return [own, ...parts].map((name) => [name, id] as const);
    }),
  );
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
