import { defineRule, type Value } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noEmptyDashboard = defineRule({
  id: 'reliability/no-empty-dashboard',
  row: 'V64',
  severity: 'info',
  summary: 'A dashboard shows something.',
  why: 'An empty dashboard is paid for and tells nothing. Wire to it what you want to see.',
  cite: awsPage(
    'Using Amazon CloudWatch dashboards',
    'AmazonCloudWatch/latest/monitoring/CloudWatch_Dashboards.html',
    { section: 'Benefits of AWS Lambda' },
  ),
  over: 'node',
  on: { service: 'cloudwatch-dashboard' },
  check: ({ node }) => {
    if (node.record.external !== undefined) return;
    if (node.has('DashboardBody') && !isEmpty(node.resolved('DashboardBody'))) return;
    if (node.wires('in', 'dashboard-chart').length > 0) return;
    return { at: node.at(), message: `${node.name} shows nothing. Wire to it what is to be seen.` };
  },
  examples: {
    valid: [
      'f: lambda-function -> d: cloudwatch-dashboard',
      'd: cloudwatch-dashboard { DashboardBody: \'{"widgets":[{"type":"text"}]}\' }',
      "d: cloudwatch-dashboard { DashboardBody: { Ref: 'Body' } }",
    ],
    invalid: [
      { before: 'd: cloudwatch-dashboard' },
      { before: 'd: cloudwatch-dashboard { DashboardBody: \'{"widgets": []}\' }' },
    ],
  },
});

function isEmpty(body: Value | undefined): boolean {
  return typeof body === 'string' && /^\s*\{\s*("widgets"\s*:\s*\[\s*\]\s*)?\}\s*$/.test(body);
}
