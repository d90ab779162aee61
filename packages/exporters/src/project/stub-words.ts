import type { CodeUnit, Trigger } from '../graph/resource-graph.js';

/** Name of the exported function in a handler like `index.handler`. */
export function handlerName(unit: CodeUnit): string {
  const name = unit.handler.slice(unit.handler.lastIndexOf('.') + 1);
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : 'handler';
}

/** File of a handler like `index.handler`, without its ending; folders stay. */
export function handlerFile(unit: CodeUnit): string {
  const file = unit.handler.slice(0, unit.handler.lastIndexOf('.'));
  const steps = file.split('/').filter((step) => /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/.test(step));
  return steps.length === 0 ? 'index' : steps.join('/');
}

/** Names of environment variables that the wires of a unit set, sorted. */
export function variableNames(unit: CodeUnit): readonly string[] {
  return [...new Set(unit.environment.map((item) => item.name))]
    .filter((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    .toSorted();
}

/** Kinds of triggers of a unit, each once. */
export function triggerKinds(unit: CodeUnit): readonly Trigger['kind'][] {
  return [...new Set(unit.triggers.map((item) => item.kind))];
}

/** What a handler gets and gives back, by what calls it: names of `aws-lambda`'s types. */
export interface EventTypes {
  readonly event: string;
  readonly result?: string;
  /** What the stub returns. */
  readonly returns: string | undefined;
}

const OK = '{ statusCode: 200, body: JSON.stringify({ ok: true }) }';
const BY_KIND: ReadonlyMap<Trigger['kind'], EventTypes> = new Map([
  ['api-rest', { event: 'APIGatewayProxyEvent', result: 'APIGatewayProxyResult', returns: OK }],
  ['api-http', { event: 'APIGatewayProxyEventV2', result: 'APIGatewayProxyResultV2', returns: OK }],
  ['sqs', { event: 'SQSEvent', result: 'SQSBatchResponse', returns: '{ batchItemFailures: [] }' }],
  [
    'kinesis',
    {
      event: 'KinesisStreamEvent',
      result: 'KinesisStreamBatchResponse',
      returns: '{ batchItemFailures: [] }',
    },
  ],
  [
    'dynamodb',
    {
      event: 'DynamoDBStreamEvent',
      result: 'DynamoDBBatchResponse',
      returns: '{ batchItemFailures: [] }',
    },
  ],
  ['s3', { event: 'S3Event', returns: undefined }],
  ['sns', { event: 'SNSEvent', returns: undefined }],
  ['eventbridge', { event: 'EventBridgeEvent<string, unknown>', returns: undefined }],
  ['schedule', { event: 'ScheduledEvent', returns: undefined }],
  ['logs', { event: 'CloudWatchLogsEvent', returns: undefined }],
]);

/** Types of a handler; those of any JSON where several things call it, or nothing known does. */
export function eventTypes(unit: CodeUnit): EventTypes {
  const kinds = triggerKinds(unit);
  const [only] = kinds;
  const found = kinds.length === 1 && only !== undefined ? BY_KIND.get(only) : undefined;
  const isHttp = kinds.some((kind) => kind.startsWith('api-'));
  return found ?? { event: 'unknown', returns: isHttp ? OK : 'event' };
}
