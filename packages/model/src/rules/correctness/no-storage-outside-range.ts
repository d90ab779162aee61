import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { boundsFinding } from '../bounds.js';

export const noStorageOutsideRange = defineRule({
  id: 'correctness/no-storage-outside-range',
  row: 'V5',
  severity: 'error',
  summary: 'A function has 512 MB to 10,240 MB of storage in /tmp.',
  why: 'Lambda refuses any other size when the function is deployed.',
  cite: awsPage('Lambda quotas', 'lambda/latest/dg/gettingstarted-limits.html', {
    section: 'AWS Lambda Limits to Know',
  }),
  equivalents: ['cfn-lint:E3034'],
  over: 'node',
  on: { service: 'lambda-function' },
  ofType: true,
  check: ({ node }) => boundsFinding(node, 'EphemeralStorage.Size'),
  examples: {
    valid: ['f: lambda-function { EphemeralStorage.Size: 512 }', 'f: lambda-function'],
    invalid: [
      {
        before: 'f: lambda-function { EphemeralStorage.Size: 20_480 }',
        after: 'f: lambda-function { EphemeralStorage.Size: 10_240 }',
      },
      {
        before: 'f: lambda-function { EphemeralStorage.Size: 100 }',
        after: 'f: lambda-function { EphemeralStorage.Size: 512 }',
      },
    ],
  },
});
