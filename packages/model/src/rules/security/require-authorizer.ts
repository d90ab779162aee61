import { defineRule } from '../../define/index.js';
import { authorizerName } from '../../connections/authorizers.js';
import { awsPage } from '../../services/aws-page.js';
import { APIS, authorizersOf, endpointOf, isRoute, routeName } from '../apis.js';
import { setting } from '../fixes.js';
import { listed } from '../words.js';

export const requireAuthorizer = defineRule({
  id: 'security/require-authorizer',
  row: 'V32',
  severity: 'warning',
  summary: 'A route that anyone on the internet can call says so, or names who may.',
  why: 'Without an authorizer API Gateway lets every caller through, so your function or stream is open to the world. A user pool, a Lambda authorizer or IAM keeps others out; `none` on the wire says that it is meant.',
  cite: awsPage(
    'Choose between REST APIs and HTTP APIs',
    'apigateway/latest/developerguide/http-api-vs-rest.html',
    { section: 'API Gateway Security' },
  ),
  over: 'wire',
  on: { from: APIS },
  check: ({ source, wire }) => {
    if (!isRoute(wire) || wire.has('Authorizer') || wire.string('Method') === 'OPTIONS') return;
    const isLimited =
      source.has('Policy') || source.has('Auth') || endpointOf(source) === 'PRIVATE';
    const authorizers = authorizersOf(source);
    if (isLimited || authorizers.length === 1) return;
    if (authorizers.length > 1) {
      const names = authorizers.map(authorizerName);
      return {
        at: wire.at('Authorizer'),
        message: `${routeName(wire)} of ${source.name} names no authorizer. It may be ${listed(names, 'or')}.`,
        alternatives: names.map((value) =>
          setting(wire, {
            path: 'Authorizer',
            value,
            label: `Let ${value} authorize`,
            safe: false,
          }),
        ),
      };
    }
    return {
      at: wire.at('Authorizer'),
      message: `${routeName(wire)} of ${source.name} has no authorizer. Anyone on the internet can call it.`,
      alternatives: [
        setting(wire, {
          path: 'Authorizer',
          value: 'iam',
          label: 'Let in signed calls only',
          safe: false,
        }),
        setting(wire, { path: 'Authorizer', value: 'none', label: 'Keep it open', safe: false }),
      ],
    };
  },
  examples: {
    valid: [
      "api: apigateway-rest-api -[route { Method: 'GET', Path: '/a', Authorizer: 'iam' }]-> f: lambda-function",
      "api: apigateway-rest-api -[route { Method: 'GET', Path: '/a', Authorizer: 'none' }]-> f: lambda-function",
      `api: apigateway-rest-api { EndpointConfiguration.Types: ['PRIVATE'] }
       api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function`,
    ],
    invalid: [
      {
        before: `u: cognito-user-pool -[authorizer]-> api: apigateway-rest-api
          g: lambda-function -[lambda-authorizer]-> api
          api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function`,
      },
      {
        before:
          "api: apigateway-rest-api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function",
      },
    ],
  },
});
