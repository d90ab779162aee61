import { defineRule, type NodeView, type WireView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { counted } from '../words.js';

const READERS = ['event-source-mapping', 'pipe-source'] as const;
const MOST = 2;

export const noCrowdedStream = defineRule({
  id: 'reliability/no-crowded-stream',
  row: 'V46',
  severity: 'warning',
  summary: 'Two readers at most share the stream of a table.',
  why: 'A third reader of a shard throttles the others. Let one function read, and hand on through a topic or a bus; or send the changes to a Kinesis stream, which serves many.',
  cite: awsPage(
    'Quotas in Amazon DynamoDB',
    'amazondynamodb/latest/developerguide/Constraints.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'node',
  on: { service: ['dynamodb-table', 'dynamodb-global-table'] },
  check: ({ node }) => {
    const readers = readersOf(node);
    if (readers.length <= MOST) return;
    return {
      at: node.at(),
      message: `${counted(readers.length, 'reader')} share the stream of ${node.name}. More than ${MOST} are throttled.`,
    };
  },
  examples: {
    valid: [
      't: dynamodb-table -> f: lambda-function; t -> g: lambda-function',
      's: kinesis-stream -> f: lambda-function; s -> g: lambda-function; s -> h: lambda-function',
    ],
    invalid: [
      {
        before:
          't: dynamodb-table -> f: lambda-function; t -> g: lambda-function; t -> h: lambda-function',
      },
      {
        before:
          't: dynamodb-table -> f: lambda-function; t -> g: lambda-function; t -> p: pipes-pipe',
      },
    ],
  },
});

function readersOf(table: NodeView): readonly WireView[] {
  return READERS.flatMap((connection) => table.wires('out', connection));
}
