import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { behaviourOf, patternAnnotations } from './origins.js';

const page = awsPage(
  'CloudFront events that can trigger a Lambda@Edge function',
  'AmazonCloudFront/latest/DeveloperGuide/lambda-cloudfront-trigger-events.html',
  { section: 'Lambda@Edge' },
);
const EVENTS = ['viewer-request', 'origin-request', 'origin-response', 'viewer-response'];

/** A published version that CloudFront runs on one of its four events. */
export const edgeLambda = defineConnection({
  id: 'edge-lambda',
  row: 'C13',
  title: 'Lambda@Edge',
  from: service('cloudfront-distribution'),
  to: service('lambda-edge-function'),
  verb: 'runs',
  kind: 'request',
  cite: page,
  annotate: {
    EventType: {
      title: 'Event',
      required: true,
      default: 'viewer-request',
      options: EVENTS.map((value) => ({ value, title: titleOf(value) })),
      cite: page,
    },
    IncludeBody: { title: 'With the body', default: false, docs: 'Of requests only.', cite: page },
    ...patternAnnotations,
  },
  initial: ({ source }) => {
    const taken = new Set(
      source.wires('out', 'edge-lambda').map((wire) => wire.string('EventType')),
    );
    return { EventType: EVENTS.find((event) => !taken.has(event)) ?? 'viewer-request' };
  },
  label: (wire) => wire.string('EventType')?.replace('-', ' '),
  effects: ({ wire }) => behaviourOf(wire),
});

function titleOf(event: string): string {
  return `${event.charAt(0).toUpperCase()}${event.slice(1).replace('-', ' ')}`;
}
