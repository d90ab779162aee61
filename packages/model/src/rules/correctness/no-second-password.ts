import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noSecondPassword = defineRule({
  id: 'correctness/no-second-password',
  row: 'V52',
  severity: 'error',
  summary: 'A database takes its password from RDS or from a secret of yours, not from both.',
  why: 'With a managed password RDS keeps a secret of its own and refuses another one.',
  cite: awsPage(
    'Password management with Amazon RDS and AWS Secrets Manager',
    'AmazonRDS/latest/UserGuide/rds-secrets-manager.html',
    { section: 'Lambda with RDS Proxy' },
  ),
  over: 'wire',
  on: { connection: 'database-credentials' },
  demand: true,
  check: ({ source, target }) => {
    if (source.boolean('ManageMasterUserPassword') !== true) return;
    return {
      at: source.at('ManageMasterUserPassword'),
      message: `RDS manages the password of ${source.name}. It cannot come from ${target.name} too.`,
      fix: {
        label: `Take the password from ${target.name}`,
        safe: false,
        edits: [source.set('ManageMasterUserPassword', undefined)],
      },
    };
  },
  examples: {
    valid: ['d: rds-db-cluster -> s: secretsmanager-secret'],
    invalid: [
      {
        before: 'd: rds-db-cluster { ManageMasterUserPassword: true } -> s: secretsmanager-secret',
        after: 'd: rds-db-cluster -> s: secretsmanager-secret',
      },
    ],
  },
});
