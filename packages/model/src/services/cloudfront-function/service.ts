import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const cloudfrontFunction = defineService({
  id: 'cloudfront-function',
  title: 'CloudFront Function',
  noun: 'EdgeFunction',
  category: 'api',
  type: 'AWS::CloudFront::Function',
  summary: 'CloudFront Function.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
