import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { quoted } from '../words.js';

export const noSharedConsumerName = defineRule({
  id: 'correctness/no-shared-consumer-name',
  row: 'V50',
  severity: 'error',
  summary: 'Each consumer of a stream has a name of its own.',
  why: 'Kinesis registers consumers of a stream by name, and refuses the second of one name.',
  cite: awsPage(
    'RegisterStreamConsumer',
    'kinesis/latest/APIReference/API_RegisterStreamConsumer.html',
  ),
  over: 'node',
  on: { service: 'kinesis-stream-consumer' },
  check: ({ node }) => {
    const name = node.string(PATH);
    const [stream] = node.referred('StreamARN');
    if (name === undefined || stream === undefined || node.isConditional()) return;
    const other = stream
      .referrers('AWS::Kinesis::StreamConsumer')
      .find((it) => it.id < node.id && it.string(PATH) === name && !it.isConditional());
    if (other === undefined) return;
    const message = `${other.name} and ${node.name} are both named ${quoted(name)}. Each consumer of ${stream.name} needs a name of its own.`;
    return { at: node.at(PATH), message };
  },
  examples: {
    valid: [
      `s: kinesis-stream; a: kinesis-stream-consumer { ConsumerName: 'a', StreamARN: @s.Arn }
       b: kinesis-stream-consumer { ConsumerName: 'b', StreamARN: @s.Arn }`,
      `s: kinesis-stream; a: kinesis-stream-consumer { ConsumerName: 'a', StreamARN: @s.Arn }
       t: kinesis-stream; b: kinesis-stream-consumer { ConsumerName: 'a', StreamARN: @t.Arn }`,
    ],
    invalid: [
      {
        before: `s: kinesis-stream; a: kinesis-stream-consumer { ConsumerName: 'a', StreamARN: @s.Arn }
          b: kinesis-stream-consumer { ConsumerName: 'a', StreamARN: @s.Arn }`,
      },
    ],
  },
});

const PATH = 'ConsumerName';
