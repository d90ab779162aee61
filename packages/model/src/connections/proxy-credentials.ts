import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { proxySecret } from './proxy-target.js';

const page = awsPage(
  'Setting up database credentials for RDS Proxy',
  'AmazonRDS/latest/UserGuide/rds-proxy-secrets-arns.html',
  { section: 'Lambda with RDS Proxy' },
);

/** A secret with a user and password of the database, which the proxy may read. */
export const proxyCredentials = defineConnection({
  id: 'proxy-credentials',
  row: 'C15',
  title: 'Credentials of a proxy',
  from: service('rds-db-proxy'),
  to: service('secretsmanager-secret'),
  verb: 'signs in with',
  kind: 'auth',
  rank: 60,
  overrides: ['grant'],
  cite: page,
  annotate: {
    IAMAuth: {
      title: 'IAM',
      default: 'REQUIRED',
      options: ['REQUIRED', 'ENABLED', 'DISABLED'].map((value) => ({ value })),
      docs: 'Whether callers sign in to the proxy by IAM.',
      cite: page,
    },
  },
  effects: ({ source, target, wire }) =>
    proxySecret(source, target.ref, wire.string('IAMAuth') ?? 'REQUIRED'),
});
