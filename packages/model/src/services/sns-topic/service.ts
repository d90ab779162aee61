import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const snsTopic = defineService({
  id: 'sns-topic',
  title: 'SNS topic',
  noun: 'Topic',
  category: 'messaging',
  type: 'AWS::SNS::Topic',
  summary: 'SNS topic.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
