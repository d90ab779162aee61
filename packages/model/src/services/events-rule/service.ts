import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const eventsRule = defineService({
  id: 'events-rule',
  title: 'EventBridge rule',
  noun: 'Rule',
  category: 'messaging',
  type: 'AWS::Events::Rule',
  summary: 'EventBridge rule.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
