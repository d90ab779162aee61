import { defineRule, type Finding, type NodeView } from '../../define/index.js';
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
    'The least capacity of a cluster is not above its greatest, a pause goes with a least of 0, and the version has both.',
  why: 'RDS refuses a range that ends before it begins, and a pause for a cluster that never goes down to 0.',
  cite: awsPage(
    'ServerlessV2ScalingConfiguration',
    'AmazonRDS/latest/APIReference/API_ServerlessV2ScalingConfiguration.html',
  ),
  over: 'node',
  on: { service: 'rds-db-cluster' },
  ofType: true,
  check: ({ node }) => {
    const [min, max] = [numberAt(node, MIN), numberAt(node, MAX)];
    const early = versionFinding(node, min, max);
    if (early !== undefined || min === undefined) return early;
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
        before: `c: rds-db-cluster { Engine: 'aurora-postgresql', EngineVersion: '16.2',
          ServerlessV2ScalingConfiguration: { MinCapacity: 0, MaxCapacity: 4 } }`,
        after: `c: rds-db-cluster { Engine: 'aurora-postgresql', EngineVersion: '16.2',
          ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 4 } }`,
      },
      {
        before: `c: rds-db-cluster { Engine: 'aurora-mysql', EngineVersion: '8.0.mysql_aurora.3.05.2',
          ServerlessV2ScalingConfiguration: { MinCapacity: 1, MaxCapacity: 129 } }`,
        after: `c: rds-db-cluster { Engine: 'aurora-mysql', EngineVersion: '8.0.mysql_aurora.3.05.2',
          ServerlessV2ScalingConfiguration: { MinCapacity: 1, MaxCapacity: 128 } }`,
      },
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

/** First minor versions with a least of 0 ACU, and with a greatest of 256 ACU, by major version. */
const FIRST: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = {
  'aurora-postgresql': { 13: [15, 13], 14: [12, 10], 15: [7, 5], 16: [3, 1] },
  'aurora-mysql': { 3: [8, 6] },
};

/** What the version of the engine does not have yet. */
function versionFinding(node: NodeView, min = 1, max = 1): Finding | undefined {
  const [engine = '', version = ''] = [node.string('Engine'), node.string('EngineVersion')];
  const numbers = /(?:mysql_aurora\.)?(\d+)\.0?(\d+)/.exec(version.replace(/^.*aurora\./, ''));
  const majors = Object.hasOwn(FIRST, engine) ? FIRST[engine] : undefined;
  const first = majors?.[numbers?.[1] ?? ''];
  if (first === undefined) return undefined;
  const minor = Number(numbers?.[2]);
  const of = `${engine} ${version}`;
  if (min === 0 && minor < first[0]) {
    const fix = setting(node, { path: MIN, value: 0.5 });
    return {
      at: node.at(MIN),
      message: `At least is 0 ACU. The minimum of ${of} is 0.5 ACU.`,
      fix,
    };
  }
  if (max <= 128 || max > 256 || minor >= first[1]) return undefined;
  const message = `At most is ${quantity(max, 'ACU')}. The maximum of ${of} is 128 ACU.`;
  return { at: node.at(MAX), message, fix: setting(node, { path: MAX, value: 128 }) };
}
