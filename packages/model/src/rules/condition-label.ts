import { isMap, type Value, type ValueMap } from '../define/index.js';

const LONGEST = 48;
const NOT_TESTS = new Set(['Variable', 'Next', 'Comment', 'Assign', 'Output']);
const COMPARES = /^(?:String|Numeric|Boolean|Timestamp)(.+?)(Path)?$/;
const SIGNS: Readonly<Record<string, string>> = {
  Equals: '=',
  LessThan: '<',
  LessThanEquals: '≤',
  GreaterThan: '>',
  GreaterThanEquals: '≥',
  Matches: 'matches',
};
/** As in "IsPresent" and "IsTimestamp". */
const STATES = /^Is([A-Z]\w*)$/;
const JSONATA = /^\s*\{%\s*(.*?)\s*%\}\s*$/s;

/** The condition of a choice in a few words, as in "$.total > 100". */
export function conditionLabel(choice: ValueMap): string {
  const letters = [...wordsOf(choice, 0).replaceAll(/\s+/g, ' ')];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : letters.join('');
}

function wordsOf(rule: Value | undefined, depth: number): string {
  if (!isMap(rule) || depth > 3) return '…';
  const { And, Or, Not, Condition, Variable } = rule;
  if (typeof Condition === 'string') return JSONATA.exec(Condition)?.[1] ?? Condition;
  if (Not !== undefined) return `not (${wordsOf(Not, depth + 1)})`;
  if (Array.isArray(And)) return And.map((part) => partOf(part, depth)).join(' and ');
  if (Array.isArray(Or)) return Or.map((part) => partOf(part, depth)).join(' or ');
  const test = Object.entries(rule).find(([key]) => !NOT_TESTS.has(key));
  const variable = typeof Variable === 'string' ? Variable : '';
  return test === undefined ? variable : `${variable} ${testWords(...test)}`.trim();
}

function partOf(rule: Value, depth: number): string {
  const isMixed = isMap(rule) && (Array.isArray(rule['And']) || Array.isArray(rule['Or']));
  return isMixed ? `(${wordsOf(rule, depth + 1)})` : wordsOf(rule, depth + 1);
}

function testWords(test: string, value: Value): string {
  const [, state] = STATES.exec(test) ?? [];
  if (state !== undefined) return `is ${value === false ? 'not ' : ''}${state.toLowerCase()}`;
  const [, compare = '', isPath] = COMPARES.exec(test) ?? [];
  const sign = Object.hasOwn(SIGNS, compare) ? SIGNS[compare] : undefined;
  const isPlain = isPath !== undefined && typeof value === 'string';
  return `${sign ?? test} ${isPlain ? value : JSON.stringify(value)}`;
}
