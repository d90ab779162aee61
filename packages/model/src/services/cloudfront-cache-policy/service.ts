import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { namedAfterStack } from '../named-after-stack.js';
import { forwarded } from '../cloudfront-distribution/forwarded.js';
import { edgeArn } from '../cloudfront-distribution/edge-arn.js';

const page = awsPage(
  'Understand cache policies',
  'AmazonCloudFront/latest/DeveloperGuide/cache-key-understand-cache-policy.html',
);
const config = 'CachePolicyConfig';
const key = `${config}.ParametersInCacheKeyAndForwardedToOrigin`;
const ttl = { section: 'Time to live', unit: 's', min: 0, type: 'integer', cite: page } as const;

/** What a distribution tells cached objects apart by, and how long it keeps them. */
export const cloudfrontCachePolicy = defineService({
  id: 'cloudfront-cache-policy',
  row: 'S5',
  title: 'Cache policy',
  noun: 'CachePolicy',
  category: 'api',
  share: 0.9,
  type: 'AWS::CloudFront::CachePolicy',
  summary: 'Says what a distribution caches by, and for how long.',
  cite: page,
  keywords: [
    'cloudfront',
    'cache',
    'policy',
    'ttl',
    'cache key',
    'query string',
    'header',
    'cookie',
  ],
  fact: (node) => `Cache policy · ${node.number(`${config}.DefaultTTL`) ?? 86_400} s`,
  annotate: {
    [`${config}.DefaultTTL`]: { title: 'Default', ...ttl, required: true },
    [`${config}.MinTTL`]: {
      title: 'At least',
      ...ttl,
      required: true,
      docs: 'Above 0, CloudFront keeps objects even where the origin says no-store.',
    },
    [`${config}.MaxTTL`]: { title: 'At most', ...ttl, required: true },
    ...forwarded(key, 'Cache key', page),
    [`${key}.EnableAcceptEncodingGzip`]: { title: 'Gzip', section: 'Compression', required: true },
    [`${key}.EnableAcceptEncodingBrotli`]: { title: 'Brotli', section: 'Compression' },
    [`${config}.Comment`]: { title: 'Comment', section: 'Naming', max: 128, type: 'string' },
    [`${config}.Name`]: { title: 'Physical name', section: 'Naming' },
  },
  capabilities: {},
  arn: edgeArn('cache-policy'),
  initial: {
    properties: {
      CachePolicyConfig: {
        DefaultTTL: 86_400,
        MaxTTL: 31_536_000,
        MinTTL: 0,
        ParametersInCacheKeyAndForwardedToOrigin: {
          CookiesConfig: { CookieBehavior: 'none' },
          EnableAcceptEncodingBrotli: true,
          EnableAcceptEncodingGzip: true,
          HeadersConfig: { HeaderBehavior: 'none' },
          QueryStringsConfig: { QueryStringBehavior: 'all' },
        },
      },
    },
  },
  effects: (node) => namedAfterStack(node, [config, 'Name']),
});
