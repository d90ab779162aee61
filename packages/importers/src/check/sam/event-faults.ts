import { isMap, type Value, type ValueMap } from '@archivolt/model';
import { apiEventFaults } from './api-event-faults.js';
import { fact } from '../../own.js';
import { pollFaults } from './poll-faults.js';
import {
  type Check,
  expectKind,
  type Fault,
  fault,
  isFunction,
  isSet,
  members,
  namedId,
  oneOf,
  resourceOf,
  type SamResource,
  when,
} from './sam-resource.js';

/** One event of a function or a state machine. */
export interface SamEvent {
  readonly resource: SamResource;
  readonly id: string;
  readonly type: string;
  readonly properties: ValueMap;
}

/** What each type of event must have. */
const FUNCTION_EVENTS: Readonly<Record<string, readonly string[]>> = {
  AlexaSkill: [],
  Api: ['Path', 'Method'],
  CloudWatchEvent: ['Pattern'],
  CloudWatchLogs: ['LogGroupName', 'FilterPattern'],
  Cognito: ['UserPool', 'Trigger'],
  DocumentDB: ['Cluster', 'DatabaseName'],
  DynamoDB: ['Stream', 'StartingPosition'],
  EventBridgeRule: ['Pattern'],
  HttpApi: [],
  IoTRule: ['Sql'],
  Kinesis: ['Stream', 'StartingPosition'],
  MQ: ['Broker', 'Queues'],
  MSK: ['Stream', 'StartingPosition'],
  S3: ['Bucket', 'Events'],
  SNS: ['Topic'],
  SQS: ['Queue'],
  Schedule: ['Schedule'],
  ScheduleV2: ['ScheduleExpression'],
  SelfManagedKafka: [],
};
const OF_MACHINES = ['Api', 'CloudWatchEvent', 'EventBridgeRule', 'Schedule', 'ScheduleV2'];
const LIST_OR_TEXT = new Set(['Events', 'Trigger']);
const TEXTS = new Set([
  'Path',
  'Method',
  'Schedule',
  'ScheduleExpression',
  'Topic',
  'Sql',
  'UserPool',
  'Bucket',
]);

/** What SAM refuses of the events of a function or a state machine. */
export const eventFaults: Check = (resource) => {
  const events = resource.properties['Events'];
  const isEmpty = Array.isArray(events) && events.length === 0;
  return [
    ...(isEmpty ? [] : expectKind(events, 'map', 'Events')),
    ...members(events).flatMap(([id, event]) => oneEvent(resource, id, event)),
  ];
};

function oneEvent(resource: SamResource, id: string, event: Value): readonly Fault[] {
  const path = ['Events', id];
  if (isFunction(event)) return [];
  if (!isMap(event)) return [fault(path, `Event ${id} must be a map with a Type.`)];
  const known = resource.kind === 'StateMachine' ? OF_MACHINES : Object.keys(FUNCTION_EVENTS);
  const { Type: type, Properties: properties = {} } = event;
  if (typeof type !== 'string' || !known.includes(type)) {
    const found = type === undefined ? 'None' : JSON.stringify(type);
    return [
      fault(
        type === undefined ? path : [...path, 'Type'],
        `The Type of event ${id} is ${found}. It must be ${oneOf(known)}.`,
      ),
    ];
  }
  if (!isMap(properties)) {
    const isNeeded = properties !== null || (fact(FUNCTION_EVENTS, type) ?? []).length > 0;
    return when(isNeeded, [...path, 'Properties'], `Properties of event ${id} must be a map.`);
  }
  const read: SamEvent = { resource, id, type, properties };
  return CHECKS.flatMap((check) => check(read)).map(({ path: below, message }) => ({
    path: ['Properties', ...path, ...below],
    message: `Event ${id}: ${message}`,
  }));
}

type EventCheck = (event: SamEvent) => readonly Fault[];

