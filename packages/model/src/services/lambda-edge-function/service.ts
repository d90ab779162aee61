import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { edgeAnnotations } from './annotations.js';

const page = awsPage(
  'Customize at the edge with Lambda@Edge',
  'AmazonCloudFront/latest/DeveloperGuide/lambda-at-the-edge.html',
  { section: 'Lambda@Edge' },
);

/** A function that CloudFront runs near its viewers: authored in us-east-1, by a published version. */
export const lambdaEdgeFunction = defineService({
  id: 'lambda-edge-function',
  row: 'S3',
  title: 'Lambda@Edge',
  noun: 'EdgeFunction',
  category: 'compute',
  share: 0.3,
  type: 'AWS::Lambda::Function',
  lifts: false,
  summary: 'Changes requests and responses of CloudFront, on any of its four events.',
  cite: page,
  keywords: ['lambda@edge', 'edge', 'cloudfront', 'viewer request', 'origin request', 'rewrite'],
  fact: (node) => `Edge · ${node.number('MemorySize') ?? 128} MB`,
  annotate: edgeAnnotations,
  parts: {
    version: {
      title: 'Published version',
      type: 'AWS::Lambda::Version',
      wiring: (self) => ({ FunctionName: self.ref }),
      annotate: { Description: { title: 'Description' } },
    },
  },
  capabilities: {
    principal: {
      service: 'lambda.amazonaws.com',
      trusts: ['edgelambda.amazonaws.com'],
      property: 'Role',
      managedPolicies: ['service-role/AWSLambdaBasicExecutionRole'],
    },
    code: { runtime: 'Runtime', handler: 'Handler' },
  },
  initial: {
    properties: {
      Handler: 'index.handler',
      MemorySize: 128,
      Runtime: 'nodejs22.x',
      Timeout: 5,
    },
    parts: { version: {} },
  },
  guidance: [
    {
      row: 'G4',
      text: 'Takes longer than a CloudFront Function may, reaches networks, reads bodies and uses libraries, on viewer and origin events. CloudFront Functions answer within a millisecond, millions of times a second, for cache keys, headers, rewrites and tokens.',
      cite: page,
    },
  ],
});
