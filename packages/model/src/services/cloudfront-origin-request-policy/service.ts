import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { namedAfterStack } from '../named-after-stack.js';
import { forwarded } from '../cloudfront-distribution/forwarded.js';
import { edgeArn } from '../cloudfront-distribution/edge-arn.js';

const page = awsPage(
  'Understand origin request policies',
  'AmazonCloudFront/latest/DeveloperGuide/origin-request-understand-origin-request-policy.html',
);
const config = 'OriginRequestPolicyConfig';

/** What a distribution sends on to an origin beside what it caches by. */
export const cloudfrontOriginRequestPolicy = defineService({
  id: 'cloudfront-origin-request-policy',
  row: 'S5',
  title: 'Origin request policy',
  noun: 'RequestPolicy',
  category: 'api',
  share: 0.3,
  type: 'AWS::CloudFront::OriginRequestPolicy',
  summary: 'Says which headers, cookies and query strings an origin gets to see.',
  cite: page,
  keywords: ['cloudfront', 'origin', 'request', 'policy', 'header', 'cookie', 'query string'],
  fact: () => 'Origin request policy',
  annotate: {
    ...forwarded(config, 'Sent to the origin', page),
    [`${config}.Comment`]: { title: 'Comment', section: 'Naming', max: 128, type: 'string' },
    [`${config}.Name`]: { title: 'Physical name', section: 'Naming' },
  },
  capabilities: {},
  arn: edgeArn('origin-request-policy'),
  initial: {
    properties: {
      OriginRequestPolicyConfig: {
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: { HeaderBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'all' },
      },
    },
  },
  effects: (node) => namedAfterStack(node, [config, 'Name']),
});
