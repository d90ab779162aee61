import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';

export const requireLogRetention = defineRule({
  id: 'cost/require-log-retention',
  row: 'V59',
  severity: 'warning',
  summary: 'A log group says how long it keeps its logs.',
  why: 'Without a retention logs are kept, and paid for, forever.',
  cite: awsPage(
    'PutRetentionPolicy',
    'AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html',
    { section: 'Benefits of AWS Lambda' },
  ),
  equivalents: ['cfn-lint:I3013'],
  over: 'node',
  on: { service: 'logs-log-group' },
  ofType: true,
  check: ({ node }) => {
    const path = 'RetentionInDays';
    if (node.has(path) || node.record.external !== undefined) return;
    return {
      at: node.at(path),
      message: `${node.name} keeps its logs forever. A retention limits what they cost.`,
      fix: setting(node, { path, value: 30, label: 'Set 30 days' }),
    };
  },
  examples: {
    valid: ['g: logs-log-group { RetentionInDays: 7 }'],
    invalid: [{ before: 'g: logs-log-group', after: 'g: logs-log-group { RetentionInDays: 30 }' }],
  },
});
