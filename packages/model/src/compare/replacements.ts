import { catalog as everything, type Catalog } from '../catalog/catalog.js';
import { isMap, type Value } from '../define/value.js';
import type { ArchDocument } from '../document/document.js';
import { isSame } from './canonical.js';
import { valueChanges, type ValueChange } from './compare-designs.js';
import { plannedResources, resourceKey, type PlannedResource } from './planned-resources.js';

/** A resource that deploying the second design makes anew in place of the one that the first made. */
export interface Replacement {
  readonly node: string;
  readonly part?: string;
  readonly name: string;
  /** As in `RDS database`, or the part's title. */
  readonly what: string;
  readonly type: string;
  /** `maybe`: AWS decides by the values. */
  readonly certainty: 'yes' | 'maybe';
  /** What brings it about: properties, `logicalId`, `type` or `stack`. */
  readonly changes: readonly ValueChange[];
  /** Whether it holds data. */
  readonly isStateful: boolean;
  /** What becomes of the old one and its data. */
  readonly old: 'deleted' | 'kept' | 'snapshot' | 'unknown';
}

/** What going from one design to another replaces, by name. Without the registry only what annotations tell. */
export function replacements(
  before: ArchDocument,
  after: ArchDocument,
  catalog: Catalog = everything,
): readonly Replacement[] {
  if (before === after) return [];
  const [was, is] = [plannedResources(before, catalog), plannedResources(after, catalog)];
  const found = new Map<string, Replacement>();
  const pending = [...is].flatMap(([key, resource]) => {
    const old = was.get(key);
    return old === undefined ? [] : [{ key, old, resource }];
  });
  let size = -1;
  while (size !== found.size) {
    size = found.size;
    for (const { key, old, resource } of pending) {
      if (found.has(key)) continue;
      const replacement = replacementOf(old, resource, { catalog, replaced: found });
      if (replacement !== undefined) found.set(key, replacement);
    }
  }
  return [...found.values()].toSorted((a, b) => rank(a) - rank(b) || compare(a.name, b.name));
}

interface Context {
  readonly catalog: Catalog;
  readonly replaced: ReadonlyMap<string, Replacement>;
}

function replacementOf(
  old: PlannedResource,
  resource: PlannedResource,
  context: Context,
): Replacement | undefined {
  const { catalog } = context;
  const moved = identityChanges(old, resource, catalog);
  const changes =
    moved.length > 0 ? [] : [...propertyChanges(old, resource), ...passedOn(resource, context)];
  const graded = changes.map((change) => ({
    change,
    certainty: certaintyOf(resource, change, catalog),
  }));
  const telling = graded.filter(({ certainty }) => certainty !== 'no');
  if (moved.length === 0 && telling.length === 0) return undefined;
  const isSure = moved.length > 0 || telling.some(({ certainty }) => certainty === 'yes');
  const { node, part, name, title, type } = resource;
  return {
    node,
    ...(part === undefined ? {} : { part }),
    name,
    what: title,
    type,
    certainty: isSure ? 'yes' : 'maybe',
    changes: [...moved, ...telling.map(({ change }) => change)],
    isStateful: isStateful(old, catalog),
    old: moved.length > 0 ? fate(old, 'DeletionPolicy') : fate(resource, 'UpdateReplacePolicy'),
  };
}

/** To CloudFormation another name, type or stack is another resource. */
function identityChanges(
  old: PlannedResource,
  resource: PlannedResource,
  catalog: Catalog,
): readonly ValueChange[] {
  const written = (['logicalId', 'stack'] as const).flatMap((field) =>
    old[field] === resource[field] ? [] : valueChanges(old[field], resource[field], field),
  );
  const [from, to] = [old.type, resource.type].map(
    (type) => catalog.registry?.resource(type)?.becomes ?? type,
  );
  return from === to
    ? written
    : [...written, { path: 'type', before: old.type, after: resource.type }];
}

function propertyChanges(old: PlannedResource, resource: PlannedResource): readonly ValueChange[] {
  if (old.type !== resource.type || isSame(old.properties, resource.properties)) return [];
  return valueChanges(old.properties, resource.properties, '');
}

/** A value that names a replaced resource changes with it. */
function passedOn(resource: PlannedResource, { replaced }: Context): readonly ValueChange[] {
  if (replaced.size === 0) return [];
  return referencePaths(resource.properties, '').flatMap(({ path, target, value }) =>
    replaced.get(target)?.certainty === 'yes' ? [{ path, before: value, after: value }] : [],
  );
}

interface ReferencePath {
  readonly path: string;
  readonly target: string;
  readonly value: Value;
}

function referencePaths(value: Value, path: string): readonly ReferencePath[] {
  if (Array.isArray(value))
    return value.flatMap((item: Value, index) => referencePaths(item, join(path, String(index))));
  if (!isMap(value)) return [];
  const { $ref, part } = value;
  if (typeof $ref === 'string') {
    const target = resourceKey($ref, typeof part === 'string' ? part : undefined);
    return [{ path, target, value }];
  }
  return Object.entries(value).flatMap(([key, item]) =>
    referencePaths(item, key.startsWith('Fn::') || key.startsWith('$') ? path : join(path, key)),
  );
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function certaintyOf(
  { type, annotate }: PlannedResource,
  { path }: ValueChange,
  { registry }: Catalog,
): 'yes' | 'maybe' | 'no' {
  const isAnnotated = Object.entries(annotate).some(
    ([key, { replaces }]) => replaces === true && (path === key || path.startsWith(`${key}.`)),
  );
  if (isAnnotated) return 'yes';
  return registry?.replacement(type, path) ?? 'no';
}

function isStateful({ type, part }: PlannedResource, catalog: Catalog): boolean {
  if (catalog.registry?.resource(type)?.stateful === true) return true;
  return part === undefined && catalog.services.some((it) => it.type === type && it.stateful);
}

/** RDS takes a last snapshot of what leaves a template, where nothing else is said. */
const SNAPSHOT_BY_DEFAULT = new Set(['AWS::RDS::DBCluster', 'AWS::RDS::DBInstance']);

function fate(
  { attributes, properties, type }: PlannedResource,
  policy: 'DeletionPolicy' | 'UpdateReplacePolicy',
): Replacement['old'] {
  const written = attributes[policy];
  if (written === 'Retain' || written === 'RetainExceptOnCreate') return 'kept';
  if (written === 'Snapshot') return 'snapshot';
  if (written === 'Delete') return 'deleted';
  if (written !== undefined) return 'unknown';
  const isSaved =
    policy === 'DeletionPolicy' &&
    SNAPSHOT_BY_DEFAULT.has(type) &&
    !Object.hasOwn(properties, 'DBClusterIdentifier');
  return isSaved ? 'snapshot' : 'deleted';
}

function rank({ isStateful, certainty }: Replacement): number {
  return (isStateful ? 0 : 2) + (certainty === 'yes' ? 0 : 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
