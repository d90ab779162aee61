import type { Property, PropertyType, Registry } from '@archivolt/cfn-spec';
import type { Annotation, Option, PropertyPath, Value } from '@archivolt/model';
import { wordsOf } from '../controls/words.js';

export type FieldKind =
  | 'number'
  | 'text'
  | 'boolean'
  | 'segments'
  | 'choice'
  | 'reference'
  | 'list'
  | 'map'
  | 'object'
  | 'json';

/** What a reference may name: a service or capability of ours, or CloudFormation types with an attribute. */
export interface ReferenceTarget {
  readonly service?: string;
  readonly capability?: string;
  readonly types: readonly { readonly type: string; readonly attribute: string }[];
}

/** One field of the inspector, from what is annotated and what CloudFormation's registry says. */
export interface FieldSpec {
  readonly path: PropertyPath;
  readonly title: string;
  readonly kind: FieldKind;
  readonly annotation: Annotation;
  readonly options: readonly Option[];
  /** Shown while nothing is set. Never written. */
  readonly standard: Value | undefined;
  readonly docs: string | undefined;
  readonly isRequired: boolean;
  readonly replaces: 'yes' | 'maybe' | 'no';
  /** What an item of a list or map is. */
  readonly item: PropertyType | undefined;
  /** The object's own properties. */
  readonly members: Readonly<Record<string, Property>> | undefined;
  readonly refersTo: ReferenceTarget | undefined;
}

export interface FieldSource {
  readonly path: PropertyPath;
  readonly annotation?: Annotation | undefined;
  readonly property?: Property | undefined;
  readonly registry?: Registry | undefined;
  /** The CloudFormation type whose nested types the property names. */
  readonly type: string;
}

/** Segments this long, all in all, fit beside a label. */
const SEGMENT_LETTERS = 19;

export function fieldSpec(source: FieldSource): FieldSpec {
  const { path, annotation = {}, property } = source;
  const type = simplified(property?.type);
  const options = optionsOf(source, type);
  const refersTo = referenceTarget(annotation, property);
  const item = typeof type === 'object' ? itemOf(type) : undefined;
  const members = membersOf(source, type);
  return {
    path,
    title: annotation.title ?? wordsOf(lastKey(path)),
    kind: kindOf({ annotation, type, options, refersTo, hasMembers: members !== undefined }),
    annotation,
    options,
    standard: annotation.default ?? property?.default,
    docs: annotation.docs ?? property?.doc,
    isRequired: annotation.required ?? property?.required ?? false,
    replaces: annotation.replaces === true ? 'yes' : (property?.replaces ?? 'no'),
    item,
    members,
    refersTo,
  };
}

/** The last name on the way, indexes aside. */
export function lastKey(path: PropertyPath): string {
  const keys = (typeof path === 'string' ? path.split(/[.#]/) : path).map(String);
  return keys.findLast((key) => !/^\d+$/.test(key)) ?? keys.at(-1) ?? '';
}

export function childPath(path: PropertyPath, key: string | number): PropertyPath {
  return typeof path === 'string' ? [...path.split('.'), key] : [...path, key];
}

/** A choice of types is its first that says more than text. */
function simplified(type: PropertyType | undefined): PropertyType | undefined {
  if (typeof type !== 'object' || !('oneOf' in type)) return type;
  return type.oneOf.find((it) => typeof it === 'object') ?? type.oneOf[0];
}

function itemOf(type: Exclude<PropertyType, string>): PropertyType | undefined {
  if ('list' in type) return type.list;
  return 'map' in type ? type.map : undefined;
}

function membersOf(
  { registry, type: owner, annotation }: FieldSource,
  type: PropertyType | undefined,
): Readonly<Record<string, Property>> | undefined {
  if (annotation?.type === 'json' || typeof type !== 'object' || !('nested' in type)) {
    return undefined;
  }
  return registry?.nested(owner, type.nested);
}

function optionsOf(source: FieldSource, type: PropertyType | undefined): readonly Option[] {
  const { annotation, path, registry, type: owner } = source;
  if (annotation?.options !== undefined) return annotation.options;
  if (typeof type === 'object' && 'enum' in type) return type.enum.map((value) => ({ value }));
  if (type !== 'string' || annotation?.type !== undefined || owner === '') return [];
  const text = typeof path === 'string' ? path : path.join('.');
  const values = registry?.limitAt(owner, text.replace(/^[^#]*#/, ''))?.values;
  return values?.map((value) => ({ value })) ?? [];
}

function referenceTarget(
  annotation: Annotation,
  property: Property | undefined,
): ReferenceTarget | undefined {
  const types = (property?.refs ?? []).map((text) => {
    const dot = text.indexOf('.');
    return { type: text.slice(0, dot), attribute: text.slice(dot + 1) };
  });
  const isReference = annotation.widget === 'reference' || annotation.refersTo !== undefined;
  return isReference || types.length > 0 ? { ...annotation.refersTo, types } : undefined;
}

interface KindSource {
  readonly annotation: Annotation;
  readonly type: PropertyType | undefined;
  readonly options: readonly Option[];
  readonly refersTo: ReferenceTarget | undefined;
  readonly hasMembers: boolean;
}

function kindOf(source: KindSource): FieldKind {
  const { annotation, type, options, refersTo, hasMembers } = source;
  if (annotation.widget === 'code' || annotation.type === 'json') return 'json';
  if (options.length > 0 && !isListLike(annotation, type)) return choiceKind(annotation, options);
  if (annotation.type !== undefined) return annotatedKind(annotation.type, source);
  if (isListLike(annotation, type)) return 'list';
  if (refersTo !== undefined) return 'reference';
  if (isNumeric(annotation, type)) return 'number';
  if (typeof annotation.default === 'boolean' || type === 'boolean') return 'boolean';
  if (hasMembers) return 'object';
  return plainKind(type);
}

function annotatedKind(type: NonNullable<Annotation['type']>, source: KindSource): FieldKind {
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean' || type === 'list' || type === 'map' || type === 'json') return type;
  if (type === 'object') return source.hasMembers ? 'object' : 'json';
  return source.refersTo === undefined ? 'text' : 'reference';
}

function choiceKind(annotation: Annotation, options: readonly Option[]): FieldKind {
  const offered = options.filter(({ retired }) => retired !== true);
  const letters = offered.reduce((sum, it) => sum + (it.title ?? String(it.value)).length, 0);
  const isShort = offered.length <= 3 && letters <= SEGMENT_LETTERS;
  return isShort || (annotation.widget === 'segments' && offered.length <= 4)
    ? 'segments'
    : 'choice';
}

function isListLike(annotation: Annotation, type: PropertyType | undefined): boolean {
  return annotation.type === 'list' || (typeof type === 'object' && 'list' in type);
}

function isNumeric(annotation: Annotation, type: PropertyType | undefined): boolean {
  const isBounded = annotation.unit !== undefined || annotation.step !== undefined;
  return (
    isBounded ||
    typeof annotation.default === 'number' ||
    type === 'integer' ||
    type === 'number' ||
    (type === undefined && annotation.min !== undefined)
  );
}

function plainKind(type: PropertyType | undefined): FieldKind {
  if (type === 'json') return 'json';
  if (typeof type === 'object') {
    if ('map' in type) return 'map';
    if ('nested' in type) return 'json';
  }
  return 'text';
}
