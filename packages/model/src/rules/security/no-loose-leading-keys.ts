import { defineRule, isMap, type Value } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { unguarded } from '../leading-keys.js';
import { type Statement, statementsIn } from '../policies.js';
import { listed } from '../words.js';

const KEYS = /^dynamodb:(LeadingKeys|FirstPartitionKeyValues)$/i;
const WHERE = ['PolicyDocument', 'Policies'];

export const noLooseLeadingKeys = defineRule({
  id: 'security/no-loose-leading-keys',
  row: 'V37',
  severity: 'warning',
  summary: 'A statement that limits users to their own items does so for every request.',
  why: 'A request may name several keys, so the condition needs ForAllValues. ForAllValues holds too when no key is there at all, so a Null check goes with it; and a Scan is not bound by it.',
  cite: awsPage(
    'Using IAM policy conditions for fine-grained access control',
    'amazondynamodb/latest/developerguide/specifying-conditions.html',
    { section: 'Cognito Identity Pools: Row Level Security in DynamoDB' },
  ),
  over: 'node',
  on: {
    service: [
      'iam-role',
      'iam-policy',
      'iam-managed-policy',
      'iam-role-policy',
      'iam-group',
      'iam-user',
    ],
  },
  check: ({ node }) =>
    WHERE.flatMap((path) => statementsIn(node.value(path), [path])).flatMap((statement) => {
      const problem = problemOf(statement);
      const message = `A statement of ${node.name} ${problem ?? ''}`;
      return problem === undefined ? [] : [{ at: node.at(statement.path), message }];
    }),
  examples: {
    valid: [
      "p: iam-policy { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'dynamodb:Query', Resource: 'x', Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['a'] }, Null: { 'dynamodb:LeadingKeys': 'false' } } }] } }",
      "p: iam-policy { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'dynamodb:Scan', Resource: 'x' }] } }",
    ],
    invalid: [
      {
        before:
          "p: iam-policy { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'dynamodb:Query', Resource: 'x', Condition: { StringEquals: { 'dynamodb:LeadingKeys': ['a'] } } }] } }",
      },
      {
        before:
          "p: iam-policy { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'dynamodb:Query', Resource: 'x', Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['a'] } } }] } }",
      },
      {
        before:
          "p: iam-policy { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: ['dynamodb:Query', 'dynamodb:Scan'], Resource: 'x', Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['a'] }, Null: { 'dynamodb:LeadingKeys': 'false' } } }] } }",
      },
    ],
  },
});

function problemOf({ statement, actions }: Statement): string | undefined {
  const condition = statement['Condition'];
  const operators = Object.entries(isMap(condition) ? condition : {}).filter(([, value]) =>
    namesKeys(value),
  );
  const limits = operators.filter(([name]) => name !== 'Null');
  if (limits.length === 0) return undefined;
  const open = unguarded(actions);
  if (open.length > 0) return `allows ${listed(open)}, which leading keys do not guard.`;
  if (!limits.every(([name]) => /^ForAllValues:/i.test(name))) {
    return 'compares leading keys without ForAllValues. It must hold for every key of a request.';
  }
  const isChecked = operators.some(([name]) => name === 'Null');
  return isChecked
    ? undefined
    : 'holds too when a request names no key. It needs Null on the same key.';
}

function namesKeys(value: Value): boolean {
  return isMap(value) && Object.keys(value).some((key) => KEYS.test(key));
}
