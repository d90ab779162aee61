import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { numberAt } from '../values.js';
import { quantity } from '../words.js';

export const noPrematureMapping = defineRule({
  id: 'correctness/no-premature-mapping',
  row: 'V42',
  severity: 'error',
  summary:
    'A queue hides a message for as long as the function of its event source mapping may run.',
  why: 'Lambda refuses a mapping of a queue whose visibility timeout is below the timeout of the function.',
  cite: awsPage(
    'Creating and configuring an Amazon SQS event source mapping',
    'lambda/latest/dg/services-sqs-configure.html',
  ),
  equivalents: ['cfn-lint:E3505'],
  over: 'node',
  on: { service: 'cfn-resource' },
  check: ({ node }) => {
    if (node.type !== 'AWS::Lambda::EventSourceMapping') return;
    const [queue] = node.referred('EventSourceArn');
    const [named] = node.referred('FunctionName');
    const reader = named?.service.id === 'lambda-alias' ? named.referred('FunctionName')[0] : named;
    if (queue?.service.id !== 'sqs-queue' || reader?.service.id !== 'lambda-function') return;
    const visibility = numberAt(queue, 'VisibilityTimeout');
    const timeout = numberAt(reader, 'Timeout');
    if (visibility === undefined || timeout === undefined || visibility >= timeout) return;
    return {
      at: queue.at('VisibilityTimeout'),
      message: `Visibility timeout is ${quantity(visibility, 's')}. ${reader.name} may run for ${quantity(timeout, 's')}.`,
      fix: {
        label: `Set ${quantity(6 * timeout, 's')}`,
        safe: true,
        edits: [queue.set('VisibilityTimeout', 6 * timeout)],
      },
    };
  },
  examples: {
    valid: [
      `q: sqs-queue { VisibilityTimeout: 30 }; f: lambda-function { Timeout: 30 }
       m: cfn-resource { $type: 'AWS::Lambda::EventSourceMapping', EventSourceArn: @q.Arn, FunctionName: @f }`,
    ],
    invalid: [
      {
        before: `q: sqs-queue { VisibilityTimeout: 29 }; f: lambda-function { Timeout: 30 }
          m: cfn-resource { $type: 'AWS::Lambda::EventSourceMapping', EventSourceArn: @q.Arn, FunctionName: @f }`,
        after: `q: sqs-queue { VisibilityTimeout: 180 }; f: lambda-function { Timeout: 30 }
          m: cfn-resource { $type: 'AWS::Lambda::EventSourceMapping', EventSourceArn: @q.Arn, FunctionName: @f }`,
      },
    ],
  },
});
