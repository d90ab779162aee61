import { defineRule, type Finding } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { behaviourName, edgeEventsOf, isViewer, type EdgeEvent } from '../edge-events.js';
import { setting } from '../fixes.js';

export const noSharedEdgeEvent = defineRule({
  id: 'correctness/no-shared-edge-event',
  row: 'V15',
  severity: 'error',
  summary:
    'One event of one cache behaviour runs one edge function, and its viewer events one kind of them.',
  why: 'CloudFront refuses a behaviour that names two functions for the same event, or CloudFront Functions and Lambda@Edge on its viewer events. Join them, or put them on different events or paths.',
  cite: awsPage(
    'Restrictions on all edge functions',
    'AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html',
    { section: 'CloudFront Functions' },
  ),
  over: 'node',
  on: { service: 'cloudfront-distribution' },
  ofType: true,
  check: ({ node }) => {
    const all = edgeEventsOf(node);
    return all.flatMap((it, index) => findingOf(it, all.slice(0, index), all) ?? []);
  },
  examples: {
    valid: [
      `d: cloudfront-distribution -[edge-function { EventType: 'viewer-request' }]-> f: cloudfront-function
       d -[edge-function { EventType: 'viewer-response' }]-> g: cloudfront-function
       d -[edge-function { EventType: 'viewer-request', PathPattern: '/api/*' }]-> g`,
      `d: cloudfront-distribution -[edge-function { EventType: 'viewer-request' }]-> f: cloudfront-function
       d -[edge-lambda { EventType: 'origin-request' }]-> g: lambda-edge-function`,
    ],
    invalid: [
      {
        before: `d: cloudfront-distribution -[edge-function { EventType: 'viewer-request' }]-> f: cloudfront-function
          d -[edge-function { EventType: 'viewer-request' }]-> g: cloudfront-function`,
        after: `d: cloudfront-distribution -[edge-function { EventType: 'viewer-request' }]-> f: cloudfront-function
          d -[edge-function { EventType: 'viewer-response' }]-> g: cloudfront-function`,
      },
      {
        before: `d: cloudfront-distribution -[edge-lambda { EventType: 'origin-request' }]-> f: lambda-edge-function
          d -[edge-lambda { EventType: 'origin-request' }]-> g: lambda-edge-function`,
        after: `d: cloudfront-distribution -[edge-lambda { EventType: 'origin-request' }]-> f: lambda-edge-function
          d -[edge-lambda { EventType: 'viewer-request' }]-> g: lambda-edge-function`,
      },
      {
        before: `d: cloudfront-distribution -[edge-function { EventType: 'viewer-request' }]-> f: cloudfront-function
          d -[edge-lambda { EventType: 'viewer-response' }]-> g: lambda-edge-function`,
      },
      {
        before: `f: cloudfront-function; g: cloudfront-function
          d: cloudfront-distribution { DistributionConfig.DefaultCacheBehavior.FunctionAssociations: [
            { EventType: 'viewer-request', FunctionARN: @f.FunctionARN },
            { EventType: 'viewer-request', FunctionARN: @g.FunctionARN }
          ] }`,
      },
    ],
  },
});

function findingOf(
  it: EdgeEvent,
  before: readonly EdgeEvent[],
  all: readonly EdgeEvent[],
): Finding | undefined {
  const others = before.filter(({ behaviour }) => behaviour === it.behaviour);
  const same = others.find(({ event }) => event === it.event);
  const { at, name, event, wire } = it;
  const where = behaviourName(it);
  if (same !== undefined) {
    const free = freeEvent(it, all);
    const message = `${name} and ${same.name} are both on ${event} of ${where}. One function fits there.`;
    if (wire === undefined || free === undefined) return { at, message };
    return { at, message, fix: setting(wire, { path: 'EventType', value: free, safe: false }) };
  }
  const other = isViewer(it)
    ? others.find((known) => isViewer(known) && known.kind !== it.kind)
    : undefined;
  if (other === undefined) return undefined;
  const message = `${name} and ${other.name} are both on viewer events of ${where}. CloudFront Functions and Lambda@Edge do not mix there.`;
  return { at, message };
}

/** Another event of the behaviour that this kind of function may take, and none of the viewer's with the other kind. */
function freeEvent(it: EdgeEvent, all: readonly EdgeEvent[]): string | undefined {
  const others = all.filter((other) => other !== it && other.behaviour === it.behaviour);
  const isMixed = others.some((other) => isViewer(other) && other.kind !== it.kind);
  return it.wire
    ?.annotation('EventType')
    ?.options?.map(({ value }) => String(value))
    .filter((event) => !isMixed || !event.startsWith('viewer-'))
    .find((event) => others.every((other) => other.event !== event));
}
