import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { apiArn } from '../api-arn.js';
import { socketParts } from './parts.js';

const overview = awsPage(
  'Overview of WebSocket APIs in API Gateway',
  'apigateway/latest/developerguide/apigateway-websocket-api-overview.html',
  { section: 'AWS API Gateway' },
);
const quotas = awsPage(
  'Quotas for configuring and running a WebSocket API',
  'apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html',
);

/** A WebSocket API: connections that stay open, and routes chosen by what a message says. */
export const apigatewayv2WebsocketApi = defineService({
  id: 'apigatewayv2-websocket-api',
  row: 'S8',
  title: 'WebSocket API',
  noun: 'SocketApi',
  category: 'api',
  share: 0.6,
  type: 'AWS::ApiGatewayV2::Api',
  when: { property: 'ProtocolType', is: 'WEBSOCKET' },
  dialects: {
    'AWS::Serverless::WebSocketApi': {
      paths: {
        ProtocolType: null,
        'stage#StageName': 'StageName',
        'stage#AutoDeploy': null,
        'stage#AccessLogSettings': 'AccessLogSettings',
        'stage#DefaultRouteSettings': 'DefaultRouteSettings',
        'stage#RouteSettings': 'RouteSettings',
        'stage#StageVariables': 'StageVariables',
      },
    },
  },
  summary: 'Keeps connections open, so that servers can tell clients what happens.',
  cite: overview,
  keywords: [
    'api',
    'gateway',
    'websocket',
    'socket',
    'real time',
    'chat',
    'push',
    '$connect',
    'v2',
  ],
  fact: (node) => `WebSocket API · ${node.part('stage')?.string('StageName') ?? 'no stage'}`,
  annotate: {
    RouteSelectionExpression: {
      title: 'Route by',
      section: 'Routes',
      required: true,
      default: '$request.body.action',
      docs: 'Where a JSON message names its route.',
      cite: overview,
    },
    ApiKeySelectionExpression: {
      title: 'API key from',
      section: 'Routes',
      default: '$request.header.x-api-key',
      options: [
        { value: '$request.header.x-api-key', title: 'Header' },
        { value: '$context.authorizer.usageIdentifierKey', title: 'Authorizer' },
      ],
    },
    ProtocolType: {
      title: 'Protocol',
      section: 'Endpoint',
      options: [{ value: 'WEBSOCKET', title: 'WebSocket' }],
      replaces: true,
    },
    DisableExecuteApiEndpoint: {
      title: 'Own domain only',
      section: 'Endpoint',
      default: false,
      docs: 'Turns off the address that AWS gives, so that callers use your domain.',
    },
    Name: { title: 'Name', section: 'Naming', max: 128 },
    Description: { title: 'Description', section: 'Naming', max: 1024 },
  },
  parts: socketParts,
  capabilities: { public: {} },
  arn: apiArn,
  initial: {
    properties: {
      ProtocolType: 'WEBSOCKET',
      RouteSelectionExpression: '$request.body.action',
    },
    parts: { stage: { AutoDeploy: true, StageName: 'prod' } },
  },
  guidance: [
    {
      row: 'G8',
      text: 'A connection stays open for 2 hours at most and is closed after 10 idle minutes; a message has 128 KB at most, in frames of 32 KB. Answers come over a route response or the management API.',
      cite: quotas,
    },
  ],
  effects: (node) =>
    node.has('Name') || node.has('Body')
      ? []
      : [{ kind: 'property', on: node.ref, path: ['Name'], value: node.name, mode: 'set' }],
});
