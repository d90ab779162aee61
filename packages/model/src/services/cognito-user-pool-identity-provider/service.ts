import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A provider that a template has by itself. A wire from a provider makes one of its own. */
export const cognitoUserPoolIdentityProvider = defineService({
  id: 'cognito-user-pool-identity-provider',
  row: 'S12',
  title: 'User pool provider',
  noun: 'PoolProvider',
  category: 'identity',
  share: 0.3,
  type: 'AWS::Cognito::UserPoolIdentityProvider',
  summary: 'Somebody else whose users a user pool signs in.',
  cite: typePage('AWS::Cognito::UserPoolIdentityProvider'),
  keywords: [
    'identity provider',
    'federation',
    'saml',
    'google',
    'facebook',
    'oidc',
    'cognito',
    'social login',
  ],
  fact: (node) => node.string('ProviderType') ?? 'Provider',
  annotate: {
    UserPoolId: {
      title: 'User pool',
      section: 'Provider',
      widget: 'reference',
      refersTo: { service: 'cognito-user-pool' },
      required: true,
      replaces: true,
    },
    ProviderType: {
      title: 'Kind',
      section: 'Provider',
      required: true,
      options: ['SAML', 'Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple', 'OIDC'].map(
        (value) => ({ value }),
      ),
      replaces: true,
    },
    ProviderName: {
      title: 'Name',
      section: 'Provider',
      required: true,
      form: 'up to 32 characters that begin with neither _ nor a blank',
      pattern: '[^_\\s].{0,31}',
      replaces: true,
    },
    ProviderDetails: {
      title: 'Details',
      section: 'Provider',
      required: true,
      type: 'object',
      docs: 'Client id and secret, or the metadata of a SAML provider.',
    },
    AttributeMapping: { title: 'Attributes', section: 'Provider', type: 'map' },
    IdpIdentifiers: { title: 'Identifiers', section: 'Provider', type: 'list' },
  },
  capabilities: {
    refers: [
      { to: 'cognito-user-pool', property: 'UserPoolId', value: 'ref', label: 'provider of' },
    ],
  },
  arn: 'Ref',
  initial: {
    properties: {
      AttributeMapping: {
        email: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
      },
      ProviderDetails: { MetadataURL: 'https://idp.example.com/metadata.xml' },
      ProviderName: 'Staff',
      ProviderType: 'SAML',
    },
  },
});
