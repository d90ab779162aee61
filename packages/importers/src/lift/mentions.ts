import { isMap, isReference, mentionsOf, type NodeRecord, type Value } from '@archivolt/model';
import { calledIn, NO_NAMES, type PhysicalNames, physicalNames } from './physical-names.js';

/** Nodes by what names them: their own logical ids, those of their parts, and what they are called in AWS. */
export class Names extends Map<string, string> {
  readonly physical: PhysicalNames;

  constructor(physical: PhysicalNames = NO_NAMES) {
    super();
    this.physical = physical;
  }
}

export function namesOf(nodes: ReadonlyMap<string, NodeRecord>): Names {
  const names = new Names(physicalNames(nodes));
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
  const said = [node.properties, ...Object.values(node.parts ?? {}).map((it) => it.properties)];
  const called = said.flatMap((properties) =>
    Object.values(properties).flatMap((value) => [...calledIn(value, names.physical)]),
  );
  return new Set([...ids.filter((id) => id !== undefined), ...called]);
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

const NAME = /[A-Za-z0-9]+/g;

/** How often values name each of some resources, by reference or in a text that may name it. */
export function countMentions(
  ids: ReadonlyMap<string, string>,
  values: readonly Value[],
): ReadonlyMap<string, number> {
  const names = new Map([...ids].map(([name, id]) => [id, name] as const));
  const found = new Map<string, number>();
  const count = (name: string | undefined) => {
    if (name !== undefined && ids.has(name)) found.set(name, (found.get(name) ?? 0) + 1);
  };
  const walk = (value: Value): void => {
    if (typeof value === 'string') for (const [name] of value.matchAll(NAME)) count(name);
    else if (isReference(value)) count(names.get(value.$ref));
    else if (Array.isArray(value)) for (const item of value as readonly Value[]) walk(item);
    else if (isMap(value)) for (const item of Object.values(value)) walk(item);
  };
  for (const value of values) walk(value);
  return found;
}
