import { own, propertiesOf } from './descend.js';
import { expectedOf, listed, nearest } from './expected.js';
import { branchesOf, isFunctionName, isIntrinsic, isNoValue, isRecord } from './intrinsics.js';
import { checkLimits } from './limits.js';
import { printPath, shownPath, type Segment } from './path.js';
import { type Registry, requiredOf } from './registry.js';
import { isScalar, matchesScalar } from './scalars.js';
import type { Properties, PropertyType } from './types.js';

export type PropertyIssue = {
  readonly path: string;
  readonly code:
    | 'unknown'
    | 'missing'
    | 'type'
    | 'enum'
    | 'pattern'
    | 'range'
    | 'length'
    | 'count'
    | 'read-only';
  readonly message: string;
  /** The type or values that the place takes; of an unknown property the name that was probably meant. */
  readonly expected: string;
};

type Place = {
  readonly at: readonly Segment[];
  /** What an unknown property is said to be no property of. */
  readonly owner: string;
  readonly nested: (name: string) => Properties | undefined;
  readonly nullable: boolean;
};

/**
 * Checks a resource's property tree against the registry. Values that are only known on deployment pass, and so do
 * the scalars that CloudFormation converts. A type that is not loaded has no issues.
 */
export function checkProperties(
  registry: Registry,
  type: string,
  tree: unknown,
): readonly PropertyIssue[] {
  const resource = registry.resource(type);
  if (resource === undefined || resource.open) return [];
  const place: Place = {
    at: [],
    owner: type,
    nested: (name) => registry.nested(type, name),
    nullable: resource.nullable === true,
  };
  if (tree === undefined) return missing(resource.properties, {}, place);
  if (isIntrinsic(tree)) return [];
  if (!isRecord(tree)) return [wrongType('json', place)];
  const given = checkObject(resource.properties, tree, place);
  return [
    ...given.map((issue) => (isGiven(registry, type, issue) ? readOnly(type, issue) : issue)),
    ...checkLimits(registry, type, tree),
  ];
}

/** Whether an unknown property is what the resource returns once it is made. */
function isGiven(registry: Registry, type: string, { code, path }: PropertyIssue): boolean {
  return code === 'unknown' && own(registry.attributes(type), path) !== undefined;
}

function readOnly(type: string, issue: PropertyIssue): PropertyIssue {
  const message = `${issue.path} is what ${type} returns. It cannot be set.`;
  return { ...issue, code: 'read-only', message };
}

function checkValue(type: PropertyType, value: unknown, place: Place): readonly PropertyIssue[] {
  const branches = branchesOf(value);
  if (branches !== undefined)
    return branches.flatMap(([at, branch]) =>
      checkValue(type, branch, { ...place, at: [...place.at, ...at] }),
    );
  if (isIntrinsic(value) || type === 'json') return value === null ? [wrongType(type, place)] : [];
  const properties =
    typeof type === 'object' && 'oneOf' in type ? undefined : propertiesOf(type, place.nested);
  if (properties) {
    const inside = { ...place, owner: typeof type === 'object' ? expectedOf(type) : place.owner };
    return isRecord(value) ? checkObject(properties, value, inside) : [wrongType(type, place)];
  }
  if (typeof type === 'string') return matchesScalar(type, value) ? [] : [wrongType(type, place)];
  if ('enum' in type) return checkEnum(type.enum, value, place);
  if ('list' in type) return checkItems(type, type.list, { value, place });
  if ('map' in type) return checkEntries(type, type.map, { value, place });
  return 'oneOf' in type ? checkUnion(type.oneOf, value, place) : [];
}

function checkObject(
  properties: Properties,
  value: Readonly<Record<string, unknown>>,
  place: Place,
): readonly PropertyIssue[] {
  const given = Object.entries(value).flatMap(([name, each]) => {
    if (each === null && place.nullable) return [];
    const property = own(properties, name);
    if (property === undefined)
      return isFunctionName(name) ? [] : [unknown(properties, name, place)];
    return checkValue(property.type, each, below(place, name));
  });
  return [...given, ...missing(properties, value, place)];
}

