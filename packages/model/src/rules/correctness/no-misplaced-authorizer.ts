import { defineRule } from '../../define/index.js';
import { namedAuthorizer } from '../../connections/authorizers.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { keyOf, SOCKET_ROUTES } from '../sockets.js';
import { quoted } from '../words.js';

export const noMisplacedAuthorizer = defineRule({
  id: 'correctness/no-misplaced-authorizer',
  row: 'V62',
  severity: 'error',
  summary:
    'Of a WebSocket API only $connect is authorized, by a wired function, by IAM, or openly.',
  why: 'A client is let in when it connects; what it sends later is not asked again. There are no user pool and no JWT authorizers for WebSocket APIs: a function checks their tokens.',
  cite: awsPage(
    'Control and manage access to WebSocket APIs in API Gateway',
    'apigateway/latest/developerguide/apigateway-websocket-api-control-access.html',
    { section: 'API Gateway Security' },
  ),
  over: 'wire',
  on: { connection: SOCKET_ROUTES },
  check: ({ wire, source }) => {
    const path = 'Authorizer';
    const name = namedAuthorizer(wire);
    if (name === undefined) return;
    const at = wire.at(path);
    const fix = setting(wire, { path, value: undefined, label: 'Name no authorizer', safe: false });
    const isAsked = source.wires('in', 'websocket-authorizer').length > 0;
    const byIam = setting(wire, { path, value: 'iam', label: 'Let IAM decide', safe: false });
    if (keyOf(wire) !== '$connect') {
      if (name === 'none') return;
      const message = `Route ${quoted(keyOf(wire))} names authorizer ${quoted(name)}. Only $connect takes one.`;
      return { at, message, fix };
    }
    if (name === 'iam' || name === 'none') return;
    const message = `$connect names authorizer ${quoted(name)}. It may be iam or none; a wired function needs no name.`;
    return { at, message, fix: isAsked ? fix : byIam };
  },
  examples: {
    valid: [
      "api: apigatewayv2-websocket-api -[websocket-route { RouteKey: '$connect', Authorizer: 'iam' }]-> f: lambda-function",
      "api: apigatewayv2-websocket-api -[websocket-route { RouteKey: 'send' }]-> f: lambda-function",
    ],
    invalid: [
      {
        before:
          "api: apigatewayv2-websocket-api -[websocket-route { RouteKey: 'send', Authorizer: 'iam' }]-> f: lambda-function",
        after:
          "api: apigatewayv2-websocket-api -[websocket-route { RouteKey: 'send' }]-> f: lambda-function",
      },
      {
        before:
          "api: apigatewayv2-websocket-api -[websocket-route { RouteKey: '$connect', Authorizer: 'Users' }]-> f: lambda-function",
        after:
          "api: apigatewayv2-websocket-api -[websocket-route { RouteKey: '$connect', Authorizer: 'iam' }]-> f: lambda-function",
      },
    ],
  },
});
