import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const cloudfrontDistribution = defineService({
  id: 'cloudfront-distribution',
  title: 'CloudFront',
  noun: 'Distribution',
  category: 'api',
  type: 'AWS::CloudFront::Distribution',
  summary: 'CloudFront.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
