import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requireRotationFunction = defineRule({
  id: 'correctness/require-rotation-function',
  row: 'V52',
  severity: 'error',
  summary: 'The rotation of a secret has a function.',
  why: 'Secrets Manager changes the secrets that other services manage by itself. Any other secret is changed by a function: one of yours, or one that it makes for a kind of database.',
  cite: awsPage(
    'Rotate AWS Secrets Manager secrets',
    'secretsmanager/latest/userguide/rotating-secrets.html',
  ),
  over: 'node',
  on: { service: 'secretsmanager-secret' },
  check: ({ node }) => {
    const part = node.part('rotation');
    if (part === undefined || node.wires('out', 'rotation').length > 0) return;
    if (part.has('RotationLambdaARN') || part.has('HostedRotationLambda')) return;
    return {
      at: part.at('RotationLambdaARN'),
      message: `${node.name} is to be rotated, and nothing rotates it. Draw a wire to a function, or set HostedRotationLambda.`,
    };
  },
  examples: {
    valid: [
      's: secretsmanager-secret',
      's: secretsmanager-secret { rotation#RotationRules.AutomaticallyAfterDays: 30 } -[rotation]-> f: lambda-function',
      "s: secretsmanager-secret { rotation#HostedRotationLambda.RotationType: 'MySQLSingleUser' }",
      "s: secretsmanager-secret { rotation#RotationLambdaARN: 'arn:aws:lambda:eu-west-1:123456789012:function:rotate' }",
    ],
    invalid: [
      { before: 's: secretsmanager-secret { rotation#RotationRules.AutomaticallyAfterDays: 30 }' },
    ],
  },
});
