import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { mappingFindings } from '../mappings.js';

export const noMisfitMapping = defineRule({
  id: 'correctness/no-misfit-mapping',
  row: 'V46',
  severity: 'error',
  summary:
    'An event source mapping that stands by itself has the settings of its source, and there is something to read.',
  why: 'Lambda refuses a mapping with a setting that its source does not take, and CloudFormation one of the stream of a table that has none.',
  cite: awsPage(
    'Lambda parameters for Amazon SQS',
    'lambda/latest/dg/services-sqs-parameters.html',
    { section: 'Serverless in AWS' },
  ),
  equivalents: ['cfn-lint:E3633', 'cfn-lint:E3634', 'cfn-lint:E3705'],
  over: 'node',
  on: { service: 'cfn-resource' },
  check: ({ node }) => {
    if (node.type !== 'AWS::Lambda::EventSourceMapping') return;
    const [source] = node.referred('EventSourceArn');
    const events = source?.can('eventSource');
    if (source === undefined || events === undefined) return;
    const { requires } = events;
    if (requires === undefined || source.has(requires.property))
      return mappingFindings(node, source);
    return {
      at: source.at(requires.property),
      message: `${source.name} has no stream. ${node.name} reads it.`,
      fix: {
        label: 'Turn the stream on',
        safe: true,
        edits: [source.set(requires.property, requires.set)],
      },
    };
  },
  examples: {
    valid: [
      `q: sqs-queue; f: lambda-function
       m: cfn-resource { $type: 'AWS::Lambda::EventSourceMapping', EventSourceArn: @q.Arn, FunctionName: @f, BatchSize: 100, MaximumBatchingWindowInSeconds: 1 }`,
      `t: dynamodb-table { StreamSpecification.StreamViewType: 'NEW_IMAGE' }; f: lambda-function
       m: cfn-resource { $type: 'AWS::Lambda::EventSourceMapping', EventSourceArn: @t.StreamArn, FunctionName: @f, StartingPosition: 'LATEST' }`,
    ],
    invalid: [
      {
        before: `q: sqs-queue; f: lambda-function
          m: cfn-resource { $type: 'AWS::Lambda::EventSourceMapping', EventSourceArn: @q.Arn, FunctionName: @f, BatchSize: 11 }`,
        after: `q: sqs-queue; f: lambda-function
          m: cfn-resource { $type: 'AWS::Lambda::EventSourceMapping', EventSourceArn: @q.Arn, FunctionName: @f, BatchSize: 11, MaximumBatchingWindowInSeconds: 1 }`,
      },
      {
        before: `q: sqs-queue { FifoQueue: true }; f: lambda-function
          m: cfn-resource { $type: 'AWS::Lambda::EventSourceMapping', EventSourceArn: @q.Arn, FunctionName: @f, MaximumBatchingWindowInSeconds: 1 }`,
        after: `q: sqs-queue { FifoQueue: true }; f: lambda-function
          m: cfn-resource { $type: 'AWS::Lambda::EventSourceMapping', EventSourceArn: @q.Arn, FunctionName: @f }`,
      },
      {
        before: `t: dynamodb-table; f: lambda-function
          m: cfn-resource { $type: 'AWS::Lambda::EventSourceMapping', EventSourceArn: @t.StreamArn, FunctionName: @f, StartingPosition: 'LATEST' }`,
        after: `t: dynamodb-table { StreamSpecification.StreamViewType: 'NEW_AND_OLD_IMAGES' }; f: lambda-function
          m: cfn-resource { $type: 'AWS::Lambda::EventSourceMapping', EventSourceArn: @t.StreamArn, FunctionName: @f, StartingPosition: 'LATEST' }`,
      },
    ],
  },
});
