import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { booleanAt } from '../values.js';

const PATH = 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled';

export const requireTableRecovery = defineRule({
  id: 'reliability/require-table-recovery',
  row: 'V59',
  severity: 'warning',
  summary: 'A table can be restored to a point in time.',
  why: 'A faulty release can overwrite every item. Point-in-time recovery restores the table to any second of the last 35 days.',
  cite: awsPage(
    'Enable point-in-time recovery in DynamoDB',
    'amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html',
  ),
  over: 'node',
  on: { service: 'dynamodb-table' },
  ofType: true,
  check: ({ node }) => {
    if (booleanAt(node, PATH) !== false || node.record.external !== undefined) return;
    const label = 'Turn recovery on';
    return {
      at: node.at(PATH),
      message: `${node.name} cannot be restored to a point in time. Recovery is off.`,
      fix: setting(node, { path: PATH, value: true, label }),
    };
  },
  examples: {
    valid: [
      't: dynamodb-table { PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled: true }',
    ],
    invalid: [
      {
        before: 't: dynamodb-table',
        after:
          't: dynamodb-table { PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled: true }',
      },
    ],
  },
});
