import { can, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { monitored } from '../services/metrics.js';

/** A chart of something on a dashboard. The dashboard says it, with all its charts. */
export const dashboardChart = defineConnection({
  id: 'dashboard-chart',
  row: 'C26',
  title: 'Chart',
  from: can(),
  to: service('cloudwatch-dashboard'),
  fits: (from) => monitored.includes(from.id),
  verb: 'is shown on',
  kind: 'placement',
  rank: 60,
  cite: awsPage(
    'Using Amazon CloudWatch dashboards',
    'AmazonCloudWatch/latest/monitoring/CloudWatch_Dashboards.html',
    { section: 'Benefits of AWS Lambda' },
  ),
  effects: () => [],
});
