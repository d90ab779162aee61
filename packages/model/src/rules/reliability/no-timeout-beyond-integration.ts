import { defineRule, type WireView } from '../../define/index.js';
import { isStreamed } from '../../connections/routes.js';
import { awsPage } from '../../services/aws-page.js';
import { APIS, endpointOf, isRestApi, isRoute } from '../apis.js';
import { setting } from '../fixes.js';
import { numberAt } from '../values.js';
import { quantity } from '../words.js';

export const noTimeoutBeyondIntegration = defineRule({
  id: 'reliability/no-timeout-beyond-integration',
  row: 'V31',
  severity: 'error',
  summary: 'A function answers an API within the time that the API waits.',
  why: 'The caller gets 504 when the API stops waiting, while the function runs on and is paid for. A regional or private REST API can be made to wait longer, and any route of a REST API that streams; an edge-optimized one without, an HTTP and a WebSocket API cannot.',
  cite: awsPage(
    'Quotas for configuring and running a REST API',
    'apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
    { section: 'API Gateway Integrations', notes: '29 s for every API.' },
  ),
  over: 'wire',
  on: { from: [...APIS, 'apigatewayv2-websocket-api'], to: 'lambda-function' },
  check: ({ source, target, wire }) => {
    const timeout = numberAt(target, 'Timeout');
    const isSocket = wire.connection.id === 'websocket-route';
    if (timeout === undefined || !(isSocket || isRoute(wire))) return;
    const limit = waits(wire);
    if (timeout <= limit) return;
    // The route asks for more than AWS gives: that is told of the route.
    if (timeout <= (numberAt(wire, 'TimeoutInMillis') ?? 0) / 1000) return;
    const streams = isStreamed(wire);
    const isFinal = !streams && (!isRestApi(source) || endpointOf(source) === 'EDGE');
    const isAlone = target.wires('in').length === 1;
    const shorter = setting(target, { path: 'Timeout', value: Math.floor(limit), safe: isAlone });
    const longer = setting(wire, { path: 'TimeoutInMillis', value: timeout * 1000 });
    return {
      at: target.at('Timeout'),
      message: `${target.name} may run for ${quantity(timeout, 's')}. ${source.name} waits for ${quantity(limit, 's')}.`,
      severity: isFinal ? 'error' : 'warning',
      fix: streams && timeout <= 900 ? longer : shorter,
    };
  },
  examples: {
    valid: [
      "api: apigatewayv2-http-api -[route { Method: 'GET', Path: '/a', TimeoutInMillis: 40_000 }]-> f: lambda-function { Timeout: 40 }",
      "api: apigateway-rest-api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function { Timeout: 29 }",
      "api: apigatewayv2-http-api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function { Timeout: 30 }",
      `api: apigateway-rest-api { EndpointConfiguration.Types: ['REGIONAL'] }
       api -[route { Method: 'GET', Path: '/a', TimeoutInMillis: 60_000 }]-> f: lambda-function { Timeout: 60 }`,
      `api: apigateway-rest-api { EndpointConfiguration.Types: ['EDGE'] }
       api -[route { Method: 'GET', Path: '/a', ResponseTransferMode: 'STREAM', TimeoutInMillis: 120_000 }]-> f: lambda-function { Timeout: 120 }`,
    ],
    invalid: [
      {
        before:
          "api: apigateway-rest-api -[route { Method: 'GET', Path: '/a', ResponseTransferMode: 'STREAM' }]-> f: lambda-function { Timeout: 60 }",
        after:
          "api: apigateway-rest-api -[route { Method: 'GET', Path: '/a', ResponseTransferMode: 'STREAM', TimeoutInMillis: 60_000 }]-> f: lambda-function { Timeout: 60 }",
      },
      {
        before:
          "api: apigatewayv2-websocket-api -[websocket-route { RouteKey: 'send' }]-> f: lambda-function { Timeout: 30 }",
        after:
          "api: apigatewayv2-websocket-api -[websocket-route { RouteKey: 'send' }]-> f: lambda-function { Timeout: 29 }",
      },
      {
        before:
          "api: apigateway-rest-api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function { Timeout: 60 }",
        after:
          "api: apigateway-rest-api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function { Timeout: 29 }",
      },
      {
        before:
          "api: apigatewayv2-http-api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function { Timeout: 60 }",
        after:
          "api: apigatewayv2-http-api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function { Timeout: 30 }",
      },
    ],
  },
});

/** Seconds that the API waits: as the route says, else as long as AWS lets it by default. */
function waits(wire: WireView): number {
  const most = isRestApi(wire.source) ? 29 : 30;
  const asked = (numberAt(wire, 'TimeoutInMillis') ?? most * 1000) / 1000;
  if (isStreamed(wire)) return Math.min(asked, 900);
  const isRaisable = isRestApi(wire.source) && endpointOf(wire.source) !== 'EDGE';
  return isRaisable ? asked : Math.min(asked, most);
}
