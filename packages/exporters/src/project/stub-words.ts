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
const DENIED = `{
  principalId: 'user',
  policyDocument: {
    Version: '2012-10-17',
    Statement: [{ Action: 'execute-api:Invoke', Effect: 'Deny', Resource: event.methodArn }],
  },
}`;
const BY_KIND: ReadonlyMap<Trigger['kind'], EventTypes> = new Map([
  ['api-rest', { event: 'APIGatewayProxyEvent', result: 'APIGatewayProxyResult', returns: OK }],
  ['api-http', { event: 'APIGatewayProxyEventV2', result: 'APIGatewayProxyResultV2', returns: OK }],
  [
    'authorizer-token',
    {
      event: 'APIGatewayTokenAuthorizerEvent',
      result: 'APIGatewayAuthorizerResult',
      returns: DENIED,
    },
  ],
  [
    'authorizer-request',
    {
      event: 'APIGatewayRequestAuthorizerEvent',
      result: 'APIGatewayAuthorizerResult',
      returns: DENIED,
    },
  ],
  [
    'authorizer-http',
    {
      event: 'APIGatewayRequestAuthorizerEventV2',
      result: 'APIGatewaySimpleAuthorizerResult',
      returns: '{ isAuthorized: false }',
    },
  ],
  [
    'edge',
    {
      event: 'CloudFrontRequestEvent',
      result: 'CloudFrontRequestResult',
      returns: 'event.Records[0]?.cf.request',
    },
  ],
  [
    'edge-response',
    {
      event: 'CloudFrontResponseEvent',
      result: 'CloudFrontResponseResult',
      returns: 'event.Records[0]?.cf.response',
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
  if (batchOf(unit) !== undefined) return { event: 'unknown', returns: undefined };
  const kind = onlyKind(unit);
  const found = kind === undefined ? undefined : BY_KIND.get(kind);
  return found ?? { event: 'unknown', returns: replyOf(unit) === 'http' ? OK : 'event' };
}

/** `orders_name` as a program of TypeScript or Go would say it. */
export function camel(name: string): string {
  const words = name
    .toLowerCase()
    .split('_')
    .filter((word) => word !== '');
  const joined = words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  return /^[a-z]/.test(joined) && !RESERVED.has(joined) ? joined : `_${joined}`;
}

const RESERVED = new Set(
  'event record process handle main context json log os events lambda console break case catch chan class const continue debugger default defer delete do else enum export extends fallthrough false finally for func function go goto if import in instanceof interface map new nil null package range return select struct super switch this throw true try type typeof var void while with yield let static await async'.split(
    ' ',
  ),
);

/** Records that a function is called with, when nothing else calls it. */
export interface Batch {
  readonly kind: 'sqs' | 'kinesis' | 'dynamodb';
  /** Whether what it returns says which failed. */
  readonly isReporting: boolean;
}

export function batchOf(unit: CodeUnit): Batch | undefined {
  const kind = onlyKind(unit);
  if (kind !== 'sqs' && kind !== 'kinesis' && kind !== 'dynamodb') return undefined;
  return { kind, isReporting: unit.triggers.every(({ isReporting }) => isReporting === true) };
}

/** The kind of all triggers, where they are alike. */
export function onlyKind(unit: CodeUnit): Trigger['kind'] | undefined {
  const kinds = triggerKinds(unit);
  return kinds.length === 1 ? kinds[0] : undefined;
}

/** What callers want back: an answer, a decision, what came along the edge, or the event as it is. */
export type Reply = 'http' | 'simple' | 'policy' | 'request' | 'response' | 'event' | 'nothing';

const REPLIES: ReadonlyMap<Trigger['kind'], Reply> = new Map([
  ['api-rest', 'http'],
  ['api-http', 'http'],
  ['authorizer-http', 'simple'],
  ['authorizer-request', 'policy'],
  ['authorizer-token', 'policy'],
  ['edge', 'request'],
  ['edge-response', 'response'],
  ['s3', 'nothing'],
  ['sns', 'nothing'],
  ['eventbridge', 'nothing'],
  ['schedule', 'nothing'],
  ['logs', 'nothing'],
]);

export function replyOf(unit: CodeUnit): Reply {
  const kind = onlyKind(unit);
  const reply = kind === undefined ? undefined : REPLIES.get(kind);
  const isHttp = triggerKinds(unit).some((item) => item.startsWith('api-'));
  return reply ?? (isHttp ? 'http' : 'event');
}
