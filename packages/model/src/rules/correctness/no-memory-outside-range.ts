import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { boundsFinding } from '../bounds.js';

export const noMemoryOutsideRange = defineRule({
  id: 'correctness/no-memory-outside-range',
  row: 'V1',
  severity: 'error',
  summary: 'A function has 128 MB to 10,240 MB of memory, in whole megabytes.',
  why: 'Lambda refuses any other size when the function is deployed. More memory also brings more CPU.',
  cite: awsPage('Lambda quotas', 'lambda/latest/dg/gettingstarted-limits.html', {
    section: 'AWS Lambda Limits to Know',
  }),
  equivalents: ['cfn-lint:E3034'],
  over: 'node',
  on: { service: 'lambda-function' },
  ofType: true,
  check: ({ node }) =>
    node.has('CapacityProviderConfig') ? undefined : boundsFinding(node, 'MemorySize'),
  examples: {
    valid: [
      'f: lambda-function { MemorySize: 128 }',
      'f: lambda-function { MemorySize: 10_240 }',
      "param Size: Number = 512; f: lambda-function { MemorySize: { Ref: 'Size' } }",
    ],
    invalid: [
      {
        before: 'f: lambda-function { MemorySize: 12_000 }',
        after: 'f: lambda-function { MemorySize: 10_240 }',
      },
      {
        before: 'f: lambda-function { MemorySize: 64 }',
        after: 'f: lambda-function { MemorySize: 128 }',
      },
      {
        before: 'f: lambda-function { MemorySize: 512.5 }',
        after: 'f: lambda-function { MemorySize: 513 }',
      },
      { before: "param Size: Number = 64; f: lambda-function { MemorySize: { Ref: 'Size' } }" },
    ],
  },
});
