import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { namedAfterStack } from '../named-after-stack.js';

const page = awsPage(
  'Amazon CloudFront KeyValueStore',
  'AmazonCloudFront/latest/DeveloperGuide/kvs-with-functions.html',
);

/** Keys and values that CloudFront Functions read at the edge, changed without a new function. */
export const cloudfrontKeyValueStore = defineService({
  id: 'cloudfront-key-value-store',
  row: 'S4',
  title: 'Key value store',
  noun: 'EdgeStore',
  category: 'api',
  share: 0.1,
  type: 'AWS::CloudFront::KeyValueStore',
  summary: 'Keeps what CloudFront Functions read at the edge.',
  cite: page,
  keywords: ['cloudfront', 'key value store', 'kvs', 'edge', 'redirects', 'feature flags'],
  stateful: true,
  fact: () => 'Key value store',
  annotate: {
    Comment: { title: 'Comment', section: 'Store', max: 128, type: 'string' },
    'ImportSource.SourceArn': {
      title: 'First content',
      section: 'Store',
      docs: 'ARN of a JSON file in a bucket.',
      cite: page,
    },
    'ImportSource.SourceType': { title: 'Kept in', section: 'Store', options: [{ value: 'S3' }] },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-zA-Z0-9-_]{1,64}',
      replaces: true,
    },
  },
  capabilities: {},
  initial: {
    attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  },
  effects: (node) => namedAfterStack(node, ['Name']),
});
