import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** An alias that a template has by itself. Functions drawn here carry theirs as a part. */
export const lambdaAlias = defineService({
  id: 'lambda-alias',
  row: 'S2',
  title: 'Function alias',
  noun: 'Alias',
  category: 'compute',
  share: 1,
  type: 'AWS::Lambda::Alias',
  summary: 'A name for a version that callers keep.',
  cite: typePage('AWS::Lambda::Alias'),
  keywords: ['alias', 'version', 'canary', 'traffic shifting', 'lambda', 'blue green'],
  fact: (node) => `Alias · ${node.string('Name') ?? 'live'}`,
  annotate: {
    Name: {
      title: 'Alias',
      section: 'Alias',
      required: true,
      form: 'up to 128 letters, digits, - and _, and not digits alone',
      pattern: '(?!^[0-9]+$)([a-zA-Z0-9-_]{1,128})',
      replaces: true,
    },
    FunctionName: {
      title: 'Function',
      section: 'Alias',
      required: true,
      widget: 'reference',
      refersTo: { service: 'lambda-function' },
      replaces: true,
    },
    FunctionVersion: {
      title: 'Version',
      section: 'Alias',
      required: true,
      widget: 'reference',
      refersTo: { service: 'lambda-version' },
    },
    'ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions': {
      title: 'Provisioned',
      section: 'Limits',
      min: 1,
      type: 'integer',
      docs: 'Not on an alias of $LATEST.',
    },
    'RoutingConfig.AdditionalVersionWeights': {
      title: 'Weights',
      section: 'Limits',
      type: 'list',
      docs: 'Share of the calls that go to a second version.',
    },
    Description: { title: 'Description', section: 'Naming', max: 256 },
  },
  capabilities: {
    endpoint: { name: 'lambda' },
    grantable: {
      kind: 'request',
      write: ['lambda:InvokeFunction'],
      environment: { suffix: 'ARN', value: 'ref' },
    },
    invokable: { actions: ['lambda:InvokeFunction'] },
    eventTarget: { by: 'permit', actions: ['lambda:InvokeFunction'] },
    resourcePolicy: {
      form: 'permission',
      type: 'AWS::Lambda::Permission',
      target: { property: 'FunctionName', value: 'ref' },
    },
    taskTarget: {
      resource: 'arn:aws:states:::lambda:invoke',
      actions: ['lambda:InvokeFunction'],
      parameters: ({ arn }) => ({ FunctionName: arn, 'Payload.$': '$' }),
    },
    refers: [
      { to: 'lambda-function', property: 'FunctionName', value: 'ref', label: 'alias of' },
      { to: 'lambda-version', property: 'FunctionVersion', value: 'Version', label: 'points to' },
    ],
  },
  arn: 'Ref',
  initial: { properties: { FunctionVersion: '$LATEST', Name: 'live' } },
});
