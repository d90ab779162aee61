import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** An OpenID Connect provider of the account. */
export const iamOidcProvider = defineService({
  id: 'iam-oidc-provider',
  row: 'S14',
  title: 'OIDC provider',
  noun: 'OidcProvider',
  category: 'identity',
  share: 0.4,
  type: 'AWS::IAM::OIDCProvider',
  summary: 'Lets roles trust tokens of an OpenID Connect provider, as of a build server.',
  cite: typePage('AWS::IAM::OIDCProvider'),
  keywords: ['iam', 'oidc', 'openid', 'github', 'federation', 'web identity'],
  fact: (node) => node.string('Url') ?? 'OIDC provider',
  annotate: {
    Url: { title: 'Issuer', section: 'Provider', pattern: 'https://.+', replaces: true },
    ClientIdList: { title: 'Audiences', section: 'Provider', type: 'list', max: 100 },
    ThumbprintList: { title: 'Thumbprints', section: 'Provider', type: 'list', max: 5 },
  },
  capabilities: {},
  initial: {
    properties: {
      ClientIdList: ['sts.amazonaws.com'],
      Url: 'https://token.actions.githubusercontent.com',
    },
  },
});
