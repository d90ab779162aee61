import type {
  Annotation,
  Annotations,
  NodeView,
  PropertyReads,
  Service,
  ValueMap,
  WireView,
} from '../define/index.js';
import { nestedPaths } from './nested-paths.js';
import { resourcesOf } from './resources.js';
import { TYPE_LIMITS, WIRE_LIMITS } from './type-limits.js';

/** One annotated property that may be written. */
export interface Place {
  readonly reads: PropertyReads;
  readonly path: string;
  readonly annotation: Annotation;
  /** Values beside the options that the type as written takes. */
  readonly further?: readonly string[] | undefined;
}

/** Properties that a rule of their own judges. */
const CLAIMED: Readonly<Record<string, readonly string[]>> = {
  'cloudfront-function': ['FunctionConfig.Runtime'],
  'dynamodb-table': ['GlobalSecondaryIndexes', 'KeySchema', 'LocalSecondaryIndexes'],
  'ec2-subnet': ['natGateway#SubnetId'],
  'rds-event-subscription': ['SourceType'],
  'edge-function': ['EventType'],
  'lambda-edge-function': ['MemorySize', 'Runtime', 'Timeout'],
  'lambda-function': ['EphemeralStorage.Size', 'MemorySize', 'Runtime', 'Timeout'],
};

/** Which annotations a rule asks for. */
type Wanted = (annotation: Annotation) => boolean;
const ALL: Wanted = () => true;

/** One set of annotated properties: of a node, of a part of it, or of a wire. */
interface Annotated {
  readonly reads: PropertyReads;
  readonly annotations: Annotations;
  /** As the record holds them; undefined where they stand in places of another type. */
  readonly properties: ValueMap | undefined;
  readonly claimed: readonly string[] | undefined;
  readonly values: Readonly<Record<string, readonly string[]>> | undefined;
}

/** Those of a node and of its parts that are written: what is not cannot be wrong. */
export function writtenPlaces(node: NodeView, isWanted: Wanted = ALL): readonly Place[] {
  const places: Place[] = [];
  for (const annotated of annotatedOf(node, node.typeService))
    addWritten(places, annotated, isWanted);
  for (const { type, part, properties } of resourcesOf(node)) {
    const limits = Object.hasOwn(TYPE_LIMITS, type) ? TYPE_LIMITS[type] : undefined;
    const reads = part === undefined ? node : node.part(part);
    if (limits === undefined || reads === undefined) continue;
    addNested(places, { reads, limits, properties, isWanted });
  }
  return places;
}

/** Those of a node and of its parts that AWS requires and has no value of its own for. */
export function requiredPlaces(node: NodeView): readonly Place[] {
  return annotatedOf(node, node.service).flatMap(requiredIn);
}

/** Those of a wire that are written; most wires say nothing beyond their connection. */
export function writtenPlacesOfWire(wire: WireView): readonly Place[] {
  const { properties, parts } = wire.record;
  const annotated = annotatedOfWire(wire);
  if (annotated === undefined || (properties === undefined && parts === undefined)) return NOWHERE;
  const places: Place[] = [];
  addWritten(places, annotated, ALL);
  const { id } = wire.connection;
  const limits = Object.hasOwn(WIRE_LIMITS, id) ? WIRE_LIMITS[id] : undefined;
  if (limits !== undefined && properties !== undefined)
    addNested(places, { reads: wire, limits, properties, isWanted: ALL });
  return places;
}

/** Those of a wire that AWS requires. */
export function requiredPlacesOfWire(wire: WireView): readonly Place[] {
  const annotated = annotatedOfWire(wire);
  return annotated === undefined ? NOWHERE : requiredIn(annotated);
}

const NOWHERE: readonly Place[] = [];

/** What stands on a wire and is nothing that its connection knows. */
export function straysOf({ record, connection }: WireView): readonly string[] {
  const { properties, form } = record;
  // A wire of a template is written again as it stood there.
  if (properties === undefined || form !== undefined || connection.isOpen === true) return [];
  const known = pathsByTop(connection.annotate ?? NOTHING);
  return Object.keys(properties).filter((name) => !known.has(name));
}

const NOTHING: Annotations = {};

