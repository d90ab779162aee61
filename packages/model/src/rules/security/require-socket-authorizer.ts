import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { keyOf, SOCKET_ROUTES } from '../sockets.js';

export const requireSocketAuthorizer = defineRule({
  id: 'security/require-socket-authorizer',
  row: 'V32',
  severity: 'warning',
  summary: 'A WebSocket API that anyone on the internet can connect to says so, or names who may.',
  why: 'Whoever connects can send to every route. A function or IAM on $connect keeps others out; `none` on the wire says that it is meant.',
  cite: awsPage(
    'Control and manage access to WebSocket APIs in API Gateway',
    'apigateway/latest/developerguide/apigateway-websocket-api-control-access.html',
    { section: 'API Gateway Security' },
  ),
  over: 'wire',
  on: { connection: SOCKET_ROUTES },
  check: ({ source, wire }) => {
    const path = 'Authorizer';
    const isAsked = wire.has(path) || source.wires('in', 'websocket-authorizer').length > 0;
    if (keyOf(wire) !== '$connect' || isAsked) return;
    return {
      at: wire.at(path),
      message: `$connect of ${source.name} has no authorizer. Anyone on the internet can connect.`,
      alternatives: [
        setting(wire, { path, value: 'iam', label: 'Let in signed calls only', safe: false }),
        setting(wire, { path, value: 'none', label: 'Keep it open', safe: false }),
      ],
    };
  },
  examples: {
    valid: [
      "api: apigatewayv2-websocket-api -[websocket-route { RouteKey: '$connect', Authorizer: 'none' }]-> f: lambda-function",
      `g: lambda-function -[websocket-authorizer]-> api: apigatewayv2-websocket-api
       api -[websocket-route { RouteKey: '$connect' }]-> f: lambda-function`,
      "api: apigatewayv2-websocket-api -[websocket-route { RouteKey: 'send' }]-> f: lambda-function",
    ],
    invalid: [
      {
        before:
          "api: apigatewayv2-websocket-api -[websocket-route { RouteKey: '$connect' }]-> f: lambda-function",
      },
    ],
  },
});