const neededFaults: EventCheck = ({ type, properties, resource }) => {
  const needed = fact(FUNCTION_EVENTS, type) ?? [];
  return needed.flatMap((name): readonly Fault[] => {
    const value = properties[name];
    if (value === undefined || value === null) {
      const isOpen = resource.kind === 'StateMachine' && name === 'Pattern';
      return isOpen ? [] : when(true, [], `${name} is required.`);
    }
    if (LIST_OR_TEXT.has(name)) {
      const isFitting = typeof value === 'string' || isTexts(value);
      return when(!isFitting, name, `${name} must be a string or a list of strings.`);
    }
    return TEXTS.has(name) ? expectKind(value, 'string', name) : [];
  });
};

function isTexts(value: Value): boolean {
  if (!Array.isArray(value)) return false;
  const list: readonly Value[] = value;
  return list.every((item) => typeof item === 'string' || isFunction(item));
}

const scheduleFaults: EventCheck = ({ type, properties }) => {
  const { State: state, Enabled: enabled, DeadLetterConfig: queue } = properties;
  return [
    ...when(
      type !== 'ScheduleV2' && isSet(state) && isSet(enabled),
      'State',
      'State and Enabled cannot both be set.',
    ),
    ...when(
      type === 'ScheduleV2' && properties['OmitName'] === true && isSet(properties['Name']),
      'Name',
      'Name cannot be set when OmitName is true.',
    ),
    ...queueFaults(queue),
  ];
};

function queueFaults(queue: Value | undefined): readonly Fault[] {
  if (!isMap(queue) || isFunction(queue)) return [];
  const { Arn: arn, Type: type, QueueLogicalId: name } = queue;
  const path = 'DeadLetterConfig';
  if (arn !== undefined && type !== undefined)
    return [fault(path, 'DeadLetterConfig takes either Arn or Type.')];
  if (arn === undefined && type === undefined)
    return [fault(path, 'DeadLetterConfig needs Arn or Type.')];
  return [
    ...when(
      type !== undefined && type !== 'SQS',
      `${path}.Type`,
      'Type of DeadLetterConfig can only be SQS.',
    ),
    ...when(
      name !== undefined && name !== null && typeof name !== 'string',
      `${path}.QueueLogicalId`,
      'QueueLogicalId must be a string.',
    ),
  ];
}

/** A bucket or a user pool must be one of the same template. */
const sourceFaults: EventCheck = ({ type, properties, resource: { template } }) => {
  const [name, wanted] =
    type === 'S3'
      ? ['Bucket', 'AWS::S3::Bucket']
      : type === 'Cognito'
        ? ['UserPool', 'AWS::Cognito::UserPool']
        : [undefined, ''];
  if (name === undefined || !isSet(properties[name])) return [];
  const value = properties[name];
  const isNamed = isMap(value) && resourceOf(template, namedId(value))?.type === wanted;
  if (isNamed || (isMap(value) && 'Fn::Transform' in value)) return [];
  return when(true, name, `${name} must refer to a ${wanted} of the same template.`);
};

const subscriptionFaults: EventCheck = ({ type, properties }) => {
  const queue = properties['SqsSubscription'];
  if (type !== 'SNS' || !isMap(queue) || isFunction(queue)) return [];
  const isWhole = isSet(queue['QueueArn']) && isSet(queue['QueueUrl']);
  return when(!isWhole, 'SqsSubscription', 'SqsSubscription needs QueueArn and QueueUrl.');
};

/** Functions with tenants take calls of APIs alone. */
const tenancyFaults: EventCheck = ({ type, resource }) =>
  when(
    isSet(resource.properties['TenancyConfig']) && type !== 'Api' && type !== 'HttpApi',
    [],
    `Event source ${type} is not supported with TenancyConfig; Api and HttpApi are.`,
  );

const CHECKS: readonly EventCheck[] = [
  neededFaults,
  scheduleFaults,
  sourceFaults,
  subscriptionFaults,
  tenancyFaults,
  pollFaults,
  apiEventFaults,
];
