import { awsPage } from '../aws-page.js';

/** What Lambda@Edge has not. */
export const restrictions = awsPage(
  'Restrictions on Lambda@Edge',
  'AmazonCloudFront/latest/DeveloperGuide/lambda-at-edge-function-restrictions.html',
  { section: 'Lambda@Edge' },
);
