import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const firehoseDeliveryStream = defineService({
  id: 'firehose-delivery-stream',
  title: 'Firehose',
  noun: 'Delivery',
  category: 'messaging',
  type: 'AWS::KinesisFirehose::DeliveryStream',
  summary: 'Firehose.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
