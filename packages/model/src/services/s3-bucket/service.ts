import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const s3Bucket = defineService({
  id: 's3-bucket',
  title: 'S3 bucket',
  noun: 'Bucket',
  category: 'data',
  type: 'AWS::S3::Bucket',
  summary: 'S3 bucket.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
