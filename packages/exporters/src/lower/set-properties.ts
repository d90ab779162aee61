import type { PropertyEffect, Value, ValueMap } from '@archivolt/model';
import { keyOf, placeOf } from '../graph/keys.js';
import type { WiredProperty } from '../graph/resource-graph.js';
import { changeAt, overlay, steps, valueAt } from '../value/place.js';
import { isPlainMap, sameValue } from '../value/walk.js';
import {
  type Draft,
  type DraftResource,
  type Owner,
  addDependencies,
  effectsOf,
  setProperties,
} from './draft.js';
import { togetherThere, whileThere } from './while-there.js';

/** Writes what wires say of other resources' properties. */
export function applyPropertyEffects(draft: Draft): void {
  for (const { effect, owner } of effectsOf(draft, 'property')) {
    const key = keyOf(effect.on);
    const resource = draft.resources.get(key);
    if (resource === undefined) continue;
    const path = pathFor(draft, resource, effect.path);
    noteWired(draft, owner, { resource: key, paths: filledBy(effect, resource.properties, path) });
    setProperties(
      draft,
      key,
      changeAt(resource.properties, path, (old) =>
        change(whileOthersAre(draft, effect, resource), old),
      ),
    );
    addDependencies(
      draft,
      key,
      (effect.dependsOn ?? []).map((item) => keyOf(item)),
    );
  }
  joinConditions(draft);
}

/** Lists of which all is there on one condition are themselves there on it. */
function joinConditions(draft: Draft): void {
  const lists = effectsOf(draft, 'property').filter(({ effect }) => effect.mode === 'append');
  for (const { effect } of lists) {
    const resource = draft.resources.get(keyOf(effect.on));
    if (resource === undefined) continue;
    const path = pathFor(draft, resource, effect.path);
    const list = valueAt(resource.properties, path);
    if (!Array.isArray(list)) continue;
    const joined = togetherThere(list);
    if (joined === list) continue;
    setProperties(
      draft,
      resource.key,
      changeAt(resource.properties, path, () => joined),
    );
    for (const [index, wired] of draft.wired.entries()) {
      const isHere = wired.resource === resource.key && startsWith(wired.path, path);
      if (isHere) draft.wired[index] = { ...wired, path };
    }
  }
}

function startsWith(path: WiredProperty['path'], start: WiredProperty['path']): boolean {
  return start.every((step, index) => path[index] === step);
}

/** An effect that says its value, or each item that it adds, while what that refers to is there. */
function whileOthersAre(
  draft: Draft,
  effect: PropertyEffect,
  resource: DraftResource,
): PropertyEffect {
  if (effect.mode === 'merge') return effect;
  if (effect.mode === 'set') return { ...effect, value: whileThere(draft, effect.value, resource) };
  const items: readonly Value[] = Array.isArray(effect.value) ? effect.value : [effect.value];
  return { ...effect, value: items.map((item) => whileThere(draft, item, resource)) };
}

/** Places that an effect fills: of a list, the items that are added. */
function filledBy(
  { mode, value }: PropertyEffect,
  properties: ValueMap,
  path: WiredProperty['path'],
): readonly WiredProperty['path'][] {
  if (mode === 'append') {
    const old = valueAt(properties, path);
    const start = Array.isArray(old) ? old.length : 0;
    const count = Array.isArray(value) ? value.length : 1;
    return Array.from({ length: count }, (_, index) => [...path, start + index]);
  }
  if (mode === 'merge' && isPlainMap(value)) return Object.keys(value).map((key) => [...path, key]);
  return [path];
}

function noteWired(
  draft: Draft,
  { kind, id }: Owner,
  {
    resource,
    paths,
  }: { readonly resource: string; readonly paths: readonly WiredProperty['path'][] },
): void {
  if (kind === 'edge') draft.wired.push(...paths.map((path) => ({ resource, path, edge: id })));
}

function change({ mode, value }: PropertyEffect, old: Value | undefined): Value {
  if (mode === 'set') return value;
  if (mode === 'append') {
    const list: readonly Value[] = Array.isArray(old) ? old : [];
    const added: readonly Value[] = Array.isArray(value) ? value : [value];
    return [...list, ...added.filter((item) => !list.some((known) => sameValue(known, item)))];
  }
  return isPlainMap(old) && isPlainMap(value) ? overlay(old, value) : value;
}

/** Where a property of ours stands in the resource's own spelling. */
function pathFor(
  draft: Draft,
  resource: DraftResource,
  path: readonly (string | number)[],
): readonly (string | number)[] {
  const node = draft.graph.node(resource.owner.id);
  const dialect = node?.service.dialects?.[resource.type]?.paths;
  if (!resource.typeAsWritten || dialect === undefined) return path;
  const text = path.join('.');
  const found = Object.entries(dialect)
    .filter(([ours]) => text === ours || text.startsWith(`${ours}.`))
    .toSorted(([a], [b]) => b.length - a.length)[0];
  if (found === undefined || found[1] === null) return path;
  return steps(`${found[1]}${text.slice(found[0].length)}`);
}

/** Hands resources over by environment variables. What the user wrote stays. */
export function setEnvironment(draft: Draft): void {
  for (const { effect, owner } of effectsOf(draft, 'environment')) {
    const principal = draft.graph.node(effect.on)?.can('principal');
    if (principal?.environment === undefined) continue;
    const { holder, path } = placeOf(effect.on, principal.environment);
    const resource = draft.resources.get(holder);
    if (resource === undefined) continue;
    draft.environment.set(effect.on, [...(draft.environment.get(effect.on) ?? []), effect]);
    const isList = principal.environmentForm === 'list';
    const place = isList ? path : [...path, effect.name];
    const old = valueAt(resource.properties, place);
    if (isList ? isNamed(old, effect.name) : old !== undefined) continue;
    const at = isList ? [...place, Array.isArray(old) ? old.length : 0] : place;
    noteWired(draft, owner, { resource: holder, paths: [at] });
    const said = isList ? { Name: effect.name, Value: effect.value } : effect.value;
    const value = whileThere(draft, said, resource);
    setProperties(
      draft,
      holder,
      changeAt(resource.properties, place, (before) =>
        isList ? [...(Array.isArray(before) ? before : []), value] : value,
      ),
    );
  }
}

function isNamed(list: Value | undefined, name: string): boolean {
  return (
    Array.isArray(list) && list.some((item: Value) => isPlainMap(item) && item['Name'] === name)
  );
}
