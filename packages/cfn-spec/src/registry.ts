import { descend, type Nested, own, propertiesOf } from './descend.js';
import { type Path, parsePath, printPath, type Segment } from './path.js';
import type {
  Attribute,
  Limit,
  LimitsData,
  Properties,
  Property,
  PropertyType,
  Resource,
  ServiceData,
} from './types.js';

export type Reference = {
  readonly type: string;
  /** A property or attribute of that type. */
  readonly attribute: string;
};

/** Synchronous lookups over the services that were loaded. Types and paths that it does not know give undefined. */
export type Registry = {
  /** The loaded types, sorted. */
  readonly types: readonly string[];
  /** Whether the type's service was loaded: only then does an absent type not exist. */
  isLoaded(type: string): boolean;
  resource(type: string): Resource | undefined;
  /** The properties of the resource, or of the object at a path. */
  properties(type: string, path?: Path): Properties | undefined;
  property(type: string, path: Path): Property | undefined;
  /** The properties of a nested type that a property of `type` names. */
  nested(type: string, name: string): Properties | undefined;
  required(type: string, path?: Path): readonly string[];
  attributes(type: string): Readonly<Record<string, Attribute>>;
  attribute(type: string, name: string): Attribute | undefined;
  references(type: string, path: Path): readonly Reference[];
  isReference(type: string, path: Path): boolean;
  /** Whether a change at the path replaces the resource. */
  replacement(type: string, path: Path): 'yes' | 'no' | 'maybe';
  /** The names whose value `Ref` returns; several when it joins them with `|`. */
  refReturns(type: string): readonly string[] | undefined;
  /** What a property keeps to beyond its type, by the resource or nested type that has it; `name[]` for items. */
  limit(type: string, owner: string, name: string): Limit | undefined;
  /** What the value at a path keeps to beyond its type. */
  limitAt(type: string, path: Path): Limit | undefined;
  /** CDK's module, as `aws-lambda`; undefined also for types in the root of aws-cdk-lib. */
  module(type: string): string | undefined;
};

/** The service of a type, as `AWS::Lambda`; custom resources belong to CloudFormation. */
export function serviceOf(type: string): string {
  return type.startsWith('Custom::')
    ? 'AWS::CloudFormation'
    : type.split('::').slice(0, 2).join('::');
}

export function createRegistry(
  services: readonly ServiceData[],
  limits: readonly LimitsData[] = [],
): Registry {
  const limitsBy = new Map(limits.map(({ prefix, owners }) => [prefix, owners]));
  const limit = (type: string, owner: string, name: string) =>
    own(own(limitsBy.get(serviceOf(type)), owner), name);
  const byPrefix = new Map(services.map((service) => [service.prefix, service]));
  const service = (type: string) => byPrefix.get(serviceOf(type));
  const resource = (type: string) => own(service(type)?.resources, canonical(type));
  const nestedIn =
    (type: string): Nested =>
    (name) =>
      own(service(type)?.types, name)?.properties;
  const walk = (type: string, path: Path) =>
    walkDown(resource(type), parsePath(path), nestedIn(type));
  const property = (type: string, path: Path) => walk(type, path)?.at(-1);
  const properties = (type: string, path: Path = []) => {
    if (parsePath(path).length === 0) return resource(type)?.properties;
    const found = property(type, path);
    return found && propertiesOf(found.type, nestedIn(type));
  };
  const references = (type: string, path: Path) =>
    (property(type, path)?.refs ?? []).map(parseReference);
  return {
    types: services.flatMap((each) => Object.keys(each.resources)).toSorted(),
    isLoaded: (type) => service(type) !== undefined,
    resource,
    properties,
    property,
    nested: (type, name) => nestedIn(type)(name),
    required: (type, path) => requiredOf(properties(type, path)),
    attributes: (type) => resource(type)?.attributes ?? {},
    attribute: (type, name) => attributeOf(resource(type), name),
    references,
    isReference: (type, path) => references(type, path).length > 0,
    replacement: (type, path) => replacementAt(resource(type), parsePath(path), walk(type, path)),
    refReturns: (type) => resource(type)?.ref ?? resource(type)?.identifier,
    limit,
    limitAt: (type, path) => {
      const segments = parsePath(path).map((segment) =>
        typeof segment === 'number' || /^\d+$/.test(segment) ? '[]' : segment,
      );
      const end = segments.findLastIndex((segment) => segment !== '[]');
      const owner = end === 0 ? type : nestedName(property(type, segments.slice(0, end))?.type);
      if (end < 0 || owner === undefined) return undefined;
      return limit(type, owner, segments.slice(end).join(''));
    },
    module: (type) => service(type)?.module,
  };
}

/** The names that an object with these properties must have, sorted. */
export function requiredOf(properties: Properties | undefined): readonly string[] {
  return Object.entries(properties ?? {}).flatMap(([name, { required }]) =>
    required ? [name] : [],
  );
}

function canonical(type: string): string {
  return type.startsWith('Custom::') ? 'AWS::CloudFormation::CustomResource' : type;
}

/** The nested type that a value is of, through lists. */
function nestedName(type: PropertyType | undefined): string | undefined {
  if (typeof type !== 'object') return undefined;
  if ('list' in type) return nestedName(type.list);
  return 'nested' in type ? type.nested : undefined;
}

const ANYTHING: PropertyType = 'json';

/** The properties passed on the way, the one at the path last. */
function walkDown(
  resource: Resource | undefined,
  segments: readonly Segment[],
  nested: Nested,
): readonly Property[] | undefined {
  const [first, ...rest] = segments;
  if (resource === undefined || first === undefined) return undefined;
  let property: Property | undefined =
    own(resource.properties, first) ?? (resource.open ? { type: ANYTHING } : undefined);
  const passed: Property[] = [];
  for (const segment of rest) {
    if (property === undefined) return undefined;
    passed.push(property);
    property = descend(property, segment, nested);
  }
  return property && [...passed, property];
}

function attributeOf(resource: Resource | undefined, name: string): Attribute | undefined {
  const isOpen = resource?.open || (resource?.outputs && name.startsWith('Outputs.'));
  return own(resource?.attributes, name) ?? (isOpen ? { type: ANYTHING } : undefined);
}

function replacementAt(
  resource: Resource | undefined,
  segments: readonly Segment[],
  passed: readonly Property[] | undefined,
): 'yes' | 'no' | 'maybe' {
  const below = resource?.replaces?.some((path) => printPath(segments).startsWith(path));
  if (below || passed?.some(({ replaces }) => replaces === 'yes')) return 'yes';
  return passed?.some(({ replaces }) => replaces === 'maybe') ? 'maybe' : 'no';
}

function parseReference(text: string): Reference {
  const dot = text.indexOf('.');
  return { type: text.slice(0, dot), attribute: text.slice(dot + 1) };
}
