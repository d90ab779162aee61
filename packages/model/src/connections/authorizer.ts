import { defineConnection, ref, service, type NodeView, type Reference } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { authorizerName, nameField, scopesOf } from './authorizers.js';

/** Only users of the pool get in: by its own authorizer on a REST API, by JWT on an HTTP API. */
export const authorizer = defineConnection({
  id: 'authorizer',
  row: 'C5',
  title: 'User pool authorizer',
  from: service('cognito-user-pool'),
  to: service('apigateway-rest-api', 'apigatewayv2-http-api'),
  verb: 'authorizes',
  kind: 'auth',
  rank: 50,
  cite: awsPage(
    'Control access to REST APIs using Cognito user pools as an authorizer',
    'apigateway/latest/developerguide/apigateway-integrate-with-cognito.html',
    { section: 'API Gateway Security' },
  ),
  annotate: {
    Name: nameField('pool'),
    Scopes: {
      title: 'Scopes',
      type: 'list',
      docs: 'For every route: any of them lets an access token in. None: an ID token.',
    },
  },
  label: (wire) => wire.string('Name'),
  effects: ({ source, target, wire }) => [
    {
      kind: 'authorizer',
      api: target.id,
      name: authorizerName(wire),
      authorizer: {
        type: 'cognito',
        userPool: source.ref,
        clients: clientsOf(source),
      },
      ...scopesOf(wire),
    },
  ],
});

/** Its own app client, and those that are drawn beside it. */
function clientsOf(pool: NodeView): readonly Reference[] {
  const own = pool.part('client') === undefined ? [] : [ref(pool.id, 'client')];
  return [...own, ...pool.referrers('AWS::Cognito::UserPoolClient').map((client) => client.ref)];
}
