import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { edgeEventsOf } from '../edge-events.js';
import { setting } from '../fixes.js';
import { quoted } from '../words.js';

const VIEWER = new Set(['viewer-request', 'viewer-response']);

export const noOriginEvent = defineRule({
  id: 'correctness/no-origin-event',
  row: 'V9',
  severity: 'error',
  summary: 'A CloudFront Function runs on viewer requests and viewer responses only.',
  why: 'Between CloudFront and its origin only Lambda@Edge can run. CloudFormation takes an origin event here, and CloudFront refuses it.',
  cite: awsPage(
    'Differences between CloudFront Functions and Lambda@Edge',
    'AmazonCloudFront/latest/DeveloperGuide/edge-functions-choosing.html',
    { section: 'CloudFront Functions' },
  ),
  over: 'node',
  on: { service: 'cloudfront-distribution' },
  check: ({ node }) =>
    edgeEventsOf(node)
      .filter(({ kind, event }) => kind === 'edge-function' && !VIEWER.has(event))
      .map(({ at, event, name, wire }) => {
        const value = event.endsWith('response') ? 'viewer-response' : 'viewer-request';
        return {
          at,
          message: `${name} is on ${quoted(event)}. A CloudFront Function takes viewer-request or viewer-response.`,
          ...(wire && { fix: setting(wire, { path: 'EventType', value, safe: false }) }),
        };
      }),
  examples: {
    valid: [
      "d: cloudfront-distribution -[edge-function { EventType: 'viewer-response' }]-> f: cloudfront-function",
    ],
    invalid: [
      {
        before:
          "d: cloudfront-distribution -[edge-function { EventType: 'origin-request' }]-> f: cloudfront-function",
        after:
          "d: cloudfront-distribution -[edge-function { EventType: 'viewer-request' }]-> f: cloudfront-function",
      },
      {
        before: `f: cloudfront-function
          d: cloudfront-distribution { DistributionConfig.CacheBehaviors: [
            { PathPattern: '/a', FunctionAssociations: [{ EventType: 'origin-response', FunctionARN: @f.FunctionARN }] }
          ] }`,
      },
    ],
  },
});
