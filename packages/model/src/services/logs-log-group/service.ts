import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const logsLogGroup = defineService({
  id: 'logs-log-group',
  title: 'Log group',
  noun: 'LogGroup',
  category: 'operations',
  type: 'AWS::Logs::LogGroup',
  summary: 'Log group.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
