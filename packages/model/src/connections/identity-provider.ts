import { defineConnection, ref, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** Users of a pool get AWS credentials of an identity pool. */
export const identityProvider = defineConnection({
  id: 'identity-provider',
  row: 'C24',
  title: 'Login provider',
  from: service('cognito-user-pool'),
  to: service('cognito-identity-pool'),
  verb: 'signs in for',
  kind: 'auth',
  rank: 50,
  cite: awsPage(
    'Using role-based access control',
    'cognito/latest/developerguide/role-based-access-control.html',
    { section: 'Cognito Identity Pools (Federated Identities)' },
  ),
  annotate: {
    ServerSideTokenCheck: {
      title: 'Check tokens',
      default: false,
      type: 'boolean',
      docs: 'Asks the user pool whether the user still is signed in.',
    },
  },
  initial: { ServerSideTokenCheck: true },
  effects: ({ source, target, wire }) => {
    const check = wire.boolean('ServerSideTokenCheck');
    return [
      {
        kind: 'property',
        on: target.ref,
        path: ['CognitoIdentityProviders'],
        value: [
          {
            ...(source.part('client') === undefined ? {} : { ClientId: ref(source.id, 'client') }),
            ProviderName: source.att('ProviderName'),
            ...(check === undefined ? {} : { ServerSideTokenCheck: check }),
          },
        ],
        mode: 'append',
      },
    ];
  },
});
