import { defineRule, type WireView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
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
  over: 'wire',
  on: { connection: ['edge-function', 'edge-lambda'] },
  check: ({ wire, source, target }) => {
    const all = [...source.wires('out', 'edge-function'), ...source.wires('out', 'edge-lambda')];
    const before = all
      .slice(
        0,
        all.findIndex(({ id }) => id === wire.id),
      )
      .filter((it) => behaviourOf(it) === behaviourOf(wire));
    const same = before.find((it) => eventOf(it) === eventOf(wire));
    const at = wire.at('EventType');
    const where = wire.string('PathPattern') ?? 'the default behaviour';
    if (same !== undefined) {
      const free = freeEvent(wire, all);
      return {
        at,
        message: `${target.name} and ${same.target.name} are both on ${eventOf(wire)} of ${where}. One function fits there.`,
        ...(free !== undefined && {
          fix: setting(wire, { path: 'EventType', value: free, safe: false }),
        }),
      };
    }
    const other = isViewer(wire)
      ? before.find((it) => isViewer(it) && it.connection.id !== wire.connection.id)
      : undefined;
    if (other === undefined) return;
    return {
      at,
      message: `${target.name} and ${other.target.name} are both on viewer events of ${where}. CloudFront Functions and Lambda@Edge do not mix there.`,
    };
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
    ],
  },
});

function eventOf(wire: WireView): string {
  return wire.string('EventType') ?? 'viewer-request';
}

function isViewer(wire: WireView): boolean {
  return eventOf(wire).startsWith('viewer-');
}

function behaviourOf(wire: WireView): string {
  return wire.string('PathPattern') ?? '*';
}

/** Another event of the behaviour that this kind of function may take, and none of the viewer's with the other kind. */
function freeEvent(wire: WireView, all: readonly WireView[]): string | undefined {
  const others = all.filter((it) => it.id !== wire.id && behaviourOf(it) === behaviourOf(wire));
  const isMixed = others.some((it) => isViewer(it) && it.connection.id !== wire.connection.id);
  return wire
    .annotation('EventType')
    ?.options?.map(({ value }) => String(value))
    .filter((event) => !isMixed || !event.startsWith('viewer-'))
    .find((event) => others.every((it) => eventOf(it) !== event));
}
