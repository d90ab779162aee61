import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { boundsFinding } from '../bounds.js';

export const noTimeoutOverLimit = defineRule({
  id: 'correctness/no-timeout-over-limit',
  row: 'V2',
  severity: 'error',
  summary: 'A function runs for 900 s at most.',
  why: 'Lambda ends an invocation after 15 minutes at the latest. A longer job belongs to Step Functions, to Fargate, or to a durable function.',
  cite: awsPage('Configure function timeout', 'lambda/latest/dg/configuration-timeout.html', {
    section: 'AWS Lambda Limits to Know',
  }),
  equivalents: ['cfn-lint:E3034'],
  over: 'node',
  on: { service: 'lambda-function' },
  ofType: true,
  check: ({ node }) => boundsFinding(node, 'Timeout'),
  examples: {
    valid: ['f: lambda-function { Timeout: 900 }', 'f: lambda-function'],
    invalid: [
      {
        before: 'f: lambda-function { Timeout: 1_200 }',
        after: 'f: lambda-function { Timeout: 900 }',
      },
      {
        before: 'f: lambda-function { Timeout: 0 }',
        after: 'f: lambda-function { Timeout: 1 }',
      },
    ],
  },
});
