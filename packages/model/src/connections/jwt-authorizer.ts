import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { authorizerName, nameField, scopesOf } from './authorizers.js';

/** Only users of an OpenID Connect provider get in to an HTTP API. */
export const jwtAuthorizer = defineConnection({
  id: 'jwt-authorizer',
  row: 'C5',
  title: 'JWT authorizer',
  from: service('external-identity-provider'),
  to: service('apigatewayv2-http-api'),
  verb: 'authorizes',
  kind: 'auth',
  rank: 50,
  cite: awsPage(
    'Control access to HTTP APIs with JWT authorizers',
    'apigateway/latest/developerguide/http-api-jwt-authorizer.html',
    { section: 'API Gateway Security' },
  ),
  annotate: {
    Name: nameField('provider'),
    Scopes: {
      title: 'Scopes',
      type: 'list',
      max: 10,
      docs: 'For every route: any of them lets in.',
    },
    Audience: {
      title: 'Audience',
      type: 'list',
      max: 50,
      docs: "The provider's client id unless set.",
    },
  },
  refuses: ({ source, target }) =>
    source.string('Kind') === 'OIDC'
      ? undefined
      : {
          message: `${source.name} cannot authorize callers of ${target.name}.`,
          why: 'A JWT authorizer takes tokens of OpenID Connect providers. Let a user pool sign these users in, and let it authorize.',
        },
  label: (wire) => wire.string('Name'),
  effects: ({ source, target, wire }) => [
    {
      kind: 'authorizer',
      api: target.id,
      name: authorizerName(wire),
      authorizer: {
        type: 'jwt',
        audience: wire.list('Audience') ?? [source.value('ClientId') ?? ''],
        issuer: source.value('Issuer') ?? 'https://idp.example.com',
      },
      ...scopesOf(wire),
    },
  ],
});