function annotatedOf(node: NodeView, service: Service): readonly Annotated[] {
  const { record } = node;
  const { annotate: annotations, parts = {}, dialects } = service;
  const claimed = CLAIMED[service.id];
  const isOwn = isOwnType(node.type, service);
  const values = dialects?.[node.type]?.values;
  const properties = isOwn ? record.properties : undefined;
  const all: Annotated[] = [{ reads: node, annotations, properties, claimed, values }];
  for (const name in record.parts) {
    const definition = Object.hasOwn(parts, name) ? parts[name] : undefined;
    const part = definition?.annotate === undefined ? undefined : node.part(name);
    if (part === undefined || definition?.annotate === undefined) continue;
    all.push({
      reads: part,
      annotations: definition.annotate,
      properties: isOwn ? record.parts[name]?.properties : undefined,
      claimed: claimed?.map((path) => path.replace(`${name}#`, '')),
      values: undefined,
    });
  }
  return all;
}

/** Of another type properties stand elsewhere, and SAM's types have some from `Globals`. */
function isOwnType(type: string, service: Service): boolean {
  return type === service.type && !type.startsWith('AWS::Serverless::');
}

function annotatedOfWire(wire: WireView): Annotated | undefined {
  const { annotate, id } = wire.connection;
  if (annotate === undefined) return undefined;
  const { properties = {}, parts } = wire.record;
  const own = parts === undefined ? properties : undefined;
  const claimed = CLAIMED[id];
  return { reads: wire, annotations: annotate, properties: own, claimed, values: undefined };
}

function addWritten(places: Place[], annotated: Annotated, isWanted: Wanted): void {
  const { reads, annotations, properties, claimed, values } = annotated;
  const byTop = pathsByTop(annotations);
  const tops = properties === undefined ? byTop.keys() : Object.keys(properties);
  for (const top of tops) {
    for (const path of byTop.get(top) ?? []) {
      const annotation = annotations[path];
      if (annotation === undefined || !isWanted(annotation) || !reads.has(path)) continue;
      if (claimed?.includes(path) !== true)
        places.push({ reads, path, annotation, further: values?.[path] });
    }
  }
}

function requiredIn({ reads, annotations, claimed }: Annotated): readonly Place[] {
  const places: Place[] = [];
  for (const path of requiredPaths(annotations)) {
    const annotation = annotations[path];
    if (annotation === undefined || claimed?.includes(path) === true) continue;
    places.push({ reads, path, annotation });
  }
  return places;
}

/** Figures that go with the type of a resource, whatever service it stands in. */
function addNested(
  places: Place[],
  from: {
    readonly reads: PropertyReads;
    readonly limits: Annotations;
    readonly properties: ValueMap;
    readonly isWanted: Wanted;
  },
): void {
  const { reads, limits, properties, isWanted } = from;
  const byTop = pathsByTop(limits);
  for (const top of Object.keys(properties)) {
    for (const general of byTop.get(top) ?? []) {
      const annotation = limits[general];
      if (annotation === undefined || !isWanted(annotation)) continue;
      for (const path of nestedPaths(properties, general)) places.push({ reads, path, annotation });
    }
  }
}

const TOPS = new WeakMap<Annotations, ReadonlyMap<string, readonly string[]>>();
const REQUIRED = new WeakMap<Annotations, readonly string[]>();

/** Annotated paths by the property that they begin with. */
function pathsByTop(annotations: Annotations): ReadonlyMap<string, readonly string[]> {
  const known = TOPS.get(annotations);
  if (known !== undefined) return known;
  const made = new Map<string, string[]>();
  for (const path of Object.keys(annotations)) {
    const top = path.replace(/\..*$/, '');
    const paths = made.get(top);
    if (paths === undefined) made.set(top, [path]);
    else paths.push(path);
  }
  TOPS.set(annotations, made);
  return made;
}

function requiredPaths(annotations: Annotations): readonly string[] {
  const known = REQUIRED.get(annotations);
  if (known !== undefined) return known;
  const made = Object.entries(annotations).flatMap(([path, { required, default: standard }]) =>
    required === true && standard === undefined ? [path] : [],
  );
  REQUIRED.set(annotations, made);
  return made;
}
