import { defineRule, isMap, type Value } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { bareField } from '../refused-settings.js';
import { counted, quantity } from '../words.js';

const KEYS = 5;
const COMBINATIONS = 150;

export const noExcessFilterKeys = defineRule({
  id: 'correctness/no-excess-filter-keys',
  row: 'V46',
  severity: 'error',
  summary:
    'A filter policy has 5 keys and 150 combinations of values at most, and nests only where it filters the body.',
  why: 'SNS refuses any other filter policy. Combinations are the numbers of values of all keys, multiplied.',
  cite: awsPage(
    'Filter policy constraints',
    'sns/latest/dg/subscription-filter-policy-constraints.html',
  ),
  over: 'wire',
  on: { connection: 'subscription' },
  check: ({ wire }) => {
    const policy = wire.resolved('FilterPolicy');
    if (!isMap(policy)) return;
    const at = wire.at('FilterPolicy');
    const bare = bareField(policy);
    if (bare !== undefined) {
      const message = `${bare} is a single value in the filter. It must be a list of what matches.`;
      return { at, message };
    }
    const leaves = leavesOf(policy);
    if (leaves.length > KEYS)
      return {
        at,
        message: `The filter has ${counted(leaves.length, 'key')}. The maximum is ${KEYS}.`,
      };
    const isNested = Object.values(policy).some(isMap);
    if (isNested && wire.string('FilterPolicyScope') === 'MessageAttributes')
      return {
        at: wire.at('FilterPolicyScope'),
        message: 'The filter nests keys. Attributes of a message do not: filter its body.',
      };
    const count = leaves.reduce((product, values) => product * Math.max(values, 1), 1);
    if (count <= COMBINATIONS) return;
    const message = `The filter has ${quantity(count)} combinations. The maximum is ${COMBINATIONS}.`;
    return { at, message };
  },
  examples: {
    valid: [
      "t: sns-topic -[subscription { FilterPolicy: { a: ['x', 'y'] } }]-> q: sqs-queue",
      "t: sns-topic -[subscription { FilterPolicyScope: 'MessageBody', FilterPolicy: { a: { b: ['x'] } } }]-> q: sqs-queue",
    ],
    invalid: [
      { before: "t: sns-topic -[subscription { FilterPolicy: { a: 'x' } }]-> q: sqs-queue" },
      {
        before:
          "t: sns-topic -[subscription { FilterPolicy: { a: ['x'], b: ['x'], c: ['x'], d: ['x'], e: ['x'], f: ['x'] } }]-> q: sqs-queue",
      },
      {
        before: "t: sns-topic -[subscription { FilterPolicy: { a: { b: ['x'] } } }]-> q: sqs-queue",
      },
    ],
  },
});

/** How many values each key at the end of a path takes. `$or` is a choice, and not counted. */
function leavesOf(policy: Readonly<Record<string, Value>>): readonly number[] {
  return Object.entries(policy).flatMap(([key, value]) => {
    if (key === '$or') return [];
    if (isMap(value)) return leavesOf(value);
    return [Array.isArray(value) ? value.length : 1];
  });
}
