import { isMap, type Value, type ValueMap } from '../define/index.js';

const LONGEST = 48;
const NOT_TESTS = new Set(['Variable', 'Next', 'Comment', 'Assign', 'Output']);

/** The condition of a choice in a few words, as in "$.total NumericGreaterThan 100". */
export function conditionLabel(choice: ValueMap): string {
  const letters = [...wordsOf(choice, 0)];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : letters.join('');
}

function wordsOf(rule: Value | undefined, depth: number): string {
  if (!isMap(rule) || depth > 3) return '…';
  const { And, Or, Not, Condition, Variable } = rule;
  if (typeof Condition === 'string') return Condition;
  if (Not !== undefined) return `not (${wordsOf(Not, depth + 1)})`;
  if (Array.isArray(And)) return And.map((part) => wordsOf(part, depth + 1)).join(' and ');
  if (Array.isArray(Or)) return Or.map((part) => wordsOf(part, depth + 1)).join(' or ');
  const test = Object.entries(rule).find(([key]) => !NOT_TESTS.has(key));
  const variable = typeof Variable === 'string' ? Variable : '';
  return test === undefined ? variable : `${variable} ${test[0]} ${JSON.stringify(test[1])}`.trim();
}
