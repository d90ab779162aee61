import { ref, type Effect, type NodeView, type ValueMap, type WireView } from '../define/index.js';
import { plainName } from './wiring.js';

/** Whom a provider is, and how a pool reaches it. */
export function detailsOf(provider: NodeView): ValueMap {
  const kind = provider.string('Kind') ?? 'Google';
  const client_id = provider.value('ClientId') ?? '';
  const client_secret = secretOf(provider, 'client_secret');
  switch (kind) {
    case 'SAML':
      return {
        MetadataURL: provider.value('MetadataUrl') ?? 'https://idp.example.com/metadata.xml',
      };
    case 'OIDC':
      return {
        attributes_request_method: 'GET',
        authorize_scopes: 'openid email',
        client_id,
        client_secret,
        oidc_issuer: provider.value('Issuer') ?? 'https://idp.example.com',
      };
    case 'SignInWithApple':
      return {
        authorize_scopes: 'email name',
        client_id,
        key_id: provider.value('KeyId') ?? '',
        private_key: secretOf(provider, 'private_key'),
        team_id: provider.value('TeamId') ?? '',
      };
    case 'Facebook':
      return { authorize_scopes: 'public_profile,email', client_id, client_secret };
    case 'LoginWithAmazon':
      return { authorize_scopes: 'profile', client_id, client_secret };
    default:
      return { authorize_scopes: 'openid email profile', client_id, client_secret };
  }
}

/** A dynamic reference: the secret is read when the stack is deployed, and stands nowhere. */
function secretOf(provider: NodeView, key: string): string {
  const name = provider.string('SecretName') ?? 'sign-in/provider';
  return `{{resolve:secretsmanager:${name}:SecretString:${key}}}`;
}

/** Social providers go by their kind; others by the name that the pool gives them. */
export function providerName(provider: NodeView): string {
  const kind = provider.string('Kind') ?? 'Google';
  return kind === 'SAML' || kind === 'OIDC' ? plainName(provider.name).slice(0, 32) : kind;
}

/** Where a provider says a user's e-mail address. */
export function mailOf(provider: NodeView): string {
  return provider.string('Kind') === 'SAML'
    ? 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress'
    : 'email';
}

const LOGINS: Readonly<Record<string, string>> = {
  Facebook: 'graph.facebook.com',
  Google: 'accounts.google.com',
  LoginWithAmazon: 'www.amazon.com',
  SignInWithApple: 'appleid.apple.com',
};

/** What an identity pool is told of a provider. */
export function trustEffects(wire: WireView): readonly Effect[] {
  const { source: provider, target: pool } = wire;
  const kind = provider.string('Kind') ?? 'Google';
  const login = LOGINS[kind];
  if (login !== undefined) {
    const value = { [login]: provider.value('ClientId') ?? '' };
    return [
      { kind: 'property', on: pool.ref, path: ['SupportedLoginProviders'], value, mode: 'merge' },
    ];
  }
  const own = ref(wire.id, 'provider');
  const isSaml = kind === 'SAML';
  return [
    {
      kind: 'resource',
      name: 'provider',
      type: isSaml ? 'AWS::IAM::SAMLProvider' : 'AWS::IAM::OIDCProvider',
      logicalId: `${plainName(provider.name)}IamProvider`,
      properties: isSaml ? samlOf(provider) : oidcOf(provider),
    },
    {
      kind: 'property',
      on: pool.ref,
      path: [isSaml ? 'SamlProviderARNs' : 'OpenIdConnectProviderARNs'],
      value: [own],
      mode: 'append',
    },
  ];
}

/** The document is too long to stand here; a parameter of Systems Manager holds it. */
function samlOf(provider: NodeView): ValueMap {
  const name = plainName(provider.name);
  return {
    SamlMetadataDocument: {
      'Fn::Sub': `{{resolve:ssm:/\${AWS::StackName}/${name}/metadata}}`,
    },
  };
}

function oidcOf(provider: NodeView): ValueMap {
  return {
    ClientIdList: [provider.value('ClientId') ?? ''],
    Url: provider.value('Issuer') ?? 'https://idp.example.com',
  };
}
