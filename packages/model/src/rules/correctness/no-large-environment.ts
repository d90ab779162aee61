import { defineRule, isMap, type Value } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { bytes } from '../bytes.js';
import { quantity } from '../words.js';

const LIMIT = 4096;

export const noLargeEnvironment = defineRule({
  id: 'correctness/no-large-environment',
  row: 'V3',
  severity: 'error',
  summary: 'The environment variables of a function take 4 KB at most, names included.',
  why: 'Lambda refuses a larger environment. Keep large settings in a parameter, a secret or a bucket, and hand over its name.',
  cite: awsPage('Lambda quotas', 'lambda/latest/dg/gettingstarted-limits.html', {
    section: 'AWS Lambda Limits to Know',
  }),
  equivalents: ['cfn-lint:E3697'],
  over: 'node',
  on: { service: 'lambda-function' },
  ofType: true,
  check: ({ node }) => {
    const variables = node.resolved('Environment.Variables');
    if (!isMap(variables)) return;
    const size = Object.entries(variables).reduce(
      (sum, [name, value]) => sum + bytes(name) + bytesOf(value),
      0,
    );
    if (size <= LIMIT) return;
    return {
      at: node.at('Environment.Variables'),
      message: `Variables take ${quantity(size, 'bytes')}. The maximum is ${quantity(LIMIT, 'bytes')}.`,
    };
  },
  examples: {
    valid: ["f: lambda-function { Environment.Variables: { TABLE: 'orders', STAGE: 'dev' } }"],
    invalid: [
      { before: `f: lambda-function { Environment.Variables: { BLOB: '${'x'.repeat(4100)}' } }` },
    ],
  },
});

/** What is known of a value before deployment; a reference counts nothing. */
function bytesOf(value: Value): number {
  return typeof value === 'object' ? 0 : bytes(String(value));
}
