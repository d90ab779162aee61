import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { behaviourOf, patternAnnotations } from './origins.js';

const page = awsPage(
  'Customize at the edge with CloudFront Functions',
  'AmazonCloudFront/latest/DeveloperGuide/cloudfront-functions.html',
  { section: 'CloudFront Functions' },
);

/** Runs on viewer requests or responses of one behaviour. */
export const edgeFunction = defineConnection({
  id: 'edge-function',
  row: 'C12',
  title: 'Edge function',
  from: service('cloudfront-distribution'),
  to: service('cloudfront-function'),
  verb: 'runs',
  kind: 'request',
  cite: page,
  annotate: {
    EventType: {
      title: 'Event',
      required: true,
      default: 'viewer-request',
      widget: 'segments',
      options: [
        { value: 'viewer-request', title: 'Viewer request' },
        { value: 'viewer-response', title: 'Viewer response' },
      ],
      docs: 'Origin events take Lambda@Edge.',
      cite: page,
    },
    ...patternAnnotations,
  },
  initial: ({ source }) => {
    const events = source.wires('out', 'edge-function').map((wire) => wire.string('EventType'));
    return { EventType: events.includes('viewer-request') ? 'viewer-response' : 'viewer-request' };
  },
  label: (wire) => wire.string('EventType')?.replace('-', ' '),
  effects: ({ wire }) => behaviourOf(wire),
});
