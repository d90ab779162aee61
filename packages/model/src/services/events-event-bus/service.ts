import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const eventsEventBus = defineService({
  id: 'events-event-bus',
  title: 'EventBridge bus',
  noun: 'EventBus',
  category: 'messaging',
  type: 'AWS::Events::EventBus',
  summary: 'EventBridge bus.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
