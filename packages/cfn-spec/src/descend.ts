import type { Segment } from './path.js';
import type { Properties, Property, PropertyType } from './types.js';

/** The properties of a nested type, by its name in the service. */
export type Nested = (name: string) => Properties | undefined;

const TAG: Properties = {
  Key: { type: 'string', required: true },
  Value: { type: 'string', required: true },
};

/** The properties that an object of a type has, when the type prescribes them. */
export function propertiesOf(type: PropertyType, nested: Nested): Properties | undefined {
  if (type === 'tag') return TAG;
  if (typeof type === 'string') return undefined;
  if ('nested' in type) return nested(type.nested);
  if ('oneOf' in type)
    return merged(
      type.oneOf.map((each) => propertiesOf(each, nested)).filter((each) => each !== undefined),
    );
  return undefined;
}

/** The property one segment further down, or undefined when the type has no such place. */
export function descend(from: Property, segment: Segment, nested: Nested): Property | undefined {
  const { type } = from;
  if (type === 'json') return { type: 'json' };
  if (type === 'tag') return own(TAG, segment);
  if (typeof type === 'string' || 'enum' in type) return undefined;
  if ('list' in type) return isIndex(segment) ? item(from, type.list) : undefined;
  if ('map' in type) return item(from, type.map);
  if ('nested' in type) return own(nested(type.nested), segment);
  return either(
    structuredFirst(type.oneOf).flatMap(
      (each) => descend({ ...from, type: each }, segment, nested) ?? [],
    ),
  );
}

/** The alternatives of a union with free-form ones last. */
export function structuredFirst(types: readonly PropertyType[]): readonly PropertyType[] {
  return types.toSorted((a, b) => Number(a === 'json') - Number(b === 'json'));
}

/** An own property of a record: names come from users, and `constructor` is none. */
export function own<T>(
  record: Readonly<Record<string, T>> | undefined,
  key: Segment,
): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

function isIndex(segment: Segment): boolean {
  return typeof segment === 'number' || segment === '[]' || /^\d+$/.test(segment);
}

/** An item refers to what its list refers to, but is neither required nor defaulted itself. */
function item({ doc, refs, cdk }: Property, type: PropertyType): Property {
  return { type, ...(doc && { doc }), ...(refs && { refs }), ...(cdk && { cdk }) };
}

/** The properties of all alternatives; required is only what each of them requires. */
function merged(alternatives: readonly Properties[]): Properties | undefined {
  if (alternatives.length < 2) return alternatives[0];
  const names = new Set(alternatives.flatMap((each) => Object.keys(each)));
  return Object.fromEntries([...names].map((name) => [name, mergedProperty(alternatives, name)]));
}

function mergedProperty(alternatives: readonly Properties[], name: string): Property {
  const given = alternatives.map((each) => own(each, name)).filter((each) => each !== undefined);
  const { required: _, ...property } = either(given) ?? { type: 'json' };
  const isRequired = given.length === alternatives.length && given.every((each) => each.required);
  return isRequired ? { ...property, required: true } : property;
}

/** One property for several that may stand in a place, typed as a union of theirs. */
function either(properties: readonly Property[]): Property | undefined {
  const types = new Map(properties.map(({ type }) => [JSON.stringify(type), type]));
  const [first] = properties;
  return first && types.size > 1 ? { ...first, type: { oneOf: [...types.values()] } } : first;
}
