import type { Registry } from '@archivolt/cfn-spec';
import type { Citation } from '../../define/cite.js';
import { isLiteral, isMap, isReference, type Reference, type Value } from '../../define/value.js';

/** A value as a template would have it: references are `Ref` and `Fn::GetAtt`, whatever the logical ids. */
export function asTemplate(value: Value): Value {
  if (Array.isArray(value)) return value.map((item: Value) => asTemplate(item));
  if (isReference(value)) {
    return value.attr === undefined ? { Ref: 'X' } : { 'Fn::GetAtt': ['X', value.attr] };
  }
  if (isLiteral(value)) return value.$literal;
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asTemplate(item)]));
}

/** Whether a type has a property at this path. Items of lists may be left out of a path. */
export function hasProperty(registry: Registry, type: string, keys: readonly string[]): boolean {
  let path: readonly string[] = [];
  for (const key of keys) {
    const next = [
      [...path, key],
      [...path, '[]', key],
    ].find((candidate) => registry.property(type, candidate) !== undefined);
    if (next === undefined) return false;
    path = next;
  }
  return true;
}

const PAGE = /^https:\/\/(docs\.)?aws\.amazon\.com\/\S+$/;

/** What is wrong with the citations anywhere inside a definition. */
export function citationProblems(definition: unknown): readonly string[] {
  return citationsIn(definition).flatMap(({ title, url }) => [
    ...(title.trim() === '' ? ['a citation has no title'] : []),
    ...(PAGE.test(url) ? [] : [`no page of AWS: ${url}`]),
  ]);
}

function citationsIn(value: unknown): readonly Citation[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn);
  if (typeof value !== 'object' || value === null) return [];
  if (isCitation(value)) return [value];
  return Object.values(value).flatMap(citationsIn);
}

function isCitation(value: object): value is Citation {
  return 'url' in value && 'title' in value && typeof value.url === 'string';
}

/** All references inside a value. */
export function attributeReferences(value: unknown): readonly Reference[] {
  if (Array.isArray(value)) return value.flatMap(attributeReferences);
  if (isReference(value)) return [value];
  return isMap(value) ? Object.values(value).flatMap(attributeReferences) : [];
}
