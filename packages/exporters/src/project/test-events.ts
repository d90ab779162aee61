import type { Value, ValueMap } from '@archivolt/model';
import type { CodeUnit, ResourceGraph, Trigger } from '../graph/resource-graph.js';
import { kebab } from './paths.js';

const ACCOUNT = '123456789012';
const REGION = 'us-east-1';

/** `events/<function>-<trigger>.json`: what each trigger sends, for `sam local invoke`. */
export function testEvents(graph: ResourceGraph, unit: CodeUnit): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const name = unit.folder.slice(unit.folder.lastIndexOf('/') + 1);
  for (const trigger of unit.triggers) {
    const event = eventOf(graph, trigger);
    const source = kebab(graph.resources.get(trigger.source)?.logicalId ?? trigger.kind);
    const path = `events/${name}-${source}`;
    const isTaken = files.has(`${path}.json`);
    files.set(
      `${path}${isTaken ? `-${trigger.kind}` : ''}.json`,
      `${JSON.stringify(event, null, 2)}\n`,
    );
  }
  return files;
}

function eventOf(graph: ResourceGraph, trigger: Trigger): ValueMap {
  const name = graph.resources.get(trigger.source)?.logicalId ?? 'Source';
  if (trigger.kind === 'api-rest') return restEvent(routeOf(graph, trigger));
  if (trigger.kind === 'api-http') return httpEvent(routeOf(graph, trigger));
  return SAMPLES[trigger.kind](name);
}

const SAMPLES: Readonly<
  Record<Exclude<Trigger['kind'], 'api-rest' | 'api-http'>, (name: string) => ValueMap>
> = {
  sqs: (name) => ({
    Records: [
      {
        messageId: '1',
        receiptHandle: 'handle',
        body: '{"hello":"world"}',
        attributes: {},
        messageAttributes: {},
        md5OfBody: '',
        eventSource: 'aws:sqs',
        eventSourceARN: arn('sqs', name),
        awsRegion: REGION,
      },
    ],
  }),
  kinesis: (name) => ({
    Records: [
      {
        kinesis: {
          partitionKey: '1',
          sequenceNumber: '1',
          data: 'eyJoZWxsbyI6IndvcmxkIn0=',
          approximateArrivalTimestamp: 0,
          kinesisSchemaVersion: '1.0',
        },
        eventSource: 'aws:kinesis',
        eventID: 'shardId-000000000000:1',
        eventName: 'aws:kinesis:record',
        eventVersion: '1.0',
        awsRegion: REGION,
        eventSourceARN: arn('kinesis', `stream/${name}`),
      },
    ],
  }),
  dynamodb: (name) => ({
    Records: [
      {
        eventID: '1',
        eventName: 'INSERT',
        eventVersion: '1.1',
        eventSource: 'aws:dynamodb',
        awsRegion: REGION,
        dynamodb: {
          Keys: { pk: { S: '1' } },
          NewImage: { pk: { S: '1' } },
          SequenceNumber: '1',
          SizeBytes: 4,
          StreamViewType: 'NEW_AND_OLD_IMAGES',
        },
        eventSourceARN: arn('dynamodb', `table/${name}/stream/1`),
      },
    ],
  }),
  s3: (name) => ({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: REGION,
        eventName: 'ObjectCreated:Put',
        s3: {
          s3SchemaVersion: '1.0',
          bucket: { name: kebab(name), arn: `arn:aws:s3:::${kebab(name)}` },
          object: { key: 'example.json', size: 17, eTag: '0' },
        },
      },
    ],
  }),
  sns: (name) => ({
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: `${arn('sns', name)}:1`,
        Sns: {
          Type: 'Notification',
          MessageId: '1',
          TopicArn: arn('sns', name),
          Subject: 'Example',
          Message: '{"hello":"world"}',
          Timestamp: '1970-01-01T00:00:00.000Z',
          MessageAttributes: {},
        },
      },
    ],
  }),
  eventbridge: () => busEvent('example', 'Example', { hello: 'world' }),
  schedule: () => busEvent('aws.events', 'Scheduled Event', {}),
  logs: () => ({ awslogs: { data: '' } }),
  cognito: (name) => ({
    version: '1',
    triggerSource: 'PreSignUp_SignUp',
    region: REGION,
    userPoolId: name,
    userName: 'ada',
    callerContext: {},
    request: { userAttributes: {} },
    response: {},
  }),
  'step-functions': () => ({ hello: 'world' }),
  invoke: () => ({ hello: 'world' }),
  edge: () => ({
    Records: [
      {
        cf: {
          config: { distributionId: 'EXAMPLE' },
          request: { uri: '/', method: 'GET', headers: {} },
        },
      },
    ],
  }),
  'edge-response': () => ({
    Records: [
      {
        cf: {
          config: { distributionId: 'EXAMPLE' },
          request: { uri: '/', method: 'GET', headers: {} },
          response: { status: '200', statusDescription: 'OK', headers: {} },
        },
      },
    ],
  }),
  'authorizer-token': (name) => ({
    type: 'TOKEN',
    authorizationToken: 'Bearer example',
    methodArn: arn('execute-api', `${name}/prod/GET/`),
  }),
  'authorizer-request': (name) => ({
    type: 'REQUEST',
    methodArn: arn('execute-api', `${name}/prod/GET/`),
    resource: '/',
    path: '/',
    httpMethod: 'GET',
    headers: { Authorization: 'Bearer example' },
    queryStringParameters: {},
    pathParameters: {},
    stageVariables: {},
    requestContext: {},
  }),
  'authorizer-http': (name) => ({
    version: '2.0',
    type: 'REQUEST',
    routeArn: arn('execute-api', `${name}/$default/GET/`),
    identitySource: ['Bearer example'],
    routeKey: 'GET /',
    rawPath: '/',
    rawQueryString: '',
    headers: { authorization: 'Bearer example' },
    requestContext: { http: { method: 'GET', path: '/' } },
  }),
};

