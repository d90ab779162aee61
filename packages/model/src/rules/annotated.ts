import { isExpression, isMap, type Annotation, type Finding, type Value } from '../define/index.js';
import { isName, type Place } from './annotated-places.js';
import { boundsFinding } from './bounds.js';
import { mustBe } from './pattern-words.js';
import { setting } from './fixes.js';
import { counted, listed, quantity, quoted } from './words.js';

/** Properties whose options are the usual ones, and AWS takes others. */
const OPEN = new Set([
  'DetailTypes',
  'DistributionConfig.DefaultCacheBehavior.CachePolicyId',
  'DistributionConfig.ViewerCertificate.MinimumProtocolVersion',
  'Engine',
  'Events',
]);

/** What is wrong with the value at a place: its type, its range, its options, or its form. */
export function valueFinding(place: Place): Finding | undefined {
  const { reads, path, literal } = place;
  const value = literal ?? reads.resolved(path);
  if (value === undefined || isExpression(value)) return undefined;
  if (typeof value === 'string' && value.includes('{{resolve:')) return undefined;
  return (
    typeFinding(place, value) ??
    (isBounded(place.annotation) && isNumeric(value)
      ? boundsFinding(reads, path, place.annotation)
      : undefined) ??
    lengthFinding(place, value) ??
    optionFinding(place, value) ??
    (isName(place.annotation) ? undefined : patternFinding(place, value))
  );
}

function isBounded({ min, max, type, step }: Annotation): boolean {
  return min !== undefined || max !== undefined || step !== undefined || type === 'integer';
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
  if (patternOf(annotation, pattern).test(value)) return undefined;
  const message = `${titleOf(path, annotation)} is ${quoted(value)}. It must ${mustBe(annotation)}.`;
  return { at: reads.at(path), message };
}

const PATTERNS = new WeakMap<Annotation, RegExp>();

function patternOf(annotation: Annotation, pattern: string): RegExp {
  const known = PATTERNS.get(annotation);
  if (known !== undefined) return known;
  const made = new RegExp(`^(?:${pattern})$`, 's');
  PATTERNS.set(annotation, made);
  return made;
}

function titleOf(path: string, annotation: Annotation): string {
  return annotation.title ?? path;
}

function shown(value: Value, style: 'quoted' | 'bare' = 'quoted'): string {
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a map';
  return typeof value === 'string' && style === 'quoted' ? quoted(value) : String(value);
}
