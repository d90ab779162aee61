import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';

export const noShardMismatch = defineRule({
  id: 'correctness/no-shard-mismatch',
  row: 'V46',
  severity: 'error',
  summary: 'A stream has a number of shards where its capacity is by shards, and none on demand.',
  why: 'Kinesis refuses a shard count on demand, and a provisioned stream without one.',
  cite: awsPage(
    'Choose the right mode in Kinesis Data Streams',
    'streams/latest/dev/how-do-i-size-a-stream.html',
  ),
  over: 'node',
  on: { service: 'kinesis-stream' },
  ofType: true,
  check: ({ node }) => {
    const mode = node.string('StreamModeDetails.StreamMode');
    const path = 'ShardCount';
    const at = node.at(path);
    if (mode === 'ON_DEMAND' && node.has(path)) {
      const message = `${node.name} is on demand. It takes no number of shards.`;
      return { at, message, fix: setting(node, { path, value: undefined }) };
    }
    if (mode !== 'PROVISIONED' || node.has(path)) return;
    const message = `${node.name} is provisioned. It has no number of shards.`;
    return {
      at,
      message,
      fix: setting(node, { path, value: 1, label: 'Set 1 shard', safe: false }),
    };
  },
  examples: {
    valid: [
      "s: kinesis-stream { StreamModeDetails.StreamMode: 'ON_DEMAND' }",
      's: kinesis-stream { ShardCount: 2 }',
    ],
    invalid: [
      {
        before: "s: kinesis-stream { StreamModeDetails.StreamMode: 'ON_DEMAND', ShardCount: 2 }",
        after: "s: kinesis-stream { StreamModeDetails.StreamMode: 'ON_DEMAND' }",
      },
      { before: 's: kinesis-stream', after: 's: kinesis-stream { ShardCount: 1 }' },
    ],
  },
});