function arn(service: string, name: string): string {
  return `arn:aws:${service}:${REGION}:${ACCOUNT}:${name}`;
}

function busEvent(source: string, type: string, detail: Value): ValueMap {
  return {
    version: '0',
    id: '1',
    source,
    account: ACCOUNT,
    time: '1970-01-01T00:00:00Z',
    region: REGION,
    resources: [],
    'detail-type': type,
    detail,
  };
}

interface SampleRoute {
  readonly method: string;
  readonly path: string;
  readonly parameters: ValueMap | null;
}

function routeOf(graph: ResourceGraph, trigger: Trigger): SampleRoute {
  const route = graph.apis.flatMap((api) => api.routes).find((item) => item.edge === trigger.edge);
  const names = [...(route?.path ?? '').matchAll(/\{([^}+]*)\+?\}/g)].map(
    (match) => match[1] ?? '',
  );
  const parameters = Object.fromEntries(names.map((name) => [name, 'example']));
  const method = route?.method ?? 'GET';
  return {
    method: method === 'ANY' || method === '$default' ? 'GET' : method,
    path: route?.path === undefined || route.path === '' ? '/' : route.path,
    parameters: names.length === 0 ? null : parameters,
  };
}

function restEvent({ method, path, parameters }: SampleRoute): ValueMap {
  return {
    resource: path,
    path: path.replaceAll(/\{[^}]*\}/g, 'example'),
    httpMethod: method,
    headers: { 'Content-Type': 'application/json' },
    multiValueHeaders: {},
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: parameters,
    stageVariables: null,
    requestContext: {
      accountId: ACCOUNT,
      stage: 'local',
      requestId: '1',
      httpMethod: method,
      resourcePath: path,
    },
    body: method === 'GET' || method === 'DELETE' ? null : '{"hello":"world"}',
    isBase64Encoded: false,
  };
}

function httpEvent({ method, path, parameters }: SampleRoute): ValueMap {
  const raw = path.replaceAll(/\{[^}]*\}/g, 'example');
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: raw,
    rawQueryString: '',
    headers: { 'content-type': 'application/json' },
    ...(parameters === null ? {} : { pathParameters: parameters }),
    requestContext: {
      accountId: ACCOUNT,
      stage: '$default',
      requestId: '1',
      http: { method, path: raw, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'local' },
    },
    body: method === 'GET' ? '' : '{"hello":"world"}',
    isBase64Encoded: false,
  };
}
