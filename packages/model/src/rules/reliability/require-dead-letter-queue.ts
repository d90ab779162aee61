import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { addedQueue } from '../dead-letters.js';
import { freeId } from '../placing.js';
import { booleanAt } from '../values.js';

export const requireDeadLetterQueue = defineRule({
  id: 'reliability/require-dead-letter-queue',
  row: 'V43',
  severity: 'warning',
  summary: 'A queue that a function reads puts aside what keeps failing.',
  why: 'Without a dead-letter queue a message that the function cannot handle comes back until it expires, and is lost then. In a FIFO queue it holds up its group.',
  cite: awsPage(
    'Using dead-letter queues in Amazon SQS',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'node',
  on: { service: 'sqs-queue' },
  check: ({ node, graph }) => {
    const [reader] = node.wires('out', 'event-source-mapping');
    const isSafe = node.has('RedrivePolicy') || node.wires('out', 'dead-letter').length > 0;
    const takesDeadLetters = node.wires('in', 'dead-letter').length > 0;
    if (reader === undefined || isSafe || takesDeadLetters || node.record.external) return;
    const isFifo = booleanAt(node, 'FifoQueue') === true;
    const { id, add } = addedQueue(graph, node, { isFifo });
    const properties = { maxReceiveCount: 5 };
    const wire = {
      id: freeId(graph, `${id}-wire`),
      connection: 'dead-letter',
      from: node.id,
      to: id,
    };
    return {
      at: node.at(),
      message: `${node.name} has no dead-letter queue. What ${reader.target.name} cannot handle comes back until it expires.`,
      fix: {
        label: 'Add a dead-letter queue',
        safe: false,
        edits: [add, { edit: 'edge.add', args: { ...wire, properties } }],
      },
    };
  },
  examples: {
    valid: [
      'q: sqs-queue -> f: lambda-function; q -[dead-letter]-> d: sqs-queue',
      'q: sqs-queue { RedrivePolicy: { maxReceiveCount: 5 } } -> f: lambda-function',
      'q: sqs-queue',
    ],
    invalid: [
      {
        before: `stack main { region: 'eu-west-1' }; stack other { region: 'us-east-1' }
          q: sqs-queue { $stack: 'other' } -[event-source-mapping]-> f: lambda-function { $stack: 'other' }`,
      },
      { before: 'q: sqs-queue -> f: lambda-function' },
    ],
  },
});
