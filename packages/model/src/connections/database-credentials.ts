import { defineConnection, ref, service, sub, type NodeView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** A database whose user and password come out of a drawn secret, which learns where the database is. */
export const databaseCredentials = defineConnection({
  id: 'database-credentials',
  row: 'C15',
  title: 'Credentials of a database',
  from: service('rds-db-instance', 'rds-db-cluster', 'docdb-cluster'),
  to: service('secretsmanager-secret'),
  verb: 'takes its password from',
  kind: 'auth',
  rank: 60,
  cite: awsPage(
    'Create Secrets Manager secrets with AWS CloudFormation',
    'secretsmanager/latest/userguide/cloudformation.html',
    { section: 'Lambda with RDS Proxy' },
  ),
  effects: ({ source, target, wire }) => [
    ...(['username', 'password'] as const).map(
      (key) =>
        ({
          kind: 'property',
          on: source.ref,
          path: [key === 'username' ? 'MasterUsername' : 'MasterUserPassword'],
          value: dynamic(target, key),
          mode: 'set',
        }) as const,
    ),
    {
      kind: 'resource',
      name: 'attachment',
      type: 'AWS::SecretsManager::SecretTargetAttachment',
      properties: {
        SecretId: target.ref,
        TargetId: ref(wire.source.id),
        TargetType: source.type,
      },
    },
  ],
});

function dynamic(secret: NodeView, key: string) {
  return sub(`{{resolve:secretsmanager:\${Secret}:SecretString:${key}}}`, { Secret: secret.ref });
}
