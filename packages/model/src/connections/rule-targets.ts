import { att, type Annotations, type ValueMap, type WireView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { calledArn, plainName } from './wiring.js';

const retries = awsPage(
  'How EventBridge retries delivering events',
  'eventbridge/latest/userguide/eb-rule-retry-policy.html',
);
const transforming = awsPage(
  'Amazon EventBridge input transformation',
  'eventbridge/latest/userguide/eb-transform-target-input.html',
);

/** What a wire to a target carries: the target's own properties. */
export const ruleTargetAnnotations: Annotations = {
  Input: {
    title: 'Input',
    max: 8192,
    docs: 'JSON text that stands for the event.',
    cite: transforming,
  },
  InputPath: {
    title: 'Input path',
    max: 256,
    docs: 'The part of the event to send, as `$.detail`.',
    cite: transforming,
  },
  'InputTransformer.InputPathsMap': { title: 'Paths', type: 'map', cite: transforming },
  'InputTransformer.InputTemplate': {
    title: 'Template',
    max: 8192,
    widget: 'code',
    cite: transforming,
  },
  'RetryPolicy.MaximumRetryAttempts': {
    title: 'Retries',
    default: 185,
    min: 0,
    max: 185,
    type: 'integer',
    cite: retries,
  },
  'RetryPolicy.MaximumEventAgeInSeconds': {
    title: 'Event age',
    unit: 's',
    default: 86_400,
    min: 60,
    max: 86_400,
    type: 'integer',
    cite: retries,
  },
  MessageGroupId: { title: 'Message group', max: 100, docs: 'A FIFO queue needs one.' },
  PartitionKeyPath: {
    title: 'Partition key',
    max: 256,
    docs: 'Of a Kinesis stream: the field of the event, as `$.id`.',
  },
};

const CARRIED = ['Input', 'InputPath', 'InputTransformer', 'RetryPolicy'];

/** The target as the rule names it, with the dead letters that the rule's wire gives to all of them. */
export function targetOf(wire: WireView, own: ValueMap = {}): ValueMap {
  const { source, target } = wire;
  const carried = CARRIED.flatMap((name) => {
    const value = wire.value(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const group = wire.value('MessageGroupId');
  const partition = wire.value('PartitionKeyPath');
  const [letters] = source.wires('out', 'dead-letter');
  return {
    Arn: calledArn(target),
    Id: plainName(target.name),
    ...Object.fromEntries(carried),
    ...(target.can('eventTarget')?.by === 'role' && { RoleArn: att(wire.id, 'Arn', 'role') }),
    ...(group !== undefined && { SqsParameters: { MessageGroupId: group } }),
    ...(partition !== undefined && { KinesisParameters: { PartitionKeyPath: partition } }),
    ...(letters !== undefined && { DeadLetterConfig: { Arn: letters.target.arn } }),
    ...own,
  };
}
