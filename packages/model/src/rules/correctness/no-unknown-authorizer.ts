import { defineRule } from '../../define/index.js';
import { authorizerName, namedAuthorizer } from '../../connections/authorizers.js';
import { awsPage } from '../../services/aws-page.js';
import { APIS, authorizersOf, isRoute, routeName } from '../apis.js';
import { setting } from '../fixes.js';
import { listed, quoted } from '../words.js';

export const noUnknownAuthorizer = defineRule({
  id: 'correctness/no-unknown-authorizer',
  row: 'V62',
  severity: 'error',
  summary: 'A route names an authorizer that its API has.',
  why: 'The authorizer of a route is one of those wired to the API, `iam`, or `none`. By another name there is nobody to ask.',
  cite: awsPage(
    'Control and manage access to REST APIs',
    'apigateway/latest/developerguide/apigateway-control-access-to-api.html',
    { section: 'API Gateway Security' },
  ),
  over: 'wire',
  on: { from: APIS },
  check: ({ wire, source }) => {
    const path = 'Authorizer';
    const name = namedAuthorizer(wire);
    // A template may define authorizers of its own, and routes name those.
    if (name === undefined || !isRoute(wire) || source.has('Auth') || source.has('Body')) return;
    const known = authorizersOf(source).map(authorizerName);
    if (known.includes(name) || name === 'iam' || name === 'none') return;
    const [only] = known;
    const fix =
      only === undefined || known.length > 1
        ? undefined
        : setting(wire, { path, value: only, label: `Let ${only} authorize`, safe: false });
    return {
      at: wire.at(path),
      message: `${routeName(wire)} names authorizer ${quoted(name)}. ${source.name} has ${listed([...known, 'iam', 'none'], 'or')}.`,
      ...(fix !== undefined && { fix }),
    };
  },
  examples: {
    valid: [
      `u: cognito-user-pool -[authorizer { Name: 'Users' }]-> api: apigateway-rest-api
       api -[route { Method: 'GET', Path: '/a', Authorizer: 'Users' }]-> f: lambda-function`,
      "api: apigateway-rest-api -[route { Method: 'GET', Path: '/a', Authorizer: 'iam' }]-> f: lambda-function",
      "api: apigateway-rest-api -[route { Method: 'GET', Path: '/a', Authorizer: 'AWS_IAM' }]-> f: lambda-function",
    ],
    invalid: [
      {
        before: `u: cognito-user-pool -[authorizer { Name: 'Users' }]-> api: apigateway-rest-api
          api -[route { Method: 'GET', Path: '/a', Authorizer: 'Admins' }]-> f: lambda-function`,
        after: `u: cognito-user-pool -[authorizer { Name: 'Users' }]-> api: apigateway-rest-api
          api -[route { Method: 'GET', Path: '/a', Authorizer: 'Users' }]-> f: lambda-function`,
      },
      {
        before:
          "api: apigateway-rest-api -[route { Method: 'GET', Path: '/a', Authorizer: 'Users' }]-> f: lambda-function",
      },
    ],
  },
});
