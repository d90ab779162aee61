import { defineRule, type WireView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';

export const noSharedEdgeEvent = defineRule({
  id: 'correctness/no-shared-edge-event',
  row: 'V15',
  severity: 'error',
  summary: 'One event of one cache behaviour runs one edge function.',
  why: 'CloudFront refuses a behaviour that names two functions for the same event. Join them, or put them on different events or paths.',
  cite: awsPage(
    'Restrictions on all edge functions',
    'AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html',
    { section: 'CloudFront Functions' },
  ),
  over: 'wire',
  on: { connection: 'edge-function' },
  check: ({ wire, source, target }) => {
    const all = source.wires('out', 'edge-function');
    const before = all.slice(
      0,
      all.findIndex(({ id }) => id === wire.id),
    );
    const other = before.find((sibling) => slotOf(sibling) === slotOf(wire));
    if (other === undefined) return;
    const event = eventOf(wire);
    const free = event === 'viewer-request' ? 'viewer-response' : 'viewer-request';
    const isFree = all.every((sibling) => slotOf(sibling) !== slotOf(wire, free));
    const fix = setting(wire, { path: 'EventType', value: free, safe: false });
    return {
      at: wire.at('EventType'),
      message: `${target.name} and ${other.target.name} are both on ${event} of ${pathOf(wire)}. One function fits there.`,
      ...(isFree && { fix }),
    };
  },
  examples: {
    valid: [
      `d: cloudfront-distribution -[edge-function { EventType: 'viewer-request' }]-> f: cloudfront-function
       d -[edge-function { EventType: 'viewer-response' }]-> g: cloudfront-function
       d -[edge-function { EventType: 'viewer-request', PathPattern: '/api/*' }]-> g`,
    ],
    invalid: [
      {
        before: `d: cloudfront-distribution -[edge-function { EventType: 'viewer-request' }]-> f: cloudfront-function
          d -[edge-function { EventType: 'viewer-request' }]-> g: cloudfront-function`,
        after: `d: cloudfront-distribution -[edge-function { EventType: 'viewer-request' }]-> f: cloudfront-function
          d -[edge-function { EventType: 'viewer-response' }]-> g: cloudfront-function`,
      },
    ],
  },
});

function eventOf(wire: WireView): string {
  return wire.string('EventType') ?? 'viewer-request';
}

function slotOf(wire: WireView, event = eventOf(wire)): string {
  return `${event} ${wire.string('PathPattern') ?? ''}`;
}

function pathOf(wire: WireView): string {
  return wire.string('PathPattern') ?? 'the default behaviour';
}
