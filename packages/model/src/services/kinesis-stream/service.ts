import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const kinesisStream = defineService({
  id: 'kinesis-stream',
  title: 'Kinesis stream',
  noun: 'Stream',
  category: 'messaging',
  type: 'AWS::Kinesis::Stream',
  summary: 'Kinesis stream.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
