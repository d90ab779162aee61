import {
  isExpression,
  isMap,
  type Annotation,
  type Annotations,
  type Finding,
  type NodeView,
  type PropertyReads,
  type Value,
  type ValueMap,
  type WireView,
} from '../define/index.js';
import { boundsFinding } from './bounds.js';
import { nestedPaths } from './nested-paths.js';
import { mustBe } from './pattern-words.js';
import { setting } from './fixes.js';
import { resourcesOf } from './resources.js';
import { TYPE_LIMITS, WIRE_LIMITS } from './type-limits.js';
import { counted, listed, quantity, quoted } from './words.js';

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

/** Properties whose options are the usual ones, and AWS takes others. */
const OPEN = new Set([
  'DetailTypes',
  'DistributionConfig.DefaultCacheBehavior.CachePolicyId',
  'DistributionConfig.ViewerCertificate.MinimumProtocolVersion',
  'Engine',
  'Events',
]);

/** Which annotated properties a rule looks at: asked before a place is made of one. */
type Wanted = (annotation: Annotation, reads: PropertyReads, path: string) => boolean;

/** The annotated properties of a node and of those of its parts that exist. */
export function placesOfNode(node: NodeView, isWanted: Wanted): readonly Place[] {
  const { annotate, parts, id, dialects } = node.service;
  const places: Place[] = [];
  const values = dialects?.[node.type]?.values;
  addPlaces(places, node, { annotations: annotate, claimed: CLAIMED[id], values, isWanted });
  addLimits(places, node, isWanted);
  if (parts === undefined) return places;
  for (const name of Object.keys(node.record.parts ?? {})) {
    const definition = Object.hasOwn(parts, name) ? parts[name] : undefined;
    const part = definition?.annotate === undefined ? undefined : node.part(name);
    if (part === undefined || definition?.annotate === undefined) continue;
    const claimed = CLAIMED[id]?.map((path) => path.replace(`${name}#`, ''));
    addPlaces(places, part, { annotations: definition.annotate, claimed, isWanted });
  }
  return places;
}

/** Figures that go with the type of a resource, whatever service it stands in. */
function addLimits(places: Place[], node: NodeView, isWanted: Wanted): void {
  for (const { type, part, properties } of resourcesOf(node)) {
    const limits = Object.hasOwn(TYPE_LIMITS, type) ? TYPE_LIMITS[type] : undefined;
    const reads = part === undefined ? node : node.part(part);
    if (limits === undefined || reads === undefined) continue;
    addNested(places, reads, { limits, properties, isWanted });
  }
}

interface Limited {
  readonly limits: Annotations;
  readonly properties: ValueMap;
  readonly isWanted: Wanted;
}

function addNested(
  places: Place[],
  reads: PropertyReads,
  { limits, properties, isWanted }: Limited,
): void {
  for (const [general, annotation] of Object.entries(limits)) {
    for (const path of nestedPaths(properties, general)) {
      if (!isWanted(annotation, reads, path)) continue;
      const title = titleAt(path, annotation);
      places.push({ reads, path, annotation: { ...annotation, title } });
    }
  }
}

function titleAt(path: string, { title }: Annotation): string {
  return title ?? path;
}

/** The annotated properties of a wire. */
export function placesOfWire(wire: WireView, isWanted: Wanted): readonly Place[] {
  const { annotate, id } = wire.connection;
  if (annotate === undefined) return NOWHERE;
  const places: Place[] = [];
  addPlaces(places, wire, { annotations: annotate, claimed: CLAIMED[id], isWanted });
  const limits = Object.hasOwn(WIRE_LIMITS, id) ? WIRE_LIMITS[id] : undefined;
  const { properties } = wire.record;
  if (limits !== undefined && properties !== undefined)
    addNested(places, wire, { limits, properties, isWanted });
  return places;
}

/** Those of a wire with something written; most wires say nothing beyond their connection. */
export function writtenPlacesOfWire(wire: WireView): readonly Place[] {
  const { properties, parts } = wire.record;
  return properties === undefined && parts === undefined ? NOWHERE : placesOfWire(wire, isWritten);
}

const NOWHERE: readonly Place[] = [];

/** What stands on a wire and is nothing that its connection knows. */
export function straysOf({ record, connection }: WireView): readonly string[] {
  const { properties, form } = record;
  // A wire of a template is written again as it stood there.
  if (properties === undefined || form !== undefined || connection.isOpen === true) return [];
  const known = topsOf(connection.annotate ?? NOTHING);
  return Object.keys(properties).filter((name) => !known.has(name));
}

const NOTHING: Annotations = {};
const TOPS = new WeakMap<Annotations, ReadonlySet<string>>();

function topsOf(annotations: Annotations): ReadonlySet<string> {
  const known = TOPS.get(annotations);
  if (known !== undefined) return known;
  const made = new Set(Object.keys(annotations).map((path) => path.split('.')[0] ?? path));
  TOPS.set(annotations, made);
  return made;
}

/** Whether something stands there; what is not written cannot be wrong. */
export function isWritten(_: Annotation, reads: PropertyReads, path: string): boolean {
  return reads.has(path);
}

/** Whether AWS requires it and has no value of its own for it. */
export function isRequired({ required, default: standard }: Annotation): boolean {
  return required === true && standard === undefined;
}

