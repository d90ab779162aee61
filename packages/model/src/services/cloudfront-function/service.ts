import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { namedAfterStack } from '../named-after-stack.js';
import { edgeGuidance } from '../cloudfront-distribution/guidance.js';

const restrictions = awsPage(
  'Restrictions on CloudFront Functions',
  'AmazonCloudFront/latest/DeveloperGuide/cloudfront-function-restrictions.html',
  { section: 'CloudFront Functions', notes: 'Under 1 ms, 2 MB of memory, 10 KB of code.' },
);
const quotas = awsPage(
  'CloudFront quotas',
  'AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html',
  {
    section: 'CloudFront Functions',
  },
);

const CODE = 'function handler(event) {\n  return event.response || event.request;\n}\n';

/** JavaScript that sees each request or response at the edge, for less than a millisecond. */
export const cloudfrontFunction = defineService({
  id: 'cloudfront-function',
  row: 'S4',
  title: 'CloudFront Function',
  noun: 'EdgeFunction',
  category: 'api',
  type: 'AWS::CloudFront::Function',
  summary: 'Changes requests and responses at the edge, in under a millisecond.',
  cite: awsPage(
    'Customize at the edge with CloudFront Functions',
    'AmazonCloudFront/latest/DeveloperGuide/cloudfront-functions.html',
    { section: 'CloudFront Functions' },
  ),
  keywords: [
    'cloudfront',
    'edge',
    'viewer request',
    'viewer response',
    'rewrite',
    'header',
    'javascript',
  ],
  fact: (node) => {
    const runtime = node.string('FunctionConfig.Runtime') ?? '';
    return `CloudFront Function · ${runtime.replace('cloudfront-js-', 'JS ')}`;
  },
  annotate: {
    FunctionCode: {
      title: 'Code',
      section: 'Code',
      required: true,
      widget: 'code',
      docs: '10 KB at most. No network, file system, request body or timers.',
      cite: restrictions,
    },
    'FunctionConfig.Runtime': {
      title: 'Runtime',
      section: 'Code',
      required: true,
      widget: 'segments',
      options: [
        { value: 'cloudfront-js-2.0', title: 'JS 2.0' },
        { value: 'cloudfront-js-1.0', title: 'JS 1.0' },
      ],
      cite: quotas,
    },
    'FunctionConfig.Comment': { title: 'Comment', section: 'Code', required: true, max: 128 },
    AutoPublish: {
      title: 'Publish',
      section: 'Code',
      default: false,
      docs: 'Only a published function can be associated.',
    },
    Name: {
      title: 'Name',
      section: 'Naming',
      required: true,
      pattern: '[a-zA-Z0-9-_]{1,64}',
      docs: 'Taken from the stack and the node unless set.',
      replaces: true,
    },
  },
  capabilities: {
    refers: [
      {
        to: 'cloudfront-key-value-store',
        property: 'FunctionConfig.KeyValueStoreAssociations',
        value: 'Arn',
        list: true,
        as: (value) => ({ KeyValueStoreARN: value }),
        label: 'reads',
      },
    ],
  },
  arn: 'FunctionMetadata.FunctionARN',
  initial: {
    properties: {
      AutoPublish: true,
      FunctionCode: CODE,
      FunctionConfig: { Comment: 'Runs at the edge', Runtime: 'cloudfront-js-2.0' },
    },
  },
  guidance: edgeGuidance.slice(0, 1),
  effects: (node) => namedAfterStack(node, ['Name']),
});
