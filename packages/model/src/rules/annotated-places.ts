import {
  isExpression,
  type Annotation,
  type Annotations,
  type NodeView,
  type PropertyReads,
  type Service,
  type Value,
  type ValueMap,
  type WireOf,
  type WireView,
} from '../define/index.js';
import { nestedPaths } from './nested-paths.js';
import { TYPE_LIMITS, WIRE_LIMITS } from './type-limits.js';
import { isTransformed } from './values.js';

/** One annotated property that may be written. */
export interface Place {
  readonly reads: PropertyReads;
  readonly path: string;
  readonly annotation: Annotation;
  /** What is written there, where that is no list, map or expression. */
  readonly literal?: Value | undefined;
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

/** Which annotations a rule asks for: all, or those that give a physical name its form. */
type Wanted = 'all' | 'names';

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
export function writtenPlaces(node: NodeView, wanted: Wanted = 'all'): readonly Place[] {
  const places: Place[] = [];
  for (const annotated of annotatedOf(node, node.typeService))
    addWritten(places, annotated, wanted);
  const said = saidOfParts(node);
  if (said !== undefined) addWritten(places, said, wanted);
  for (const { type, part, properties } of node.resources()) {
    const limits = Object.hasOwn(TYPE_LIMITS, type) ? TYPE_LIMITS[type] : undefined;
    const reads = part === undefined ? node : node.part(part);
    if (limits === undefined || reads === undefined) continue;
    addNested(places, { reads, limits, properties, wanted });
  }
  return places;
}

/** Those of a node and of its parts that AWS requires and has no value of its own for, and that say nothing. */
export function lackingPlaces(node: NodeView): readonly Place[] {
  const places: Place[] = [];
  for (const annotated of annotatedOf(node, node.service)) addLacking(places, annotated);
  return places;
}

/** Whether a service says what is required of it or of a part. */
export function mayLack({ annotate, parts = {} }: Service): boolean {
  const all = [annotate, ...Object.values(parts).map((part) => part.annotate ?? NOTHING)];
  return all.some((annotations) => requiredPaths(annotations).length > 0);
}

/** Whether a wire of this kind must say anything. */
export function mayWireLack({ connection }: WireOf): boolean {
  return requiredPaths(connection.annotate ?? NOTHING).length > 0;
}

/** Those of a wire that are written; most wires say nothing beyond their connection. */
export function writtenPlacesOfWire(wire: WireView): readonly Place[] {
  const { properties, parts } = wire.record;
  const annotated = annotatedOfWire(wire);
  if (annotated === undefined || (properties === undefined && parts === undefined)) return NOWHERE;
  const places: Place[] = [];
  addWritten(places, annotated, 'all');
  const { id } = wire.connection;
  const limits = Object.hasOwn(WIRE_LIMITS, id) ? WIRE_LIMITS[id] : undefined;
  if (limits !== undefined && properties !== undefined)
    addNested(places, { reads: wire, limits, properties, wanted: 'all' });
  return places;
}

/** Those of a wire that AWS requires, and that say nothing. */
export function lackingPlacesOfWire(wire: WireView): readonly Place[] {
  const annotated = annotatedOfWire(wire);
  const places: Place[] = [];
  if (annotated !== undefined) addLacking(places, annotated);
  return places;
}

const NOWHERE: readonly Place[] = [];

/** What stands on a wire and is nothing that its connection knows. */
export function straysOf({ record, connection }: WireView): readonly string[] {
  const { properties, form } = record;
  // A wire of a template is written again as it stood there.
  if (properties === undefined || form !== undefined || connection.isOpen === true) return [];
  const known = pathsByTop(connection.annotate ?? NOTHING, 'all');
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

/** What a node of another type says of parts. SAM has what is required of them by itself. */
function saidOfParts(node: NodeView): Annotated | undefined {
  const { typeService: service, type } = node;
  if (service.dialects?.[type] === undefined) return undefined;
  return {
    reads: node,
    annotations: saidOnNode(service, type),
    properties: undefined,
    claimed: CLAIMED[service.id],
    values: undefined,
  };
}

const SAID = new WeakMap<Service, Map<string, Annotations>>();

/** What another type says on the node itself of what is a part of our own: SAM's API of its stage. */
function saidOnNode(service: Service, type: string): Annotations {
  const known = SAID.get(service) ?? new Map<string, Annotations>();
  SAID.set(service, known);
  const paths = service.dialects?.[type]?.paths ?? {};
  const made = known.get(type) ?? fromParts(service, paths);
  known.set(type, made);
  return made;
}

function fromParts(
  { parts = {} }: Service,
  paths: Readonly<Record<string, string | null>>,
): Annotations {
  const entries = Object.entries(parts).flatMap(([name, { annotate = NOTHING }]) =>
    Object.entries(annotate).map(([path, annotation]) => [`${name}#${path}`, annotation] as const),
  );
  return Object.fromEntries(
    entries.filter(([path]) =>
      Object.entries(paths).some(
        ([said, there]) =>
          typeof there === 'string' && (path === said || path.startsWith(`${said}.`)),
      ),
    ),
  );
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

function addWritten(places: Place[], annotated: Annotated, wanted: Wanted): void {
  const { reads, annotations, properties, claimed, values } = annotated;
  const byTop = pathsByTop(annotations, wanted);
  if (byTop.size === 0) return;
  const isAll = properties !== undefined && wanted === 'all';
  const tops = isAll ? Object.keys(properties) : byTop.keys();
  for (const top of tops) {
    for (const path of byTop.get(top) ?? []) {
      const annotation = annotations[path];
      const written =
        path === top && properties !== undefined ? properties[top] : reads.value(path);
      if (annotation === undefined || written === undefined) continue;
      if (claimed?.includes(path) === true) continue;
      const literal = typeof written === 'object' ? undefined : written;
      places.push({ reads, path, annotation, literal, further: values?.[path] });
    }
  }
}

function addLacking(places: Place[], { reads, annotations, claimed }: Annotated): void {
  for (const path of requiredPaths(annotations)) {
    const annotation = annotations[path];
    if (annotation === undefined || claimed?.includes(path) === true || reads.has(path)) continue;
    if (!isChosenAbove(reads, path)) places.push({ reads, path, annotation });
  }
}

/** Whether what holds a property is an expression, which may say it, or has a macro inside that may. */
function isChosenAbove(reads: PropertyReads, path: string): boolean {
  if (isTransformed(reads)) return true;
  const steps = path.split('.');
  return steps.some((_, at) => at > 0 && isExpression(reads.value(steps.slice(0, at).join('.'))));
}

/** Figures that go with the type of a resource, whatever service it stands in. */
function addNested(
  places: Place[],
  from: {
    readonly reads: PropertyReads;
    readonly limits: Annotations;
    readonly properties: ValueMap;
    readonly wanted: Wanted;
  },
): void {
  const { reads, limits, properties, wanted } = from;
  const byTop = pathsByTop(limits, wanted);
  if (byTop.size === 0) return;
  for (const top of Object.keys(properties)) {
    for (const general of byTop.get(top) ?? []) {
      const annotation = limits[general];
      if (annotation === undefined) continue;
      for (const path of nestedPaths(properties, general)) places.push({ reads, path, annotation });
    }
  }
}

type Tops = ReadonlyMap<string, readonly string[]>;
const TOPS: Readonly<Record<Wanted, WeakMap<Annotations, Tops>>> = {
  all: new WeakMap(),
  names: new WeakMap(),
};
const REQUIRED = new WeakMap<Annotations, readonly string[]>();

/** Annotated paths by the property that they begin with. */
function pathsByTop(annotations: Annotations, wanted: Wanted): Tops {
  const known = TOPS[wanted].get(annotations);
  if (known !== undefined) return known;
  const made = new Map<string, string[]>();
  for (const [path, annotation] of Object.entries(annotations)) {
    if (wanted === 'names' && !isName(annotation)) continue;
    const top = path.replace(/\..*$/, '');
    const paths = made.get(top);
    if (paths === undefined) made.set(top, [path]);
    else paths.push(path);
  }
  TOPS[wanted].set(annotations, made);
  return made;
}

/** Whether a property is a physical name: a rule of its own judges its form. */
export function isName({ section, pattern }: Annotation): boolean {
  return section === 'Naming' && pattern !== undefined;
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
