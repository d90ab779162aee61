import { defineRule, type NodeView } from '../../define/index.js';
import { namedAuthorizer } from '../../connections/authorizers.js';
import { awsPage } from '../../services/aws-page.js';
import { APIS, authorizersOf, isRoute } from '../apis.js';
import { counted } from '../words.js';

export const noMisfitIdentity = defineRule({
  id: 'security/no-misfit-identity',
  row: 'V38',
  severity: 'info',
  summary: 'People who use an app are known to Cognito, and services of the account to IAM.',
  why: 'Cognito is for hundreds of users, mobile users and SAML sign-in; IAM is for callers inside the account. Browsers and apps have no IAM credentials of their own, and functions have no user to sign in.',
  cite: awsPage(
    'Control and manage access to REST APIs',
    'apigateway/latest/developerguide/apigateway-control-access-to-api.html',
    { section: 'Cognito vs IAM' },
  ),
  over: 'node',
  on: { service: APIS },
  check: ({ node }) => {
    const routes = node.wires('out').filter(isRoute);
    if (routes.length === 0) return;
    const people = node
      .wires('in', 'client')
      .map(({ source }) => source)
      .find(isPerson);
    const isSigned = routes.every((wire) => namedAuthorizer(wire) === 'iam');
    if (people !== undefined && isSigned && node.wires('in', 'identity-call').length === 0) {
      return {
        at: node.at(),
        message: `${people.name} has no IAM credentials, and all of ${counted(routes.length, 'route')} of ${node.name} want them. Draw an identity pool that may call it, or let a user pool authorize.`,
      };
    }
    const [internal] = node.wires('in', 'api-call');
    const isByPool =
      authorizersOf(node).length === 1 &&
      node.wires('in', 'authorizer').length === 1 &&
      routes.every((wire) => !wire.has('Authorizer'));
    if (internal === undefined || !isByPool) return;
    return {
      at: internal.at(),
      message: `${internal.source.name} signs its calls, and every route of ${node.name} asks for a user of a pool. Name iam on the routes that it calls.`,
    };
  },
  examples: {
    valid: [
      `c: external-client { Kind: 'mobile' } -[client]-> api: apigateway-rest-api
       i: cognito-identity-pool -[identity-call]-> api; api -[route { Method: 'GET', Path: '/a', Authorizer: 'iam' }]-> f: lambda-function`,
      `c: external-client { Kind: 'web' } -[client]-> api: apigateway-rest-api
       api -[route { Method: 'GET', Path: '/a', Authorizer: 'iam' }]-> f: lambda-function
       api -[route { Method: 'GET', Path: '/b' }]-> f`,
    ],
    invalid: [
      {
        before: `c: external-client { Kind: 'mobile' } -[client]-> api: apigateway-rest-api
          api -[route { Method: 'GET', Path: '/a', Authorizer: 'iam' }]-> f: lambda-function`,
      },
      {
        before: `u: cognito-user-pool -[authorizer]-> api: apigateway-rest-api
          g: lambda-function -[api-call]-> api; api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function`,
      },
    ],
  },
});

function isPerson(client: NodeView): boolean {
  return ['web', 'mobile', 'user'].includes(client.string('Kind') ?? '');
}