function missing(
  properties: Properties,
  value: Readonly<Record<string, unknown>>,
  place: Place,
): readonly PropertyIssue[] {
  if (Object.keys(value).some(isFunctionName)) return []; // Fn::Transform and Fn::ForEach may add it
  return requiredOf(properties)
    .filter((name) => !Object.hasOwn(value, name) || isNoValue(value[name]))
    .map((name) => ({
      path: printPath([...place.at, name]),
      code: 'missing',
      message: `${place.owner} requires ${name}.`,
      expected: expectedOf(own(properties, name)?.type ?? 'json'),
    }));
}

function checkItems(
  type: PropertyType,
  item: PropertyType,
  { value, place }: { value: unknown; place: Place },
): readonly PropertyIssue[] {
  if (!Array.isArray(value)) return [wrongType(type, place)];
  return value.flatMap((each, index) => checkValue(item, each, below(place, index)));
}

function checkEntries(
  type: PropertyType,
  item: PropertyType,
  { value, place }: { value: unknown; place: Place },
): readonly PropertyIssue[] {
  if (!isRecord(value)) return [wrongType(type, place)];
  return Object.entries(value).flatMap(([key, each]) =>
    isFunctionName(key) ? [] : checkValue(item, each, below(place, key)),
  );
}

function checkEnum(
  values: readonly (string | number)[],
  value: unknown,
  place: Place,
): readonly PropertyIssue[] {
  if (!isScalar(value)) return [wrongType({ enum: values }, place)];
  if (values.some((each) => String(each) === String(value))) return [];
  const expected = expectedOf({ enum: values });
  const message = `${JSON.stringify(value)} is not ${expected}.`;
  return [{ path: printPath(place.at), code: 'enum', message, expected }];
}

/** Reports against the alternative that the value comes closest to. */
function checkUnion(
  types: readonly PropertyType[],
  value: unknown,
  place: Place,
): readonly PropertyIssue[] {
  const kinds = types.map((type) => ({ type, kind: kindOf(type, value, place) }));
  const matching = kinds.filter(({ kind }) => kind === undefined);
  const [closest] = matching
    .map(({ type }) => checkValue(type, value, place))
    .toSorted((a, b) => a.length - b.length);
  if (closest) return closest;
  const [first] = kinds.flatMap(({ kind }) => kind ?? []);
  if (first === undefined || !isRecord(value)) return [wrongType({ oneOf: types }, place)];
  const values = kinds.flatMap(({ kind }) => (kind?.name === first.name ? kind.values : []));
  return checkEnum(values, value[first.name], below(place, first.name));
}

type Kind = { readonly name: string; readonly values: readonly (string | number)[] };

/** The property with a single allowed value, as `Type` of a SAM event, by which the value is not of this type. */
function kindOf(type: PropertyType, value: unknown, place: Place): Kind | undefined {
  const properties = propertiesOf(type, place.nested);
  if (properties === undefined || !isRecord(value)) return undefined;
  for (const [name, { type: each }] of Object.entries(properties)) {
    const values = typeof each === 'object' && 'enum' in each ? each.enum : [];
    if (values.length === 1 && isScalar(value[name]) && value[name] !== values[0])
      return { name, values };
  }
  return undefined;
}

function unknown(properties: Properties, name: string, place: Place): PropertyIssue {
  const names = Object.keys(properties);
  const meant = nearest(name, names);
  const message = `${place.owner} has no property ${name}.${meant ? ` Did you mean ${meant}?` : ''}`;
  return {
    path: printPath([...place.at, name]),
    code: 'unknown',
    message,
    expected: meant ?? listed(names),
  };
}

function wrongType(type: PropertyType, place: Place): PropertyIssue {
  const expected = expectedOf(type);
  const path = printPath(place.at);
  const shown = shownPath(place.at);
  const subject = shown === '' ? 'Properties' : shown;
  const message = `${subject} must be ${expected.startsWith('one of') ? '' : 'of type '}${expected}.`;
  return { path, code: 'type', message, expected };
}

function below(place: Place, segment: Segment): Place {
  return { ...place, nullable: false, at: [...place.at, segment] };
}
