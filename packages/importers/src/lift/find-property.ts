import { isMap, isReference, type Value, type ValueMap } from '@archivolt/model';
import { own } from '../own.js';
import { mapOf } from '../text/tree.js';
import { agrees, ANYTHING, isSame } from './agrees.js';
import { nodesIn } from './mentions.js';
import { type LiftDraft, serviceOf } from './lift-draft.js';
import { found, known, type Of, type Search, splitKey } from './search.js';
import { listOf } from './statements.js';

export function findProperty(
  search: Search,
  { on, path, value, tells = value, mode }: Of<'property'>,
): boolean {
  const { draft } = search.facts;
  const target = on.$ref === search.edge ? splitKey(search.bound.get(on.part ?? '') ?? '') : on;
  const node = draft.nodes.get(target.$ref);
  const properties =
    target.part === undefined ? node?.properties : node?.parts?.[target.part]?.properties;
  const written = writtenPath(draft, target.$ref, path.map(String)).reduce<Value | undefined>(
    (at, key) => (Array.isArray(at) ? (at as readonly Value[])[Number(key)] : own(at, key)),
    properties,
  );
  const asked = known(search, tells);
  const isList = mode === 'append';
  if (!agrees(written, isList ? listOf(asked) : asked, search.terms)) return false;
  const isExact = isList
    ? listOf(asked).every((item) => listOf(written).some((other) => isSame(other, item)))
    : isSame(written, asked);
  const items = isList
    ? listOf(asked).map((item) => listOf(written).findIndex((it) => agrees(it, item, search.terms)))
    : [];
  const place = `${target.$ref}#${target.part ?? ''} ${path.join('.')} ${items.join(' ')}`;
  return found(search, place, isExact);
}

/** Where a property of ours stands in the type that the node is written as. */
function writtenPath(draft: LiftDraft, id: string, path: readonly string[]): readonly string[] {
  const paths = serviceOf(draft, id)?.dialects?.[draft.nodes.get(id)?.type ?? '']?.paths ?? {};
  const text = path.join('.');
  const [ours, theirs] =
    Object.entries(paths).find(([name]) => text === name || text.startsWith(`${name}.`)) ?? [];
  if (ours === undefined || typeof theirs !== 'string') return path;
  return `${theirs}${text.slice(ours.length)}`.split('.');
}

const NAMES = /Name$|Description$/;

export function findResource(search: Search, effect: Of<'resource'>): boolean {
  const asked = known(search, effect.tells ?? effect.properties);
  const taken = new Set(search.bound.values());
  for (const [key, properties] of search.facts.resources(effect.type)) {
    if (taken.has(key) || !isMap(asked)) continue;
    const carried =
      effect.tells === undefined
        ? carriedBy(search, { asked, properties })
        : carriedBeside(search, { asked, properties });
    if (carried === undefined) continue;
    search.bound.set(effect.name, key);
    search.carried = { ...search.carried, ...carried };
    return found(search, key, isSame(properties, asked));
  }
  return effect.type === 'AWS::EC2::SecurityGroupIngress' && isInlineRule(search, asked);
}

/** What the wire carries of a resource where all else agrees; undefined where it does not. */
function carriedBy(
  { carries, terms }: Search,
  { asked, properties }: { readonly asked: ValueMap; readonly properties: ValueMap },
): ValueMap | undefined {
  const others = Object.entries(asked).filter(([key, value]) => {
    const written = own(properties, key);
    return !agrees(written, value, terms) && value !== ANYTHING;
  });
  const isFine = others.every(
    ([key, value]) =>
      (carries.includes(key) && nodesIn(value, terms.names).size === 0) ||
      (NAMES.test(key) && typeof value === 'string'),
  );
  if (!isFine || others.length === Object.keys(asked).length) return undefined;
  return mapOf(
    Object.entries(properties).filter(
      ([key]) => carries.includes(key) && others.some(([other]) => other === key),
    ),
  );
}

/** What the wire carries of a resource that agrees in all that tells it. */
function carriedBeside(
  { carries, terms }: Search,
  { asked, properties }: { readonly asked: ValueMap; readonly properties: ValueMap },
): ValueMap | undefined {
  if (!agrees(properties, asked, terms)) return undefined;
  return mapOf(
    Object.entries(properties).filter(
      ([key, value]) =>
        carries.includes(key) && !Object.hasOwn(asked, key) && typeof value !== 'object',
    ),
  );
}

/** A rule that a security group has in its own list. */
function isInlineRule(search: Search, asked: Value): boolean {
  const { draft } = search.facts;
  const { GroupId: group, Description: _, ...rule } = isMap(asked) ? asked : {};
  if (!isReference(group)) return false;
  const rules = own(draft.nodes.get(group.$ref)?.properties, 'SecurityGroupIngress');
  const is = listOf(rules).some((item) => agrees(item, rule, search.terms));
  return is && found(search, `${group.$ref} ${JSON.stringify(rule)}`, false);
}
