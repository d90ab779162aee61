import { defineRule, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { booleanAt } from '../values.js';
import { setting } from '../fixes.js';

const PROVIDERS = [
  'CognitoIdentityProviders',
  'DeveloperProviderName',
  'OpenIdConnectProviderARNs',
  'SamlProviderARNs',
  'SupportedLoginProviders',
];

export const requireIdentitySource = defineRule({
  id: 'correctness/require-identity-source',
  row: 'V35',
  severity: 'error',
  summary: 'An identity pool has a login provider, or lets guests in.',
  why: 'Somebody must be able to ask for credentials: users of a user pool or of a third party, or guests. Otherwise the pool serves nobody.',
  cite: awsPage(
    'Using role-based access control',
    'cognito/latest/developerguide/role-based-access-control.html',
    { section: 'Cognito Identity Pools (Federated Identities)' },
  ),
  over: 'node',
  on: { service: 'cognito-identity-pool' },
  check: ({ node }) => {
    const path = 'AllowUnauthenticatedIdentities';
    const isClosed = booleanAt(node, path) === false;
    if (!isClosed || PROVIDERS.some((name) => node.has(name)) || hasLogin(node)) return;
    return {
      at: node.at(path),
      message: `${node.name} has no login provider and takes no guests. Draw a wire to it from a user pool or an identity provider.`,
      ...(!isUsed(node) && { severity: 'info' as const }),
      alternatives: [setting(node, { path, value: true, label: 'Let guests in', safe: false })],
    };
  },
  examples: {
    valid: [
      `u: cognito-user-pool { client#: {} } -[identity-provider]-> i: cognito-identity-pool { AllowUnauthenticatedIdentities: false }
       i -[identity-access]-> b: s3-bucket`,
      `i: cognito-identity-pool { AllowUnauthenticatedIdentities: true } -[identity-access]-> b: s3-bucket`,
    ],
    invalid: [
      {
        before:
          'i: cognito-identity-pool { AllowUnauthenticatedIdentities: false } -[identity-access]-> b: s3-bucket',
      },
      { before: 'i: cognito-identity-pool { AllowUnauthenticatedIdentities: false }' },
    ],
  },
});

/** A pool that was just dragged in is not finished; one that something is granted to is meant. */
function isUsed(pool: NodeView): boolean {
  return pool.wires('out').length > 0 || pool.wires('in', 'client').length > 0;
}

function hasLogin(pool: NodeView): boolean {
  return (
    pool.wires('in', 'identity-provider').length > 0 ||
    pool.wires('in', 'federated-identity').length > 0
  );
}