interface Annotated {
  readonly annotations: Annotations;
  readonly claimed: readonly string[] | undefined;
  readonly values?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly isWanted: Wanted;
}

function addPlaces(
  places: Place[],
  reads: PropertyReads,
  { annotations, claimed, values, isWanted }: Annotated,
): void {
  for (const path in annotations) {
    const annotation = annotations[path];
    if (annotation === undefined || !isWanted(annotation, reads, path)) continue;
    if (claimed?.includes(path) === true) continue;
    places.push({ reads, path, annotation, further: values?.[path] });
  }
}

/** What is wrong with the value at a place: its type, its range, its options, or its form. */
export function valueFinding(place: Place): Finding | undefined {
  const { reads, path } = place;
  const value = reads.resolved(path);
  if (value === undefined || isExpression(value)) return undefined;
  return (
    typeFinding(place, value) ??
    boundsFinding(reads, path, place.annotation) ??
    lengthFinding(place, value) ??
    optionFinding(place, value) ??
    (isName(place.annotation) ? undefined : patternFinding(place, value))
  );
}

/** Whether a property is a physical name: another rule judges its form. */
export function isName({ section, pattern }: Annotation): boolean {
  return section === 'Naming' && pattern !== undefined;
}

const TYPES: Readonly<
  Record<string, { readonly title: string; readonly holds: (value: Value) => boolean }>
> = {
  string: { title: 'a text', holds: (value) => typeof value !== 'object' },
  number: { title: 'a number', holds: isNumeric },
  integer: { title: 'a whole number', holds: isNumeric },
  boolean: { title: 'true or false', holds: (value) => /^(true|false)$/i.test(String(value)) },
  list: { title: 'a list', holds: (value) => Array.isArray(value) },
  map: { title: 'a map', holds: isMap },
  object: { title: 'a map', holds: isMap },
  json: { title: 'JSON', holds: (value) => typeof value === 'object' || typeof value === 'string' },
};

function isNumeric(value: Value): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
}

function typeFinding({ reads, path, annotation }: Place, value: Value): Finding | undefined {
  const isFlag = annotation.type === undefined && typeof annotation.default === 'boolean';
  const type = TYPES[isFlag ? 'boolean' : (annotation.type ?? '')];
  if (type === undefined || type.holds(value)) return undefined;
  const message = `${titleOf(path, annotation)} is ${shown(value)}. It must be ${type.title}.`;
  return { at: reads.at(path), message };
}

function lengthFinding({ reads, path, annotation }: Place, value: Value): Finding | undefined {
  const { max, type } = annotation;
  if (Array.isArray(value)) return countFinding({ reads, path, annotation }, value.length);
  if (typeof value !== 'string' || max === undefined || value.length <= max) return undefined;
  if (type === undefined ? isNumeric(value) : type !== 'string') return undefined;
  const has = `${titleOf(path, annotation)} has ${quantity(value.length, 'characters')}.`;
  return { at: reads.at(path), message: `${has} The maximum is ${quantity(max, 'characters')}.` };
}

function countFinding({ reads, path, annotation }: Place, count: number): Finding | undefined {
  const { min = 0, max = Infinity } = annotation;
  if (count >= min && count <= max) return undefined;
  const bound = count > max ? `maximum is ${max}` : `minimum is ${min}`;
  const has = `${titleOf(path, annotation)} has ${counted(count, 'entry', 'entries')}.`;
  return { at: reads.at(path), message: `${has} The ${bound}.` };
}

function optionFinding(
  { reads, path, annotation, further }: Place,
  value: Value,
): Finding | undefined {
  const { options } = annotation;
  if (options === undefined || OPEN.has(path)) return undefined;
  const items: readonly Value[] = Array.isArray(value) ? value : [value];
  const isKnown = (text: string) =>
    options.some((option) => String(option.value) === text) || further?.includes(text) === true;
  const wrong = items.find((item) => !isExpression(item) && !isKnown(shown(item, 'bare')));
  if (wrong === undefined) return undefined;
  const alike = options.find(
    (option) => String(option.value).toLowerCase() === shown(wrong, 'bare').toLowerCase(),
  );
  const names = options
    .filter(({ retired }) => retired !== true)
    .map((option) => String(option.value));
  const message = `${titleOf(path, annotation)} is ${shown(wrong)}. It must be ${listed(names, 'or')}.`;
  const isOne = alike !== undefined && !Array.isArray(value);
  return {
    at: reads.at(path),
    message,
    ...(isOne && { fix: setting(reads, { path, value: alike.value }) }),
  };
}

/** What is wrong with the form of a text. */
export function patternFinding(
  { reads, path, annotation }: Place,
  value = reads.resolved(path),
): Finding | undefined {
  const { pattern } = annotation;
  if (pattern === undefined || typeof value !== 'string') return undefined;
  if (new RegExp(`^(?:${pattern})$`, 's').test(value)) return undefined;
  const message = `${titleOf(path, annotation)} is ${quoted(value)}. It must ${mustBe(annotation)}.`;
  return { at: reads.at(path), message };
}

function titleOf(path: string, annotation: Annotation): string {
  return annotation.title ?? path;
}

function shown(value: Value, style: 'quoted' | 'bare' = 'quoted'): string {
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a map';
  return typeof value === 'string' && style === 'quoted' ? quoted(value) : String(value);
}
