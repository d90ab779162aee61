import { defineRule, type Finding, type WireView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { isRoute, routeName } from '../apis.js';
import { setting } from '../fixes.js';
import { booleanAt } from '../values.js';

export const noLackingFeature = defineRule({
  id: 'correctness/no-lacking-feature',
  row: 'V29',
  severity: 'error',
  summary: 'An API has only the features of its kind.',
  why: 'HTTP APIs have no API keys, usage plans, cache, request validation, response streaming, private or edge-optimized endpoints, token authorizers or AWS WAF; REST APIs have no JWT authorizers and no $default route. Choose the other kind where you need them.',
  cite: awsPage(
    'Choose between REST APIs and HTTP APIs',
    'apigateway/latest/developerguide/http-api-vs-rest.html',
    { section: 'AWS API Gateway' },
  ),
  over: 'wire',
  on: {},
  check: ({ wire }) => routeFinding(wire) ?? authorizerFinding(wire),
  examples: {
    valid: [
      "api: apigateway-rest-api -[route { Method: 'GET', Path: '/a', ApiKeyRequired: true }]-> f: lambda-function",
      "api: apigatewayv2-http-api -[route { Path: '$default' }]-> f: lambda-function",
      "f: lambda-function -[lambda-authorizer { Payload: 'token' }]-> api: apigateway-rest-api",
    ],
    invalid: [
      {
        before:
          "api: apigatewayv2-http-api -[route { Method: 'GET', Path: '/a', ResponseTransferMode: 'STREAM' }]-> f: lambda-function",
        after:
          "api: apigatewayv2-http-api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function",
      },
      {
        before:
          "api: apigatewayv2-http-api -[route { Method: 'GET', Path: '/a', ApiKeyRequired: true }]-> f: lambda-function",
        after:
          "api: apigatewayv2-http-api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function",
      },
      {
        before:
          "api: apigatewayv2-http-api -[route { Method: 'POST', Path: '/a', RequestSchema: { type: 'object' } }]-> f: lambda-function",
        after:
          "api: apigatewayv2-http-api -[route { Method: 'POST', Path: '/a' }]-> f: lambda-function",
      },
      {
        before:
          "api: apigatewayv2-http-api -[api-kinesis { Method: 'POST', Path: '/a', Action: 'PutRecords' }]-> s: kinesis-stream",
        after:
          "api: apigatewayv2-http-api -[api-kinesis { Method: 'POST', Path: '/a', Action: 'PutRecord' }]-> s: kinesis-stream",
      },
      {
        before: "api: apigateway-rest-api -[route { Path: '$default' }]-> f: lambda-function",
        after: "api: apigateway-rest-api -[route { Path: '/{proxy+}' }]-> f: lambda-function",
      },
      {
        before:
          "f: lambda-function -[lambda-authorizer { Payload: 'token' }]-> api: apigatewayv2-http-api",
        after:
          "f: lambda-function -[lambda-authorizer { Payload: 'request' }]-> api: apigatewayv2-http-api",
      },
    ],
  },
});

function routeFinding(wire: WireView): Finding | undefined {
  if (!isRoute(wire)) return undefined;
  const { id } = wire.source.service;
  if (id === 'apigatewayv2-http-api') return restOnly(wire);
  if (id !== 'apigateway-rest-api' || wire.string('Path') !== '$default') return undefined;
  return {
    at: wire.at('Path'),
    message: `${wire.source.name} has a $default route. REST APIs take a path, as /{proxy+}.`,
    fix: setting(wire, { path: 'Path', value: '/{proxy+}', safe: false }),
  };
}

/** What a route may say of a REST API alone. */
const REST_ONLY: readonly (readonly [path: string, what: string, value?: string])[] = [
  ['RequestSchema', 'validates bodies'],
  ['RequiredParameters', 'validates parameters'],
  ['Template', 'maps its request by a template'],
  ['ResponseTransferMode', 'streams its answer', 'STREAM'],
];

function restOnly(wire: WireView): Finding | undefined {
  const found = REST_ONLY.find(([path, , value]) =>
    value === undefined ? wire.has(path) : wire.string(path) === value,
  );
  if (found !== undefined) {
    const [path, what] = found;
    return {
      at: wire.at(path),
      message: `${routeName(wire)} ${what}. HTTP APIs do not.`,
      fix: setting(wire, { path, value: undefined, label: 'Leave it out', safe: false }),
    };
  }
  if (wire.string('Action') === 'PutRecords') {
    return {
      at: wire.at('Action'),
      message: `${routeName(wire)} calls PutRecords. HTTP APIs put one record at a time.`,
      fix: setting(wire, { path: 'Action', value: 'PutRecord', safe: false }),
    };
  }
  if (booleanAt(wire, 'ApiKeyRequired') === true) {
    const path = 'ApiKeyRequired';
    return {
      at: wire.at(path),
      message: `${routeName(wire)} wants an API key. HTTP APIs have none.`,
      fix: setting(wire, { path, value: undefined, label: 'Want no API key', safe: false }),
    };
  }
  return undefined;
}

function authorizerFinding(wire: WireView): Finding | undefined {
  if (wire.connection.id !== 'lambda-authorizer' || wire.string('Payload') !== 'token') {
    return undefined;
  }
  if (wire.target.service.id !== 'apigatewayv2-http-api') return undefined;
  return {
    at: wire.at('Payload'),
    message: `${wire.source.name} takes a token. HTTP APIs hand over the request.`,
    fix: setting(wire, { path: 'Payload', value: 'request', safe: false }),
  };
}
