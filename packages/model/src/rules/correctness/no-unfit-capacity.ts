import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { numberAt } from '../values.js';
import { quantity } from '../words.js';

const MIN = 'ServerlessV2ScalingConfiguration.MinCapacity';
const MAX = 'ServerlessV2ScalingConfiguration.MaxCapacity';
const PAUSE = 'ServerlessV2ScalingConfiguration.SecondsUntilAutoPause';

export const noUnfitCapacity = defineRule({
  id: 'correctness/no-unfit-capacity',
  row: 'V52',
  severity: 'error',
  summary:
    'The least capacity of a cluster is not above its greatest, and a pause goes with a least of 0.',
  why: 'RDS refuses a range that ends before it begins, and a pause for a cluster that never goes down to 0.',
  cite: awsPage(
    'ServerlessV2ScalingConfiguration',
    'AmazonRDS/latest/APIReference/API_ServerlessV2ScalingConfiguration.html',
  ),
  over: 'node',
  on: { service: 'rds-db-cluster' },
  check: ({ node }) => {
    const [min, max] = [numberAt(node, MIN), numberAt(node, MAX)];
    if (min === undefined) return;
    if (max !== undefined && min > max && max >= 1 && min <= 256)
      return {
        at: node.at(MIN),
        message: `At least is ${quantity(min, 'ACU')}. At most is ${quantity(max, 'ACU')}.`,
        fix: setting(node, { path: MIN, value: max, safe: false }),
      };
    if (min === 0 || !node.has(PAUSE)) return;
    return {
      at: node.at(PAUSE),
      message: `A pause is set. At least is ${quantity(min, 'ACU')}: it must be 0 ACU for a pause.`,
      fix: setting(node, { path: PAUSE, value: undefined }),
    };
  },
  examples: {
    valid: [
      'c: rds-db-cluster { ServerlessV2ScalingConfiguration: { MinCapacity: 4, MaxCapacity: 4 } }',
    ],
    invalid: [
      {
        before:
          'c: rds-db-cluster { ServerlessV2ScalingConfiguration: { MinCapacity: 4.5, MaxCapacity: 4 } }',
        after:
          'c: rds-db-cluster { ServerlessV2ScalingConfiguration: { MinCapacity: 4, MaxCapacity: 4 } }',
      },
      {
        before:
          'c: rds-db-cluster { ServerlessV2ScalingConfiguration: { MinCapacity: 1, MaxCapacity: 4, SecondsUntilAutoPause: 300 } }',
        after:
          'c: rds-db-cluster { ServerlessV2ScalingConfiguration: { MinCapacity: 1, MaxCapacity: 4 } }',
      },
    ],
  },
});
