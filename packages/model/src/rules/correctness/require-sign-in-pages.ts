import { defineRule, type EditCall, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requireSignInPages = defineRule({
  id: 'correctness/require-sign-in-pages',
  row: 'V36',
  severity: 'error',
  summary: 'A user pool with federated sign-in has a domain and a client with OAuth.',
  why: 'Google, Facebook, SAML and the others send users back to the domain of the pool, which hands the client a code. Without a domain, or a client that takes a code, nobody gets through.',
  cite: awsPage(
    'User pool sign-in with third party identity providers',
    'cognito/latest/developerguide/cognito-user-pools-identity-federation.html',
    { section: 'Cognito User Pools (CUP) – User Features' },
  ),
  over: 'wire',
  on: { connection: 'federated-sign-in' },
  check: ({ source, target }) => {
    if (target.record.type !== undefined || target.record.external !== undefined) return;
    const edits = [...domainOf(target), ...clientOf(target)];
    if (edits.length === 0) return;
    const lacks =
      target.part('domain') === undefined ? 'has no domain' : 'has no client with OAuth';
    return {
      at: target.at(),
      message: `${target.name} ${lacks}. Users of ${source.name} are sent back to its sign-in pages.`,
      fix: { label: 'Add sign-in pages', safe: false, edits },
    };
  },
  examples: {
    valid: [
      `g: external-identity-provider { Kind: 'Google' }
       g -[federated-sign-in]-> u: cognito-user-pool { domain#Domain: 'a', client#AllowedOAuthFlowsUserPoolClient: true }`,
    ],
    invalid: [
      {
        before: `g: external-identity-provider { Kind: 'Google' }
          g -[federated-sign-in]-> u: cognito-user-pool { client#AllowedOAuthFlowsUserPoolClient: true }`,
      },
      {
        before: `g: external-identity-provider { Kind: 'Google' }
          g -[federated-sign-in]-> u: cognito-user-pool { domain#Domain: 'a', client#: {} }`,
      },
      {
        before:
          "g: external-identity-provider { Kind: 'Google' } -[federated-sign-in]-> u: cognito-user-pool",
      },
    ],
  },
});

function domainOf(pool: NodeView): readonly EditCall[] {
  if (pool.part('domain') !== undefined) return [];
  const properties = { Domain: { 'Fn::Sub': 'sign-in-${AWS::AccountId}' } };
  return [{ edit: 'part.add', args: { nodeId: pool.id, part: 'domain', properties } }];
}

const OAUTH = {
  AllowedOAuthFlows: ['code'],
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthScopes: ['openid', 'email', 'profile'],
  CallbackURLs: ['https://localhost/signed-in'],
};

function clientOf(pool: NodeView): readonly EditCall[] {
  const client = pool.part('client');
  if (client === undefined) {
    return [{ edit: 'part.add', args: { nodeId: pool.id, part: 'client', properties: OAUTH } }];
  }
  if (client.value('AllowedOAuthFlowsUserPoolClient') === true) return [];
  if (
    client.has('AllowedOAuthFlowsUserPoolClient') &&
    client.value('AllowedOAuthFlowsUserPoolClient') !== false
  )
    return [];
  return Object.entries(OAUTH)
    .filter(([path]) => path === 'AllowedOAuthFlowsUserPoolClient' || !client.has(path))
    .map(([path, value]) => client.set(path, value));
}
