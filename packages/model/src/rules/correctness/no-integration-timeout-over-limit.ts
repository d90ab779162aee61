import { defineRule } from '../../define/index.js';
import { isStreamed } from '../../connections/routes.js';
import { awsPage } from '../../services/aws-page.js';
import { APIS, endpointOf, isRestApi, isRoute } from '../apis.js';
import { setting } from '../fixes.js';
import { numberAt } from '../values.js';
import { quantity } from '../words.js';

export const noIntegrationTimeoutOverLimit = defineRule({
  id: 'correctness/no-integration-timeout-over-limit',
  row: 'V31',
  severity: 'error',
  summary:
    'An API waits 29 s for a REST integration and 30 s for an HTTP one, unless the quota is raised; 15 min for one that streams.',
  why: 'API Gateway refuses a longer timeout. The quota can be raised for regional and private REST APIs alone.',
  cite: awsPage(
    'Quotas for configuring and running an HTTP API',
    'apigateway/latest/developerguide/http-api-quotas.html',
    {
      section: 'API Gateway Integrations',
      notes: '29 s for every API.',
    },
  ),
  over: 'wire',
  on: { from: APIS },
  check: ({ source, wire }) => {
    const timeout = numberAt(wire, 'TimeoutInMillis');
    const streams = isStreamed(wire);
    const limit = streams ? 900_000 : isRestApi(source) ? 29_000 : 30_000;
    if (timeout === undefined || timeout <= limit || !isRoute(wire)) return;
    const isRaisable = !streams && isRestApi(source) && endpointOf(source) !== 'EDGE';
    const most = quantity(limit, 'ms');
    return {
      at: wire.at('TimeoutInMillis'),
      message: `Timeout is ${quantity(timeout, 'ms')}. ${source.name} waits ${most} at most${isRaisable ? ' unless AWS has raised your quota' : ''}.`,
      severity: isRaisable ? 'warning' : 'error',
      fix: setting(wire, { path: 'TimeoutInMillis', value: limit }),
    };
  },
  examples: {
    valid: [
      "api: apigatewayv2-http-api -[route { Method: 'GET', Path: '/a', TimeoutInMillis: 30_000 }]-> f: lambda-function",
      `api: apigateway-rest-api { EndpointConfiguration.Types: ['EDGE'] }
       api -[route { Method: 'GET', Path: '/a', ResponseTransferMode: 'STREAM', TimeoutInMillis: 900_000 }]-> f: lambda-function`,
    ],
    invalid: [
      {
        before:
          "api: apigateway-rest-api { EndpointConfiguration.Types: ['REGIONAL'] } -[route { Method: 'GET', Path: '/a', ResponseTransferMode: 'STREAM', TimeoutInMillis: 900_001 }]-> f: lambda-function",
        after:
          "api: apigateway-rest-api { EndpointConfiguration.Types: ['REGIONAL'] } -[route { Method: 'GET', Path: '/a', ResponseTransferMode: 'STREAM', TimeoutInMillis: 900_000 }]-> f: lambda-function",
      },
      {
        before:
          "api: apigatewayv2-http-api -[route { Method: 'GET', Path: '/a', TimeoutInMillis: 40_000 }]-> f: lambda-function",
        after:
          "api: apigatewayv2-http-api -[route { Method: 'GET', Path: '/a', TimeoutInMillis: 30_000 }]-> f: lambda-function",
      },
      {
        before: `api: apigateway-rest-api { EndpointConfiguration.Types: ['REGIONAL'] }
          api -[route { Method: 'GET', Path: '/a', TimeoutInMillis: 60_000 }]-> f: lambda-function`,
        after: `api: apigateway-rest-api { EndpointConfiguration.Types: ['REGIONAL'] }
          api -[route { Method: 'GET', Path: '/a', TimeoutInMillis: 29_000 }]-> f: lambda-function`,
      },
    ],
  },
});
