import { sub, type NodeView, type Value, type ValueMap } from '../define/index.js';
import type { ServiceId } from '../generated/ids.js';
import { FORM, sendsHeader, template } from './api-actions.js';
import { isFifo } from './wiring.js';

/** What a message of a client becomes at a service. */
interface SocketCall {
  /** Text of a `Fn::Sub` after the Region, as in `sqs:path/…`. */
  readonly uri: Value;
  readonly action: string;
  readonly templates: ValueMap;
  readonly headers?: ValueMap;
}

/** The call of each service that takes messages. */
const CALLS: Readonly<Partial<Record<ServiceId, (target: NodeView) => SocketCall>>> = {
  'dynamodb-table': (target) => ({
    uri: uri('dynamodb:action/PutItem'),
    action: 'dynamodb:PutItem',
    templates: template(itemOf(target.string('KeySchema.0.AttributeName') ?? 'pk'), target),
  }),
  'events-event-bus': (target) => ({
    uri: uri('events:action/PutEvents'),
    action: 'events:PutEvents',
    headers: {
      ...sendsHeader('Content-Type', 'application/x-amz-json-1.1'),
      ...sendsHeader('X-Amz-Target', 'AWSEvents.PutEvents'),
    },
    templates: template(ENTRIES, target),
  }),
  'kinesis-stream': (target) => ({
    uri: uri('kinesis:action/PutRecord'),
    action: 'kinesis:PutRecord',
    templates: template(RECORD, target),
  }),
  'sns-topic': (target) => ({
    uri: uri('sns:action/Publish'),
    action: 'sns:Publish',
    headers: sendsHeader('Content-Type', FORM),
    templates: {
      'application/json': sub(
        `Action=Publish&TopicArn=$util.urlEncode('\${Topic}')&Message=$util.urlEncode($input.body)${ordered(target)}`,
        { Topic: target.ref },
      ),
    },
  }),
  'sqs-queue': (target) => ({
    uri: uri('sqs:path/${AWS::AccountId}/${Queue}', { Queue: target.att('QueueName') }),
    action: 'sqs:SendMessage',
    headers: sendsHeader('Content-Type', FORM),
    templates: {
      'application/json': `Action=SendMessage&MessageBody=$util.urlEncode($input.body)${ordered(target)}`,
    },
  }),
  'stepfunctions-state-machine': (target) => ({
    uri: uri('states:action/StartExecution'),
    action: 'states:StartExecution',
    templates: template(START, target),
  }),
};

/** Services that a route of a WebSocket API can call by itself. */
export const SOCKET_TARGETS = [
  'dynamodb-table',
  'events-event-bus',
  'kinesis-stream',
  'sns-topic',
  'sqs-queue',
  'stepfunctions-state-machine',
] as const satisfies readonly ServiceId[];

export function socketCall(target: NodeView): SocketCall | undefined {
  return CALLS[target.service.id]?.(target);
}

function uri(action: string, variables: Readonly<Record<string, Value>> = {}): Value {
  return sub(`arn:\${AWS::Partition}:apigateway:\${AWS::Region}:${action}`, variables);
}

function ordered(target: NodeView): string {
  if (!isFifo(target)) return '';
  return '&MessageGroupId=$context.connectionId&MessageDeduplicationId=$context.requestId';
}

const BODY = `"$util.escapeJavaScript($input.body).replaceAll("\\\\'", "'")"`;

/** An item under a new id, with the connection that it came over. */
function itemOf(key: string): string {
  const name = JSON.stringify(key).slice(1, -1).replaceAll('${', '${!');
  return `{
  "TableName": "\${Target}",
  "Item": {
    "${name}": { "S": "$context.requestId" },
    "connectionId": { "S": "$context.connectionId" },
    "body": { "S": ${BODY} }
  }
}`;
}

const ENTRIES = `{
  "Entries": [{
    "Source": "my.api",
    "DetailType": "SocketMessage",
    "Detail": "$util.escapeJavaScript($input.json('$')).replaceAll("\\\\'", "'")",
    "EventBusName": "\${Target}"
  }]
}`;

const RECORD = `{
  "StreamName": "\${Target}",
  "Data": "$util.base64Encode($input.body)",
  "PartitionKey": "$context.connectionId"
}`;

const START = `{
  "stateMachineArn": "\${Arn}",
  "input": ${BODY}
}`;
