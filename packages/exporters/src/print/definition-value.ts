import { isLiteral, isMap, isReference, type Value, type ValueMap } from '@archivolt/model';
import { canonical, fromEntries, own } from '../value/walk.js';

/** A definition as a file has it, and what its `${names}` stand for. */
export interface DefinitionValue {
  readonly value: Value;
  readonly substitutions: ValueMap;
}

/** Functions that give a text: nothing else can stand inside of a file. */
const TEXTS = /^(?:Ref|Fn::(?:GetAtt|Sub|Join|Select|FindInMap|ImportValue|Base64))$/;
/** Variables of `Fn::Sub`, and what it escapes. */
const PIECE = /(\$\{[^}]*(?:\}|$))/;
const VARIABLE = /^\$\{([^}!][^}]*)\}$/;

/**
 * A definition, with CloudFormation's functions in long form, where each function is a
 * substitution by a name of its own. Undefined where one of them gives no text.
 * @param given substitutions that the definition asks for already
 */
export function definitionValue(
  definition: ValueMap,
  given: ValueMap,
): DefinitionValue | undefined {
  if (!hasTextsOnly(definition)) return undefined;
  if (callOf(definition) !== undefined || callOf(given) !== undefined) return undefined;
  const names = namesFor(definition, given);
  const value = withNames(definition, 'Value', names);
  return { value, substitutions: names.all() };
}

/** Whether all functions in a definition give texts. SAM itself takes others for texts too. */
export function hasTextsOnly(value: Value): boolean {
  if (Array.isArray(value)) return value.every((item: Value) => hasTextsOnly(item));
  if (!isMap(value) || isReference(value) || isLiteral(value)) return true;
  const call = callOf(value);
  if (call === undefined) return Object.values(value).every((item) => hasTextsOnly(item));
  return TEXTS.test(call.name) && call.argument !== 'AWS::NoValue';
}

/** Whether anything in a value is for CloudFormation to work out. */
export function holdsFunctions(value: Value): boolean {
  if (Array.isArray(value)) return value.some((item: Value) => holdsFunctions(item));
  if (!isMap(value)) return false;
  return callOf(value) !== undefined || Object.values(value).some((item) => holdsFunctions(item));
}

function withNames(value: Value, key: string, names: Names): Value {
  if (Array.isArray(value)) return value.map((item: Value) => withNames(item, key, names));
  if (!isMap(value)) return value;
  const call = callOf(value);
  if (call !== undefined) return asText(value, { ...call, key, names });
  return fromEntries(
    Object.entries(value).map(([at, item]) => [at, withNames(item, at, names)] as const),
  );
}

interface Call {
  readonly name: string;
  readonly argument: Value;
}

/** The function that a map is a call of. */
function callOf(value: ValueMap): Call | undefined {
  const [[name, argument] = ['', null], ...others] = Object.entries(value);
  const isCall = others.length === 0 && (name === 'Ref' || name.startsWith('Fn::'));
  return isCall ? { name, argument } : undefined;
}

interface NamedCall extends Call {
  /** What the definition calls the value. */
  readonly key: string;
  readonly names: Names;
}

function asText(value: ValueMap, call: NamedCall): string {
  const { name, argument, key, names } = call;
  if (name === 'Fn::Sub') return opened(argument, call) ?? names.placeOf(key, value);
  return names.placeOf(wordOf(name, argument) ?? key, value);
}

/** The text of `Fn::Sub`, with a name for each of its variables. */
function opened(argument: Value, { names }: NamedCall): string | undefined {
  const [text, variables = {}]: readonly Value[] = Array.isArray(argument) ? argument : [argument];
  if (typeof text !== 'string') return undefined;
  return piecesOf(text)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const [id = '', ...attribute] = piece.variable.split('.');
      const meant: ValueMap =
        attribute.length === 0 ? { Ref: id } : { 'Fn::GetAtt': [id, attribute.join('.')] };
      return names.placeOf(piece.variable, own(variables, piece.variable) ?? meant);
    })
    .join('');
}

/** The text of `Fn::Sub` as what stands in it as it is, and its variables. */
function piecesOf(text: string): readonly (string | { readonly variable: string })[] {
  return text.split(PIECE).map((piece) => {
    const [, variable] = VARIABLE.exec(piece) ?? [];
    if (variable !== undefined) return { variable: variable.trim() };
    return piece.startsWith('${!') ? `\${${piece.slice(3)}` : piece;
  });
}

/** What a person would call it: `OrdersFnArn`, `AccountId`. */
function wordOf(name: string, argument: Value): string | undefined {
  const words: readonly Value[] = Array.isArray(argument) ? argument : [argument];
  if (name === 'Fn::FindInMap') return textOf(words.at(-1));
  const isNamed = /^(?:Ref|Fn::(?:GetAtt|ImportValue))$/.test(name);
  return isNamed && words.every((word) => typeof word === 'string') ? words.join('.') : undefined;
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

interface Names {
  /** The `${name}` that stands for a value. */
  readonly placeOf: (word: string, value: Value) => string;
  readonly all: () => ValueMap;
}

/** Names of substitutions: one for each value, none that the definition's own texts hold. */
function namesFor(definition: ValueMap, given: ValueMap): Names {
  const texts = literalsIn(definition);
  const made = new Map<string, Value>();
  const nameOf = new Map<string, string>();
  const isTaken = (name: string): boolean =>
    made.has(name) || Object.hasOwn(given, name) || texts.includes(`\${${name}}`);
  const placeOf = (word: string, value: Value): string => {
    const known = nameOf.get(canonical(value));
    if (known !== undefined) return `\${${known}}`;
    const base = cleaned(word);
    let name = base;
    for (let count = 2; isTaken(name); count += 1) name = `${base}${count}`;
    made.set(name, value);
    nameOf.set(canonical(value), name);
    return `\${${name}}`;
  };
  return { placeOf, all: () => fromEntries([...Object.entries(given), ...made]) };
}

/** All that stands in a definition as it is. */
function literalsIn(value: Value): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((item: Value) => literalsIn(item)).join('\n');
  if (!isMap(value)) return '';
  const call = callOf(value);
  if (call === undefined) {
    return Object.entries(value)
      .map(([key, item]) => `${key}\n${literalsIn(item)}`)
      .join('\n');
  }
  const [text]: readonly Value[] = Array.isArray(call.argument) ? call.argument : [call.argument];
  if (call.name !== 'Fn::Sub' || typeof text !== 'string') return '';
  return piecesOf(text)
    .map((piece) => (typeof piece === 'string' ? piece : '\n'))
    .join('');
}

function cleaned(word: string): string {
  const name = word
    .replace(/^AWS::/, '')
    .replaceAll(/[^A-Za-z0-9]+([A-Za-z0-9]?)/g, (_, next: string) => next.toUpperCase());
  return /^[A-Za-z]/.test(name) ? name : `Value${name}`;
}
