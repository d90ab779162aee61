import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { keyOf, socketRoutesOf } from '../sockets.js';

export const requireDefaultRoute = defineRule({
  id: 'reliability/require-default-route',
  row: 'V30',
  severity: 'info',
  summary: 'A WebSocket API answers messages that name no route.',
  why: 'A message that is no JSON or names an unknown route goes to $default. Without one the client is told nothing but that an error happened.',
  cite: awsPage(
    'Overview of WebSocket APIs in API Gateway',
    'apigateway/latest/developerguide/apigateway-websocket-api-overview.html',
    { section: 'AWS API Gateway' },
  ),
  over: 'node',
  on: { service: 'apigatewayv2-websocket-api' },
  ofType: true,
  check: ({ node }) => {
    const keys = socketRoutesOf(node).map(keyOf);
    const isCustom = keys.some((key) => !key.startsWith('$'));
    if (!isCustom || keys.includes('$default')) return;
    return {
      at: node.at(),
      message: `${node.name} has no $default route. Messages that name no route are lost.`,
    };
  },
  examples: {
    valid: [
      `api: apigatewayv2-websocket-api -[websocket-route { RouteKey: 'send' }]-> f: lambda-function
       api -[websocket-route { RouteKey: '$default' }]-> f`,
      "api: apigatewayv2-websocket-api -[websocket-route { RouteKey: '$connect' }]-> f: lambda-function",
    ],
    invalid: [
      {
        before:
          "api: apigatewayv2-websocket-api -[websocket-route { RouteKey: 'send' }]-> f: lambda-function",
      },
    ],
  },
});
