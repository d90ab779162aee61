import { defineConnection, service } from '../define/index.js';
import { typePage } from '../services/type-page.js';
import { wayIn } from './graphql-ways-in.js';

/** Users of an OpenID Connect provider may call a GraphQL API. */
export const graphqlOidc = defineConnection({
  id: 'graphql-oidc',
  row: 'C5',
  title: 'OIDC authorization',
  from: service('external-identity-provider'),
  to: service('appsync-graphql-api'),
  verb: 'authorizes',
  kind: 'auth',
  rank: 50,
  cite: typePage('AWS::AppSync::GraphQLApi', { section: 'API Gateway Security' }),
  refuses: ({ source, target }) =>
    source.string('Kind') === 'OIDC'
      ? undefined
      : {
          message: `${source.name} cannot authorize callers of ${target.name}.`,
          why: 'A GraphQL API takes tokens of OpenID Connect providers and of user pools. Let a user pool sign these users in.',
        },
  effects: ({ source, target }) =>
    wayIn(target, {
      type: 'OPENID_CONNECT',
      property: 'OpenIDConnectConfig',
      value: {
        ...(source.value('ClientId') === undefined
          ? {}
          : { ClientId: source.value('ClientId') ?? '' }),
        Issuer: source.value('Issuer') ?? 'https://idp.example.com',
      },
    }),
});
