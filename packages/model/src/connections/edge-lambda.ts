import { defineConnection, ref, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

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
    PathPattern: { title: 'Path pattern', docs: 'Of the behaviour. None: the default one.' },
  },
  initial: ({ source }) => {
    const taken = new Set(
      source.wires('out', 'edge-lambda').map((wire) => wire.string('EventType')),
    );
    return { EventType: EVENTS.find((event) => !taken.has(event)) ?? 'viewer-request' };
  },
  label: (wire) => wire.string('EventType')?.replace('-', ' '),
  effects: ({ source, target, wire }) => {
    if (wire.has('PathPattern')) return [];
    const event = wire.string('EventType') ?? 'viewer-request';
    const hasBody = wire.boolean('IncludeBody') === true;
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['DistributionConfig', 'DefaultCacheBehavior', 'LambdaFunctionAssociations'],
        value: [
          {
            EventType: event,
            ...(hasBody ? { IncludeBody: true } : {}),
            LambdaFunctionARN: ref(target.id, 'version'),
          },
        ],
        mode: 'append',
      },
    ];
  },
});

function titleOf(event: string): string {
  return `${event.charAt(0).toUpperCase()}${event.slice(1).replace('-', ' ')}`;
}
