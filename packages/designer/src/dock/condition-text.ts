import { isIntrinsic, isMap, type ArchDocument, type Value } from '@archivolt/model';
import { valueText } from '../inspector/expressions.js';
import { parseJson } from '../inspector/fields/JsonEditor.js';

/** A condition as one reads it: `Stage = prod`, `not IsProd`, `IsProd and IsLarge`; else as JSON. */
export function conditionText(value: Value): string {
  return wordsOf(value) ?? JSON.stringify(value);
}

function wordsOf(value: Value, isInner = false): string | undefined {
  if (!isIntrinsic(value)) return undefined;
  const [key = '', operand] = Object.entries(value)[0] ?? [];
  if (key === 'Condition' && typeof operand === 'string') return operand;
  if (!Array.isArray(operand)) return undefined;
  if (key === 'Fn::Equals') return equalsWords(operand, '=');
  if (key === 'Fn::Not') return notWords(operand[0]);
  if (isInner || (key !== 'Fn::And' && key !== 'Fn::Or')) return undefined;
  const parts = operand.map((item: Value) => wordsOf(item, true));
  return parts.includes(undefined) ? undefined : parts.join(key === 'Fn::And' ? ' and ' : ' or ');
}

function equalsWords([left, right]: readonly Value[], sign: '=' | '!='): string | undefined {
  const name = isMap(left) && isIntrinsic(left) ? left['Ref'] : undefined;
  if (typeof name !== 'string' || right === undefined || typeof right === 'object')
    return undefined;
  const text = valueText(right);
  return /^\S*$/.test(text) ? `${name} ${sign} ${text}` : undefined;
}

function notWords(inner: Value | undefined): string | undefined {
  if (!isMap(inner)) return undefined;
  const { Condition: name, 'Fn::Equals': equals } = inner;
  if (typeof name === 'string') return `not ${name}`;
  return Array.isArray(equals) ? equalsWords(equals, '!=') : undefined;
}

type Parsed = { readonly value: Value } | { readonly fault: string };

/** What a text says as a condition. */
export function parseCondition(text: string, document: ArchDocument): Parsed {
  if (text.trim().startsWith('{')) {
    const json = parseJson(text);
    if (!json.ok) return { fault: json.message };
    return isIntrinsic(json.value)
      ? { value: json.value }
      : { fault: 'One function, as Fn::Equals.' };
  }
  const words = text.trim().split(/\s+(and|or)\s+/);
  const joins = new Set(words.filter((_, index) => index % 2 === 1));
  if (joins.size > 1)
    return { fault: 'Either “and” or “or”; name a part of it as its own condition.' };
  const atoms = words
    .filter((_, index) => index % 2 === 0)
    .map((word) => parseAtom(word, document));
  const fault = atoms.find((it) => 'fault' in it);
  if (fault !== undefined) return fault;
  const values = atoms.flatMap((it) => ('value' in it ? [it.value] : []));
  const [first = ''] = values;
  if (joins.size === 0) return { value: first };
  return { value: { [joins.has('and') ? 'Fn::And' : 'Fn::Or']: values } };
}

const EQUALS = /^([A-Za-z0-9:]+)\s*(=|!=)\s*(\S*)$/;
const NAMED = /^(not\s+)?([A-Za-z0-9]+)$/;

function parseAtom(text: string, { parameters, conditions }: ArchDocument): Parsed {
  const [, name = '', sign, value = ''] = EQUALS.exec(text) ?? [];
  if (sign !== undefined) {
    if (!Object.hasOwn(parameters, name) && !name.startsWith('AWS::'))
      return { fault: `There is no parameter ${name}.` };
    const equals = { 'Fn::Equals': [{ Ref: name }, value] };
    return { value: sign === '=' ? equals : { 'Fn::Not': [equals] } };
  }
  const [, not, condition] = NAMED.exec(text) ?? [];
  if (condition === undefined) return { fault: 'As in Stage = prod, or not IsProd.' };
  if (!Object.hasOwn(conditions, condition))
    return { fault: `There is no condition ${condition}.` };
  const named = { Condition: condition };
  return { value: not === undefined ? named : { 'Fn::Not': [named] } };
}
