import { defineConnection, ref, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { detailsOf, mailOf, providerName } from './federation.js';

/** Users of somebody else sign in to a user pool. */
export const federatedSignIn = defineConnection({
  id: 'federated-sign-in',
  row: 'C24',
  title: 'Federation',
  from: service('external-identity-provider'),
  to: service('cognito-user-pool'),
  verb: 'signs users in to',
  kind: 'auth',
  rank: 50,
  cite: awsPage(
    'User pool sign-in with third party identity providers',
    'cognito/latest/developerguide/cognito-user-pools-identity-federation.html',
    { section: 'Cognito User Pools (CUP) – User Features' },
  ),
  annotate: {
    AttributeMapping: {
      title: 'Attributes',
      type: 'map',
      docs: "The pool's attribute and what the provider calls it.",
    },
  },
  effects: ({ source, target, wire }) => {
    const provider = ref(wire.id, 'provider');
    const name = providerName(source);
    return [
      {
        kind: 'resource',
        name: 'provider',
        type: 'AWS::Cognito::UserPoolIdentityProvider',
        properties: {
          AttributeMapping: wire.value('AttributeMapping') ?? { email: mailOf(source) },
          ProviderDetails: detailsOf(source),
          ProviderName: name,
          ProviderType: source.string('Kind') ?? 'Google',
          UserPoolId: target.ref,
        },
      },
      ...(target.part('client') === undefined
        ? []
        : [
            {
              kind: 'property',
              on: ref(target.id, 'client'),
              path: ['SupportedIdentityProviders'],
              value: ['COGNITO', name],
              mode: 'append',
              dependsOn: [provider],
            } as const,
          ]),
    ];
  },
});
