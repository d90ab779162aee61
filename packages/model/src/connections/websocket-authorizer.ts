import { defineConnection, service, sub } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { permitAuthorizers } from './authorizers.js';
import { calledArn, plainName } from './wiring.js';

/** A function that a WebSocket API asks when a client connects. */
export const websocketAuthorizer = defineConnection({
  id: 'websocket-authorizer',
  row: 'C6',
  title: 'Lambda authorizer',
  from: service('lambda-function'),
  to: service('apigatewayv2-websocket-api'),
  verb: 'authorizes',
  kind: 'auth',
  rank: 50,
  cite: awsPage(
    'Control and manage access to WebSocket APIs in API Gateway',
    'apigateway/latest/developerguide/apigateway-websocket-api-control-access.html',
    { section: 'API Gateway Security' },
  ),
  annotate: {
    IdentitySource: {
      title: 'Identity',
      type: 'list',
      docs: 'What must be there before the function is asked, as in `route.request.querystring.token`.',
    },
  },
  effects: ({ source, target, wire }) => [
    {
      kind: 'resource',
      name: 'authorizer',
      type: 'AWS::ApiGatewayV2::Authorizer',
      properties: {
        ApiId: target.ref,
        AuthorizerType: 'REQUEST',
        AuthorizerUri: sub(
          'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function}/invocations',
          { Function: calledArn(source) },
        ),
        IdentitySource: wire.list('IdentitySource') ?? ['route.request.header.Authorization'],
        Name: plainName(source.name),
      },
    },
    permitAuthorizers(source, target),
  ],
});
