import { defineRule, isMap, type NodeView, type WireView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { APIS, authorizersOf, isRoute } from '../apis.js';
import { authorizerName, namedAuthorizer } from '../../connections/authorizers.js';
import { setting } from '../fixes.js';
import { textsOf } from '../values.js';
import { quoted } from '../words.js';

const STANDARD = new Set(['openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin']);

export const noUndefinedScope = defineRule({
  id: 'correctness/no-undefined-scope',
  row: 'V62',
  severity: 'error',
  summary: 'A scope that a route asks for is one that its user pool can issue.',
  why: 'A user pool issues its standard scopes and those of its resource servers. With any other no token lets a caller in.',
  cite: awsPage('Quotas in Amazon Cognito', 'cognito/latest/developerguide/quotas.html', {
    section: 'API Gateway Security',
  }),
  over: 'wire',
  on: { from: APIS },
  check: ({ source, wire, graph }) => {
    if (!isRoute(wire) || !wire.has('Scopes')) return;
    const checked = authorizerOf(source, wire);
    if (checked?.connection.id === 'lambda-authorizer')
      return {
        at: wire.at('Scopes'),
        message: `${checked.source.name} authorizes by itself and knows no scopes. A user pool or a provider of tokens does.`,
        fix: setting(wire, { path: 'Scopes', value: undefined, safe: false }),
      };
    const pool = checked?.connection.id === 'authorizer' ? checked.source : undefined;
    if (pool === undefined || pool.record.external !== undefined) return;
    const known = definedFor(pool, graph.nodes());
    if (known === undefined) return;
    return textsOf(wire.value('Scopes'))
      .filter((scope) => !STANDARD.has(scope) && !known.has(scope))
      .map((scope) => ({
        at: wire.at('Scopes'),
        message: `Nobody defines scope ${quoted(scope)}. Add a resource server of ${pool.name} that has it.`,
      }));
  },
  examples: {
    valid: [
      `u: cognito-user-pool { client#: {} } -[authorizer]-> api: apigatewayv2-http-api
       s: cognito-resource-server { Identifier: 'orders', Scopes: [{ ScopeName: 'read', ScopeDescription: 'r' }] } -[refers-to]-> u
       api -[route { Method: 'GET', Path: '/a', Scopes: ['orders/read', 'openid'] }]-> f: lambda-function`,
      "api: apigatewayv2-http-api -[route { Method: 'GET', Path: '/a', Scopes: ['x/y'] }]-> f: lambda-function",
    ],
    invalid: [
      {
        before: `u: cognito-user-pool { client#: {} } -[authorizer]-> api: apigatewayv2-http-api
          s: cognito-resource-server { Identifier: 'orders', Scopes: [{ ScopeName: 'read', ScopeDescription: 'r' }] } -[refers-to]-> u
          api -[route { Method: 'GET', Path: '/a', Scopes: ['orders/write'] }]-> f: lambda-function`,
      },
      {
        before: `f: lambda-function -[lambda-authorizer { Name: 'x' }]-> api: apigatewayv2-http-api
          api -[route { Method: 'GET', Path: '/a', Authorizer: 'x', Scopes: ['a'] }]-> f`,
        after: `f: lambda-function -[lambda-authorizer { Name: 'x' }]-> api: apigatewayv2-http-api
          api -[route { Method: 'GET', Path: '/a', Authorizer: 'x' }]-> f`,
      },
      {
        before: `u: cognito-user-pool { client#: {} } -[authorizer]-> api: apigateway-rest-api
          api -[route { Method: 'GET', Path: '/a', Scopes: ['orders/read'] }]-> f: lambda-function`,
      },
    ],
  },
});

/** The wire of the authorizer of a route, where it is one that is drawn. */
function authorizerOf(api: NodeView, route: WireView): WireView | undefined {
  const authorizers = authorizersOf(api);
  const named = namedAuthorizer(route);
  if (named === undefined) return authorizers.length === 1 ? authorizers[0] : undefined;
  return authorizers.find((wire) => authorizerName(wire) === named);
}

/** Scopes of a pool's resource servers; undefined where one is not known in full. */
function definedFor(pool: NodeView, nodes: readonly NodeView[]): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  for (const server of nodes) {
    if (server.service.id !== 'cognito-resource-server') continue;
    const isOfPool =
      server.referred('UserPoolId').includes(pool) ||
      server.wires('out', 'refers-to').some(({ target }) => target.id === pool.id);
    if (!isOfPool) continue;
    const identifier = server.string('Identifier');
    const scopes = server.list('Scopes');
    if (identifier === undefined || scopes === undefined) return undefined;
    for (const scope of scopes) {
      const name = isMap(scope) ? scope['ScopeName'] : undefined;
      if (typeof name !== 'string') return undefined;
      found.add(`${identifier}/${name}`);
    }
  }
  return found;
}
