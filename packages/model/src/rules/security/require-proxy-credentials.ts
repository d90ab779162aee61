import { defineRule, isMap, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';

export const requireProxyCredentials = defineRule({
  id: 'security/require-proxy-credentials',
  row: 'V21',
  severity: 'error',
  summary: 'A proxy signs in to its database with a secret, or by IAM to the end.',
  why: 'Without either the proxy has nothing to open the database with, and RDS refuses to make it.',
  cite: awsPage('Amazon RDS Proxy', 'AmazonRDS/latest/UserGuide/rds-proxy.html', {
    section: 'Lambda with RDS Proxy',
  }),
  over: 'node',
  on: { service: 'rds-db-proxy' },
  check: ({ node }) => {
    const targets = node.wires('out', 'proxy-target').map(({ target }) => target);
    if (hasSecret(node) || node.wires('out', 'proxy-credentials').length > 0) return;
    const scheme = node.value('DefaultAuthScheme');
    if (scheme === 'IAM_AUTH' && node.string('EngineFamily') === 'SQLSERVER')
      return {
        at: node.at('DefaultAuthScheme'),
        message: `${node.name} signs in by IAM to the end. SQL Server has no such sign-in: draw a wire to a secret.`,
      };
    if (scheme !== undefined && scheme !== 'NONE') return;
    // A managed password is a secret of RDS, which the wire to the database hands over.
    if (targets.some(isManaged) || (targets.length === 0 && !node.isPlaced())) return;
    return {
      at: node.at('DefaultAuthScheme'),
      message: `${node.name} has no secret and no IAM sign-in to its database. Draw a wire to a secret, or choose IAM to the end.`,
      fix: setting(node, {
        path: 'DefaultAuthScheme',
        value: 'IAM_AUTH',
        label: 'Sign in by IAM to the end',
        safe: false,
      }),
    };
  },
  examples: {
    valid: [
      'p: rds-db-proxy -> d: rds-db-cluster { ManageMasterUserPassword: true }',
      "p: rds-db-proxy { DefaultAuthScheme: 'IAM_AUTH' } -> d: rds-db-cluster",
      'p: rds-db-proxy -> d: rds-db-cluster; p -> s: secretsmanager-secret',
      'p: rds-db-proxy',
      "p: rds-db-proxy { Auth: [{ SecretArn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:x' }] } -> d: rds-db-cluster",
    ],
    invalid: [
      {
        before: 'p: rds-db-proxy -> d: rds-db-cluster',
        after: "p: rds-db-proxy { DefaultAuthScheme: 'IAM_AUTH' } -> d: rds-db-cluster",
      },
      {
        before: "p: rds-db-proxy { VpcSubnetIds: ['subnet-1', 'subnet-2'] }",
        after:
          "p: rds-db-proxy { DefaultAuthScheme: 'IAM_AUTH', VpcSubnetIds: ['subnet-1', 'subnet-2'] }",
      },
      {
        before:
          "p: rds-db-proxy { DefaultAuthScheme: 'IAM_AUTH', EngineFamily: 'SQLSERVER' } -> d: rds-db-instance { Engine: 'sqlserver-se' }",
      },
    ],
  },
});

/** Whether a sign-in that is written names a secret, or cannot be looked into. */
function hasSecret(node: NodeView): boolean {
  if (!node.has('Auth')) return false;
  const all = node.list('Auth');
  return all === undefined || all.some((it) => !isMap(it) || it['SecretArn'] !== undefined);
}

function isManaged(node: { value(path: string): unknown }): boolean {
  const managed = node.value('ManageMasterUserPassword');
  return managed !== undefined && managed !== false;
}
