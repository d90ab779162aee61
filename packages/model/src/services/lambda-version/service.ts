import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A version that a template publishes by itself. Functions drawn here carry theirs as a part. */
export const lambdaVersion = defineService({
  id: 'lambda-version',
  row: 'S2',
  title: 'Function version',
  noun: 'Version',
  category: 'compute',
  share: 0.6,
  type: 'AWS::Lambda::Version',
  summary: 'Code and settings of a function, frozen.',
  cite: typePage('AWS::Lambda::Version'),
  keywords: ['version', 'publish', 'lambda', 'snapstart', 'immutable'],
  fact: () => 'Published version',
  annotate: {
    FunctionName: {
      title: 'Function',
      section: 'Version',
      required: true,
      widget: 'reference',
      refersTo: { service: 'lambda-function' },
      replaces: true,
    },
    CodeSha256: {
      title: 'Hash',
      section: 'Version',
      docs: 'Publishes only when the code has this hash.',
      replaces: true,
    },
    'ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions': {
      title: 'Provisioned',
      section: 'Limits',
      min: 1,
      type: 'integer',
    },
    Description: { title: 'Description', section: 'Naming', max: 256, replaces: true },
  },
  capabilities: {
    refers: [
      { to: 'lambda-function', property: 'FunctionName', value: 'ref', label: 'version of' },
    ],
  },
  arn: 'Ref',
});
