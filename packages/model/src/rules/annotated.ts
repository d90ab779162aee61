import {
  isExpression,
  isMap,
  type Annotation,
  type Annotations,
  type Finding,
  type NodeView,
  type PropertyReads,
  type Value,
  type WireView,
} from '../define/index.js';
import { boundsFinding } from './bounds.js';
import { setting } from './fixes.js';
import { counted, listed, quantity, quoted } from './words.js';

/** One annotated property that may be written. */
export interface Place {
  readonly reads: PropertyReads;
  readonly path: string;
  readonly annotation: Annotation;
}

/** Properties that a rule of their own judges. */
const CLAIMED: Readonly<Record<string, readonly string[]>> = {
  'cloudfront-function': ['FunctionConfig.Runtime'],
  'dynamodb-table': ['GlobalSecondaryIndexes', 'KeySchema', 'LocalSecondaryIndexes'],
  'ec2-subnet': ['natGateway#SubnetId'],
  'edge-function': ['EventType'],
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

/** The annotated properties of a node and of those of its parts that exist. */
export function placesOfNode(node: NodeView): readonly Place[] {
  const { annotate, parts = {}, id } = node.service;
  const own = placesIn(node, annotate, CLAIMED[id]);
  const further = Object.entries(parts).flatMap(([name, definition]) => {
    const part = definition.annotate === undefined ? undefined : node.part(name);
    if (part === undefined) return [];
    const taken = CLAIMED[id]?.map((path) => path.replace(`${name}#`, ''));
    return placesIn(part, definition.annotate ?? {}, taken);
  });
  return [...own, ...further];
}

/** The annotated properties of a wire. */
export function placesOfWire(wire: WireView): readonly Place[] {
  const { annotate = {}, id } = wire.connection;
  return placesIn(wire, annotate, CLAIMED[id]);
}

function placesIn(
  reads: PropertyReads,
  annotations: Annotations,
  claimed: readonly string[] = [],
): readonly Place[] {
  return Object.entries(annotations)
    .filter(([path]) => !claimed.includes(path))
    .map(([path, annotation]) => ({ reads, path, annotation }));
}

/** What is wrong with the value at a place: its type, its range, its options, or its form. */
export function valueFinding(place: Place): Finding | undefined {
  const { reads, path } = place;
  if (!reads.has(path)) return undefined;
  const value = reads.resolved(path);
  if (value === undefined || isExpression(value)) return undefined;
  return (
    typeFinding(place, value) ??
    boundsFinding(reads, path) ??
    lengthFinding(place, value) ??
    optionFinding(place, value) ??
    (isName(place) ? undefined : patternFinding(place, value))
  );
}

/** Whether a property is a physical name: another rule judges its form. */
export function isName({ annotation }: Place): boolean {
  return annotation.section === 'Naming' && annotation.pattern !== undefined;
}

const TYPES: Readonly<
  Record<string, { readonly title: string; readonly holds: (value: Value) => boolean }>
> = {
  string: { title: 'a text', holds: (value) => typeof value !== 'object' },
  number: { title: 'a number', holds: isNumeric },
  integer: { title: 'a whole number', holds: isNumeric },
  boolean: { title: 'true or false', holds: (value) => /^(true|false)$/.test(String(value)) },
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
  const { min, max, type } = annotation;
  const title = titleOf(path, annotation);
  const at = reads.at(path);
  if (Array.isArray(value)) {
    const has = `${title} has ${counted(value.length, 'entry', 'entries')}.`;
    if (max !== undefined && value.length > max)
      return { at, message: `${has} The maximum is ${max}.` };
    if (min === undefined || value.length >= min) return undefined;
    return { at, message: `${has} The minimum is ${min}.` };
  }
  if (typeof value !== 'string' || max === undefined || isNumeric(value)) return undefined;
  if (type !== undefined && type !== 'string') return undefined;
  if (value.length <= max) return undefined;
  const has = `${title} has ${quantity(value.length, 'characters')}.`;
  return { at, message: `${has} The maximum is ${quantity(max, 'characters')}.` };
}

function optionFinding({ reads, path, annotation }: Place, value: Value): Finding | undefined {
  const { options } = annotation;
  if (options === undefined || OPEN.has(path)) return undefined;
  const items: readonly Value[] = Array.isArray(value) ? value : [value];
  const known = new Set(options.map((option) => String(option.value)));
  const wrong = items.find((item) => !isExpression(item) && !known.has(shown(item, 'bare')));
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
  const message = `${titleOf(path, annotation)} is ${quoted(value)}. It must match ${pattern}.`;
  return { at: reads.at(path), message };
}

function titleOf(path: string, annotation: Annotation): string {
  return annotation.title ?? path;
}

function shown(value: Value, style: 'quoted' | 'bare' = 'quoted'): string {
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a map';
  return typeof value === 'string' && style === 'quoted' ? quoted(value) : String(value);
}
