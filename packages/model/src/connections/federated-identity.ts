import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { trustEffects } from './federation.js';

/** Users of somebody else get AWS credentials of an identity pool. */
export const federatedIdentity = defineConnection({
  id: 'federated-identity',
  row: 'C24',
  title: 'Login provider',
  from: service('external-identity-provider'),
  to: service('cognito-identity-pool'),
  verb: 'signs in for',
  kind: 'auth',
  rank: 50,
  cite: awsPage(
    'Role trust and permissions',
    'cognito/latest/developerguide/role-trust-and-permissions.html',
    { section: 'Cognito Identity Pools (Federated Identities)' },
  ),
  effects: ({ wire }) => trustEffects(wire),
});
