import { defineRule, isExpression, isMap, type ValueMap } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { isOwned, KEY_OWNER } from '../key-policies.js';

const PATH = 'KeyPolicy';

export const requireKeyOwner = defineRule({
  id: 'security/require-key-owner',
  row: 'V60',
  severity: 'error',
  summary: 'The policy of a key lets someone of the account use and manage it.',
  why: 'A key answers to its policy alone: where that names nobody of the account, the policies of roles come to nothing, and KMS refuses the key.',
  cite: awsPage('Key policies in AWS KMS', 'kms/latest/developerguide/key-policies.html'),
  over: 'node',
  on: { service: 'kms-key' },
  ofType: true,
  check: ({ node }) => {
    const policy = node.value(PATH);
    const isKnown = isMap(policy) && !isExpression(policy) && Array.isArray(policy['Statement']);
    if (!isKnown || node.record.external !== undefined) return;
    if (isOwned(policy)) return;
    return {
      at: node.at(PATH),
      message: `The policy of ${node.name} names nobody of the account. Roles cannot use it, and nobody can change it.`,
      fix: {
        label: 'Let the account manage it',
        safe: false,
        edits: [node.set([PATH, 'Statement', lengthOf(policy)], KEY_OWNER)],
      },
    };
  },
  examples: {
    valid: [
      'k: kms-key',
      `k: kms-key { KeyPolicy: { Statement: [{ Effect: 'Allow', Action: 'kms:*', Resource: '*',
        Principal: { AWS: { Fn::Sub: 'arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root' } } }] } }`,
    ],
    invalid: [
      {
        before: "k: kms-key { KeyPolicy: { Version: '2012-10-17', Statement: [] } }",
        after: `k: kms-key { KeyPolicy: { Version: '2012-10-17', Statement: [{ Action: 'kms:*', Effect: 'Allow',
          Principal: { AWS: { Fn::Sub: 'arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root' } }, Resource: '*' }] } }`,
      },
    ],
  },
});

function lengthOf({ Statement: statements }: ValueMap): number {
  return Array.isArray(statements) ? statements.length : 0;
}
