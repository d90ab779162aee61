import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { typePage } from '../type-page.js';

const page = awsPage(
  'Capturing records of Lambda asynchronous invocations',
  'lambda/latest/dg/invocation-async-retain-records.html',
);

/** What a template says by itself of a function's asynchronous calls. Wires to destinations make it too. */
export const lambdaEventInvokeConfig = defineService({
  id: 'lambda-event-invoke-config',
  row: 'S1',
  title: 'Asynchronous calls',
  noun: 'AsyncCalls',
  category: 'compute',
  share: 0.5,
  type: 'AWS::Lambda::EventInvokeConfig',
  summary: 'Retries, age and destinations of the asynchronous calls of a function.',
  cite: typePage('AWS::Lambda::EventInvokeConfig'),
  keywords: ['async', 'retry', 'destination', 'lambda', 'event invoke'],
  fact: (node) => `Async · ${node.number('MaximumRetryAttempts') ?? 2} retries`,
  annotate: {
    FunctionName: {
      title: 'Function',
      section: 'Calls',
      required: true,
      widget: 'reference',
      refersTo: { service: 'lambda-function' },
      replaces: true,
    },
    Qualifier: {
      title: 'Qualifier',
      section: 'Calls',
      required: true,
      docs: 'An alias, a version, or $LATEST.',
      replaces: true,
    },
    MaximumRetryAttempts: {
      title: 'Retries',
      section: 'Calls',
      default: 2,
      min: 0,
      max: 2,
      type: 'integer',
      cite: page,
    },
    MaximumEventAgeInSeconds: {
      title: 'Event age',
      section: 'Calls',
      unit: 's',
      default: 21_600,
      min: 60,
      max: 21_600,
      type: 'integer',
      cite: page,
    },
    'DestinationConfig.OnSuccess.Destination': {
      title: 'On success',
      section: 'Destinations',
      cite: page,
    },
    'DestinationConfig.OnFailure.Destination': {
      title: 'On failure',
      section: 'Destinations',
      cite: page,
    },
  },
  capabilities: {
    refers: [{ to: 'lambda-function', property: 'FunctionName', value: 'ref', label: 'calls of' }],
  },
  arn: 'Ref',
  initial: { properties: { MaximumRetryAttempts: 1, Qualifier: '$LATEST' } },
});
