import { defineRule, type Finding, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { booleanAt } from '../values.js';
import { quantity, quoted } from '../words.js';

const HTTP = 'apigatewayv2-http-api';
const SOCKET = 'apigatewayv2-websocket-api';
const SUBTYPES = new Set([
  'AppConfig-GetConfiguration',
  'EventBridge-PutEvents',
  'Kinesis-PutRecord',
  'SQS-DeleteMessage',
  'SQS-PurgeQueue',
  'SQS-ReceiveMessage',
  'SQS-SendMessage',
  'StepFunctions-StartExecution',
  'StepFunctions-StartSyncExecution',
  'StepFunctions-StopExecution',
]);

export const noLackingResource = defineRule({
  id: 'correctness/no-lacking-resource',
  row: 'V29',
  severity: 'error',
  summary: 'Routes, integrations and authorizers of a template are such as their API can have.',
  why: 'One CloudFormation type stands for HTTP and WebSocket APIs, and each of them has features that the other lacks. API Gateway refuses them when the stack is deployed.',
  cite: awsPage(
    'AWS service integration reference for HTTP APIs',
    'apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html',
    { section: 'AWS API Gateway' },
  ),
  over: 'node',
  on: { service: 'cfn-resource' },
  check: ({ node }) => {
    const kind = node.referred('ApiId')[0]?.service.id;
    if (kind !== HTTP && kind !== SOCKET) return;
    if (node.type === 'AWS::ApiGatewayV2::Route') return ofRoute(node, kind);
    if (node.type === 'AWS::ApiGatewayV2::Integration') return ofIntegration(node, kind);
    if (node.type === 'AWS::ApiGatewayV2::Authorizer') return ofAuthorizer(node, kind);
    return;
  },
  examples: {
    valid: [
      `api: apigatewayv2-http-api
       r: cfn-resource { $type: 'AWS::ApiGatewayV2::Route', ApiId: @api, RouteKey: 'GET /', AuthorizationType: 'JWT' }`,
      `api: apigatewayv2-http-api
       i: cfn-resource { $type: 'AWS::ApiGatewayV2::Integration', ApiId: @api, IntegrationSubtype: 'SQS-SendMessage', TimeoutInMillis: 30_000 }`,
      `api: apigatewayv2-websocket-api
       i: cfn-resource { $type: 'AWS::ApiGatewayV2::Integration', ApiId: @api, TimeoutInMillis: 29_000 }`,
    ],
    invalid: [
      {
        before: `api: apigatewayv2-http-api
          r: cfn-resource { $type: 'AWS::ApiGatewayV2::Route', ApiId: @api, RouteKey: 'GET /', ApiKeyRequired: true }`,
      },
      {
        before: `api: apigatewayv2-http-api
          i: cfn-resource { $type: 'AWS::ApiGatewayV2::Integration', ApiId: @api, IntegrationSubtype: 'DynamoDB-PutItem' }`,
      },
      {
        before: `api: apigatewayv2-http-api
          i: cfn-resource { $type: 'AWS::ApiGatewayV2::Integration', ApiId: @api, TimeoutInMillis: 30_001 }`,
      },
      {
        before: `api: apigatewayv2-websocket-api
          i: cfn-resource { $type: 'AWS::ApiGatewayV2::Integration', ApiId: @api, TimeoutInMillis: 29_001 }`,
      },
      {
        before: `api: apigatewayv2-websocket-api
          a: cfn-resource { $type: 'AWS::ApiGatewayV2::Authorizer', ApiId: @api, AuthorizerType: 'JWT' }`,
      },
      {
        before: `api: apigatewayv2-websocket-api
          r: cfn-resource { $type: 'AWS::ApiGatewayV2::Route', ApiId: @api, RouteKey: 'send', AuthorizationType: 'AWS_IAM' }`,
      },
    ],
  },
});

function ofRoute(node: NodeView, kind: string): Finding | undefined {
  const type = node.string('AuthorizationType') ?? 'NONE';
  if (kind === HTTP) {
    if (booleanAt(node, 'ApiKeyRequired') !== true) return undefined;
    const message = `${node.name} wants an API key. HTTP APIs have none.`;
    return { at: node.at('ApiKeyRequired'), message };
  }
  if (type === 'JWT') {
    const message = `${node.name} wants a JWT authorizer. WebSocket APIs take functions and IAM.`;
    return { at: node.at('AuthorizationType'), message };
  }
  const key = node.string('RouteKey');
  if (type === 'NONE' || key === undefined || key === '$connect') return undefined;
  const message = `Route ${quoted(key)} is authorized. Only $connect can be.`;
  return { at: node.at('AuthorizationType'), message };
}

function ofIntegration(node: NodeView, kind: string): Finding | undefined {
  const subtype = node.string('IntegrationSubtype');
  if (kind === HTTP && subtype !== undefined && !SUBTYPES.has(subtype)) {
    const message = `${node.name} calls ${quoted(subtype)}. HTTP APIs have no such integration: use a REST API or a function.`;
    return { at: node.at('IntegrationSubtype'), message };
  }
  const limit = kind === HTTP ? 30_000 : 29_000;
  const timeout = node.number('TimeoutInMillis');
  if (timeout === undefined || timeout <= limit) return undefined;
  const message = `Timeout is ${quantity(timeout, 'ms')}. The API waits ${quantity(limit, 'ms')} at most.`;
  return { at: node.at('TimeoutInMillis'), message };
}

function ofAuthorizer(node: NodeView, kind: string): Finding | undefined {
  if (kind !== SOCKET || node.string('AuthorizerType') !== 'JWT') return undefined;
  const message = `${node.name} is a JWT authorizer. WebSocket APIs take functions and IAM.`;
  return { at: node.at('AuthorizerType'), message };
}
