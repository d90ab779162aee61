import { isMap, isReference, mentionsOf, type NodeRecord, type Value } from '@archivolt/model';

/** Nodes by what names them: their own logical ids, and those of their parts. */
export type Names = ReadonlyMap<string, string>;

export function namesOf(nodes: ReadonlyMap<string, NodeRecord>): Map<string, string> {
  const names = new Map<string, string>();
  for (const [id, { logicalId = id, parts = {} }] of nodes) {
    names.set(logicalId, id);
    for (const part of Object.values(parts)) {
      if (part.logicalId !== undefined) names.set(part.logicalId, id);
    }
  }
  return names;
}

/** Nodes that a value names, by reference or in the text of an intrinsic. */
export function nodesIn(value: Value | undefined, names: Names): ReadonlySet<string> {
  if (value === undefined) return new Set();
  return mentionedBy({ service: '', name: '', properties: { value } }, names);
}

/** As `mentionedBy`, kept as long as the node stays as it is. */
export function namedBy(
  {
    named,
    names,
  }: { readonly named: WeakMap<NodeRecord, ReadonlySet<string>>; readonly names: Names },
  node: NodeRecord,
): ReadonlySet<string> {
  const known = named.get(node) ?? mentionedBy(node, names);
  named.set(node, known);
  return known;
}

/** Nodes that a node names in its properties and those of its parts. */
export function mentionedBy(node: NodeRecord, names: Names): ReadonlySet<string> {
  const ids = mentionsOf(node).map((mention) => mention.node ?? names.get(mention.name ?? ''));
  return new Set(ids.filter((id) => id !== undefined));
}

/** Whether nothing of a value is known before it is deployed. */
export function namesAny(value: Value | undefined): boolean {
  if (Array.isArray(value)) return value.some((item: Value) => namesAny(item));
  if (!isMap(value)) return false;
  if (isReference(value) || 'Ref' in value || 'Fn::GetAtt' in value || 'Fn::Sub' in value)
    return true;
  return Object.values(value).some((item) => namesAny(item));
}

/** One text per meaning, whatever the order of keys. */
export function canonical(value: Value | undefined): string {
  if (Array.isArray(value)) return `[${value.map((item: Value) => canonical(item)).join(',')}]`;
  if (!isMap(value)) return JSON.stringify(value) ?? '';
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}
