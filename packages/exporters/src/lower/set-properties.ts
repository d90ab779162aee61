import type { PropertyEffect, Value } from '@archivolt/model';
import { keyOf, placeOf } from '../graph/keys.js';
import { changeAt, overlay, steps, valueAt } from '../value/place.js';
import { isPlainMap, sameValue } from '../value/walk.js';
import {
  type Draft,
  type DraftResource,
  addDependencies,
  effectsOf,
  setProperties,
} from './draft.js';

/** Writes what wires say of other resources' properties. */
export function applyPropertyEffects(draft: Draft): void {
  for (const { effect } of effectsOf(draft, 'property')) {
    const key = keyOf(effect.on);
    const resource = draft.resources.get(key);
    if (resource === undefined) continue;
    const path = pathFor(draft, resource, effect.path);
    setProperties(
      draft,
      key,
      changeAt(resource.properties, path, (old) => change(effect, old)),
    );
    addDependencies(
      draft,
      key,
      (effect.dependsOn ?? []).map((item) => keyOf(item)),
    );
  }
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
  for (const { effect } of effectsOf(draft, 'environment')) {
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
    const variable = { Name: effect.name, Value: effect.value };
    setProperties(
      draft,
      holder,
      changeAt(resource.properties, place, (before) =>
        isList ? [...(Array.isArray(before) ? before : []), variable] : effect.value,
      ),
    );
  }
}

function isNamed(list: Value | undefined, name: string): boolean {
  return (
    Array.isArray(list) && list.some((item: Value) => isPlainMap(item) && item['Name'] === name)
  );
}
