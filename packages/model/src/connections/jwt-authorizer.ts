import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { authorizerName } from './authorizers.js';

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
    Name: {
      title: 'Name',
      pattern: '[A-Za-z0-9_-]{1,128}',
      docs: 'What routes call it. By default after the provider.',
    },
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
  effects: ({ source, target, wire }) => {
    const scopes = wire.list('Scopes')?.filter((scope) => typeof scope === 'string');
    return [
      {
        kind: 'authorizer',
        api: target.id,
        name: authorizerName(wire),
        authorizer: {
          type: 'jwt',
          audience: wire.list('Audience') ?? [source.value('ClientId') ?? ''],
          issuer: source.value('Issuer') ?? 'https://idp.example.com',
        },
        ...(scopes === undefined ? {} : { scopes }),
      },
    ];
  },
});
