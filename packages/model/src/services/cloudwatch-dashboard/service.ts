import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { dashboardBody } from './effects.js';

/** Charts of what is wired to it, on one page. */
export const cloudwatchDashboard = defineService({
  id: 'cloudwatch-dashboard',
  row: 'S38',
  title: 'CloudWatch dashboard',
  noun: 'Dashboard',
  category: 'operations',
  share: 1.2,
  type: 'AWS::CloudWatch::Dashboard',
  summary: 'Shows metrics side by side.',
  cite: awsPage(
    'Using Amazon CloudWatch dashboards',
    'AmazonCloudWatch/latest/monitoring/CloudWatch_Dashboards.html',
    { section: 'Benefits of AWS Lambda' },
  ),
  keywords: ['cloudwatch', 'dashboard', 'metrics', 'charts', 'monitoring'],
  fact: (node) => `Dashboard · ${node.wires('in', 'dashboard-chart').length} charts`,
  annotate: {
    DashboardBody: {
      title: 'Charts',
      section: 'Dashboard',
      type: 'json',
      widget: 'code',
      docs: 'Made of the wires to it unless set.',
    },
    DashboardName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9_-]{1,255}',
      replaces: true,
    },
  },
  capabilities: {},
  arn: {
    build: ({ ref }) => ({
      'Fn::Sub': [
        'arn:${AWS::Partition}:cloudwatch::${AWS::AccountId}:dashboard/${Name}',
        { Name: ref },
      ],
    }),
  },
  effects: dashboardBody,
});
