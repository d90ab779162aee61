import type { Annotations, NodeView, Value, ValueMap, WireView } from '../define/index.js';
import { httpParameters, routeArn, routeCallAnnotations } from './route-calls.js';
import { calledArn, under } from './wiring.js';

/** What a pipe does with a target: the actions of its role, and the parameters of the target. */
interface PipeTarget {
  readonly actions: readonly string[] | ((wire: WireView) => readonly string[]);
  readonly parameters?: (wire: WireView, target: NodeView) => ValueMap;
  /** What the pipe names, where that is not what callers name. */
  readonly named?: (wire: WireView) => Value;
  /** What the statement names, where that is not what the pipe names. */
  readonly resource?: (target: NodeView) => Value;
}

const { Method, Path, ...http } = routeCallAnnotations;

/** Which route of an API a pipe calls, and with what. */
export const pipedCallAnnotations: Annotations = {
  Method: { ...Method, required: false, docs: 'Of an API. POST unless set.' },
  Path: { ...Path, required: false, docs: 'Of an API. / unless set.' },
  ...http,
};

/** What a wire to the target of a pipe carries. */
export const pipeTargetAnnotations: Annotations = {
  Invocation: {
    title: 'Call',
    options: [
      { value: 'REQUEST_RESPONSE', title: 'And wait' },
      { value: 'FIRE_AND_FORGET', title: 'Fire and forget' },
    ],
    docs: 'Of a function, waited for unless set; of a workflow, not. Only Express workflows are waited for.',
  },
  PartitionKey: { title: 'Partition key', docs: 'Of a stream: a path into the event.' },
  MessageGroupId: { title: 'Group', docs: 'Of a FIFO queue.' },
  MessageDeduplicationId: {
    title: 'Deduplication',
    docs: 'Of a FIFO queue: a path into the event.',
  },
  DetailType: { title: 'Detail type', max: 128, docs: 'Of a bus.' },
  Source: { title: 'Source', max: 256, docs: 'Of a bus.' },
  LogStreamName: { title: 'Log stream', max: 256, docs: 'Of a log group.' },
  ...pipedCallAnnotations,
};

const partition = (wire: WireView): string => wire.string('PartitionKey') ?? '$.eventID';
const isWaitedFor = (wire: WireView): boolean => wire.string('Invocation') === 'REQUEST_RESPONSE';

const API: PipeTarget = { actions: ['execute-api:Invoke'], parameters: httpOf, named: routeArn };

/** Targets of pipes by their service. */
export const PIPE_TARGETS: Readonly<Record<string, PipeTarget>> = {
  'apigateway-rest-api': API,
  'apigatewayv2-http-api': API,
  'events-api-destination': { actions: ['events:InvokeApiDestination'], parameters: httpOf },
  'events-event-bus': {
    actions: ['events:PutEvents'],
    parameters: (wire) => wrapped('EventBridgeEventBusParameters', wire, ['DetailType', 'Source']),
  },
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
    parameters: (wire) => wrapped('CloudWatchLogsParameters', wire, ['LogStreamName']),
    named: ({ target }) => target.att('Arn'),
    resource: (group) => under(group.att('Arn'), ''),
  },
  'sns-topic': { actions: ['sns:Publish'] },
  'sqs-queue': {
    actions: ['sqs:SendMessage'],
    parameters: (wire, queue) =>
      queue.boolean('FifoQueue') === true
        ? {
            SqsQueueParameters: {
              MessageGroupId: wire.string('MessageGroupId') ?? 'pipe',
              ...picked(wire, ['MessageDeduplicationId']),
            },
          }
        : {},
  },
  'stepfunctions-state-machine': {
    actions: (wire) => [isWaitedFor(wire) ? 'states:StartSyncExecution' : 'states:StartExecution'],
    parameters: (wire) => ({
      StepFunctionStateMachineParameters: {
        InvocationType: wire.string('Invocation') ?? 'FIRE_AND_FORGET',
      },
    }),
  },
};

/** What the pipe names as its target, and what its role may do there. */
export function pipedTo(wire: WireView): {
  readonly arn: Value;
  readonly actions: readonly string[];
  readonly resource: Value;
  readonly parameters: ValueMap;
} {
  const { target } = wire;
  const kind = PIPE_TARGETS[target.service.id];
  const arn = kind?.named?.(wire) ?? calledArn(target);
  const actions = kind?.actions ?? [];
  return {
    arn,
    actions: typeof actions === 'function' ? actions(wire) : actions,
    resource: kind?.resource?.(target) ?? arn,
    parameters: kind?.parameters?.(wire, target) ?? {},
  };
}

function httpOf(wire: WireView): ValueMap {
  const parameters = httpParameters(wire);
  return parameters === undefined ? {} : { HttpParameters: parameters };
}

function picked(wire: WireView, names: readonly string[]): ValueMap {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = wire.value(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function wrapped(key: string, wire: WireView, names: readonly string[]): ValueMap {
  const values = picked(wire, names);
  return Object.keys(values).length === 0 ? {} : { [key]: values };
}
