import { isMap, type Value } from '@archivolt/model';
import { byText } from '../value/walk.js';

/**
 * What a value of a template means, in one way only: texts with functions inside are one text as
 * `Fn::Sub` has it, sets have no order, numbers are texts where CloudFormation takes either.
 */
export type Meaning =
  | null
  | boolean
  | number
  | string
  | readonly Meaning[]
  | ReadonlySet<string>
  | MeaningMap;

export interface MeaningMap {
  readonly [key: string]: Meaning;
}

/** An export is compared as it is deployed in AWS's commercial regions, the only ones that SAM writes out. */
const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

const NAME = /\$\{([A-Za-z0-9]+)((?:\.[^}]*)?)\}/g;

/** A text of a user inside of the text of a meaning. */
export function asText(text: string): string {
  return text.replaceAll('${', '${!');
}

export function isSet(meaning: Meaning): meaning is ReadonlySet<string> {
  return meaning instanceof Set;
}

export function isMeaningMap(meaning: Meaning | undefined): meaning is MeaningMap {
  return (
    typeof meaning === 'object' && meaning !== null && !Array.isArray(meaning) && !isSet(meaning)
  );
}

/** What stands for a value that is to be left out. */
export function isNothing(value: Value | undefined): boolean {
  return value === undefined || (isMap(value) && value['Ref'] === 'AWS::NoValue');
}

/** A function as a text, where it is one; a function of a function stays what it is. */
export function functionText(value: Value): string | undefined {
  if (!isMap(value) || Object.keys(value).length !== 1) return undefined;
  const [[name, argument] = ['', null]] = Object.entries(value);
  if (name === 'Ref' && typeof argument === 'string') return variable(argument);
  if (name === 'Fn::GetAtt') return attribute(argument);
  if (name === 'Fn::Sub') return substitution(argument);
  if (name === 'Fn::Join') return joined(argument);
  return undefined;
}

function variable(name: string): string {
  return PSEUDO[name] ?? `\${${name}}`;
}

function attribute(argument: Value): string | undefined {
  if (typeof argument === 'string') return `\${${argument}}`;
  if (!Array.isArray(argument)) return undefined;
  const parts: readonly Value[] = argument;
  return parts.every((part) => typeof part === 'string') ? `\${${parts.join('.')}}` : undefined;
}

function substitution(argument: Value): string | undefined {
  const [text, variables = {}]: readonly Value[] = Array.isArray(argument) ? argument : [argument];
  if (typeof text !== 'string' || !isMap(variables)) return undefined;
  return text.replaceAll(/\$\{(!?)([^}]*)\}/g, (whole, escape: string, inner: string) => {
    const name = inner.trim();
    if (escape !== '') return whole;
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return value === undefined ? variable(name) : piece(value);
  });
}

function joined(argument: Value): string | undefined {
  if (!Array.isArray(argument)) return undefined;
  const [between, parts]: readonly Value[] = argument;
  if (typeof between !== 'string' || !Array.isArray(parts)) return undefined;
  return parts.map((part: Value) => piece(part)).join(asText(between));
}

/** A value as a part of a text. */
function piece(value: Value): string {
  if (typeof value === 'string') return asText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return functionText(value) ?? `\${${told(plainMeaning(value))}}`;
}

/** What a value means where nothing is known of the place. */
export function plainMeaning(value: Value): Meaning {
  if (typeof value === 'string') return asText(value);
  if (Array.isArray(value)) {
    const items: readonly Value[] = value;
    return items.filter((item) => !isNothing(item)).map(plainMeaning);
  }
  if (!isMap(value)) return value;
  return functionText(value) ?? mapMeaning(value, (item) => plainMeaning(item));
}

/** The members of a map that are there. */
export function mapMeaning(
  map: Value,
  meaningOf: (item: Value, key: string) => Meaning | undefined,
): MeaningMap {
  const entries = Object.entries(isMap(map) ? map : {}).flatMap(([key, item]) => {
    const meaning = isNothing(item) ? undefined : meaningOf(item, key);
    return meaning === undefined ? [] : [[key, meaning] as const];
  });
  return meaningMap(entries);
}

/** A map of entries that is safe against keys like `__proto__`. */
export function meaningMap(entries: Iterable<readonly [string, Meaning]>): MeaningMap {
  const map: Record<string, Meaning> = Object.create(null);
  for (const [key, meaning] of entries) map[key] = meaning;
  return map;
}

/** One text per meaning. */
export function told(meaning: Meaning): string {
  if (typeof meaning === 'string') return JSON.stringify(meaning);
  if (isSet(meaning)) return `{${[...meaning].toSorted(byText).join(', ')}}`;
  if (Array.isArray(meaning)) return `[${meaning.map((item: Meaning) => told(item)).join(',')}]`;
  if (!isMeaningMap(meaning)) return String(meaning);
  const members = Object.keys(meaning).toSorted(byText);
  return `{${members.map((key) => `${JSON.stringify(key)}:${told(meaning[key] ?? null)}`).join(',')}}`;
}

/** Names of resources and parameters inside a meaning. */
export function namesIn(meaning: Meaning): ReadonlySet<string> {
  return new Set([...told(meaning).matchAll(NAME)].map(([, name = '']) => name));
}

/** The meaning with other names of resources. */
export function renamed(meaning: Meaning, nameOf: (name: string) => string): Meaning {
  if (typeof meaning === 'string') return renamedText(meaning, nameOf);
  if (isSet(meaning)) return new Set([...meaning].map((item) => renamedText(item, nameOf)));
  if (Array.isArray(meaning)) return meaning.map((item: Meaning) => renamed(item, nameOf));
  if (!isMeaningMap(meaning)) return meaning;
  return meaningMap(
    Object.entries(meaning).map(([key, item]) => [key, renamed(item, nameOf)] as const),
  );
}

function renamedText(text: string, nameOf: (name: string) => string): string {
  return text.replaceAll(NAME, (_, name: string, rest: string) => `\${${nameOf(name)}${rest}}`);
}
