import type { NodeView, ValueMap, WireView } from '../define/index.js';
import { calledArn, under } from './wiring.js';

/** What a pipe does with a target: the actions of its role, and the parameters of the target. */
interface PipeTarget {
  readonly actions: readonly string[];
  readonly parameters?: (wire: WireView, target: NodeView) => ValueMap;
  readonly resource?: (target: NodeView) => NodeView['arn'];
}

const partition = (wire: WireView): string => wire.string('PartitionKey') ?? '$.eventID';

/** Targets of pipes by their service. */
export const PIPE_TARGETS: Readonly<Record<string, PipeTarget>> = {
  'events-event-bus': { actions: ['events:PutEvents'] },
  'firehose-delivery-stream': { actions: ['firehose:PutRecord', 'firehose:PutRecordBatch'] },
  'kinesis-stream': {
    actions: ['kinesis:PutRecord', 'kinesis:PutRecords'],
    parameters: (wire) => ({ KinesisStreamParameters: { PartitionKey: partition(wire) } }),
  },
  'lambda-function': {
    actions: ['lambda:InvokeFunction'],
    parameters: (wire) => ({
      LambdaFunctionParameters: { InvocationType: wire.string('Invocation') ?? 'REQUEST_RESPONSE' },
    }),
  },
  'logs-log-group': {
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resource: (group) => under(group.att('Arn'), ''),
  },
  'sns-topic': { actions: ['sns:Publish'] },
  'sqs-queue': {
    actions: ['sqs:SendMessage'],
    parameters: (wire, queue) =>
      queue.boolean('FifoQueue') === true
        ? { SqsQueueParameters: { MessageGroupId: wire.string('MessageGroupId') ?? 'pipe' } }
        : {},
  },
  'stepfunctions-state-machine': {
    actions: ['states:StartExecution'],
    parameters: () => ({
      StepFunctionStateMachineParameters: { InvocationType: 'FIRE_AND_FORGET' },
    }),
  },
};

/** The statement's resource for a target. */
export function pipedArn(target: NodeView): NodeView['arn'] {
  return PIPE_TARGETS[target.service.id]?.resource?.(target) ?? calledArn(target);
}
