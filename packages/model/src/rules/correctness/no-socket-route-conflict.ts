import { defineRule, type Finding, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { keyOf, socketRoutesOf } from '../sockets.js';
import { quoted } from '../words.js';

export const noSocketRouteConflict = defineRule({
  id: 'correctness/no-socket-route-conflict',
  row: 'V30',
  severity: 'error',
  summary:
    'Each route key of a WebSocket API leads to one place, and an authorizer has its $connect.',
  why: 'API Gateway refuses a second route of the same key. An authorizer is asked when a client connects, so without a $connect route nobody asks it.',
  cite: awsPage(
    'Overview of WebSocket APIs in API Gateway',
    'apigateway/latest/developerguide/apigateway-websocket-api-overview.html',
    { section: 'AWS API Gateway' },
  ),
  over: 'node',
  on: { service: 'apigatewayv2-websocket-api' },
  check: ({ node }) => [...doubled(node), ...unasked(node)],
  examples: {
    valid: [
      `api: apigatewayv2-websocket-api -[websocket-route { RouteKey: '$connect' }]-> f: lambda-function
       api -[websocket-route { RouteKey: 'send' }]-> f; g: lambda-function -[websocket-authorizer]-> api`,
      "api: apigatewayv2-websocket-api -[websocket-route { RouteKey: 'send' }]-> f: lambda-function",
    ],
    invalid: [
      {
        before: `api: apigatewayv2-websocket-api -[websocket-route { RouteKey: 'send' }]-> f: lambda-function
          api -[websocket-route { RouteKey: 'send' }]-> g: lambda-function`,
      },
      {
        before: `api: apigatewayv2-websocket-api -[websocket-route { RouteKey: 'send' }]-> f: lambda-function
          g: lambda-function -[websocket-authorizer]-> api`,
      },
    ],
  },
});

function doubled(api: NodeView): readonly Finding[] {
  const first = new Map<string, string>();
  return socketRoutesOf(api).flatMap((wire) => {
    const key = keyOf(wire);
    const other = first.get(key);
    first.set(key, other ?? wire.target.name);
    if (other === undefined) return [];
    const message = `Route ${quoted(key)} of ${api.name} leads to ${other} and ${wire.target.name}. It can lead to one.`;
    return [{ at: wire.at('RouteKey'), message }];
  });
}

function unasked(api: NodeView): readonly Finding[] {
  const [authorizer] = api.wires('in', 'websocket-authorizer');
  if (authorizer === undefined || socketRoutesOf(api).some((wire) => keyOf(wire) === '$connect')) {
    return [];
  }
  const message = `${authorizer.source.name} authorizes callers of ${api.name}, which has no $connect route. Draw one: it may lead to any function.`;
  return [{ at: authorizer.at(), message, severity: 'warning' }];
}
