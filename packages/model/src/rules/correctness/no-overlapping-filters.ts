import { defineRule, type WireView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { textsOf } from '../values.js';

export const noOverlappingFilters = defineRule({
  id: 'correctness/no-overlapping-filters',
  row: 'V45',
  severity: 'error',
  summary: 'Notifications of a bucket for the same event differ in prefix or suffix.',
  why: 'S3 refuses notifications for one event that could both match a key. No filter matches every key. To tell several, go through a topic or EventBridge.',
  cite: awsPage(
    'Configuring event notifications using object key name filtering',
    'AmazonS3/latest/userguide/notification-how-to-filtering.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'node',
  on: { service: 's3-bucket' },
  check: ({ node }) => {
    const wires = node.wires('out', 'bucket-notification');
    return wires.flatMap((wire, index) => {
      const other = wires.slice(0, index).find((earlier) => overlaps(earlier, wire));
      if (other === undefined) return [];
      const message = `${node.name} notifies ${other.target.name} and ${wire.target.name} of the same keys for one event. Their filters must not overlap.`;
      return [{ at: wire.at('Prefix'), message }];
    });
  },
  examples: {
    valid: [
      `b: s3-bucket -[bucket-notification { Events: ['s3:ObjectCreated:*'], Prefix: 'a/' }]-> f: lambda-function
       b -[bucket-notification { Events: ['s3:ObjectCreated:*'], Prefix: 'b/' }]-> g: lambda-function`,
      `b: s3-bucket -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> f: lambda-function
       b -[bucket-notification { Events: ['s3:ObjectRemoved:*'] }]-> g: lambda-function`,
      `b: s3-bucket -[bucket-notification { Events: ['s3:ObjectCreated:*'], Prefix: 'a/', Suffix: '.jpg' }]-> f: lambda-function
       b -[bucket-notification { Events: ['s3:ObjectCreated:*'], Suffix: '.png' }]-> g: lambda-function`,
    ],
    invalid: [
      {
        before: `b: s3-bucket -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> f: lambda-function
          b -[bucket-notification { Events: ['s3:ObjectCreated:Put'], Prefix: 'b/' }]-> g: lambda-function`,
      },
      {
        before: `b: s3-bucket -[bucket-notification { Events: ['s3:ObjectCreated:*'], Prefix: 'a/' }]-> f: lambda-function
          b -[bucket-notification { Events: ['s3:ObjectCreated:*'], Prefix: 'a/b' }]-> g: lambda-function`,
      },
    ],
  },
});

function overlaps(a: WireView, b: WireView): boolean {
  const events = textsOf(a.resolved('Events')).some((event) =>
    textsOf(b.resolved('Events')).some((other) => isSame(event, other)),
  );
  if (!events) return false;
  const [prefixA = '', prefixB = ''] = [a.string('Prefix'), b.string('Prefix')];
  const [suffixA = '', suffixB = ''] = [a.string('Suffix'), b.string('Suffix')];
  const starts = prefixA.startsWith(prefixB) || prefixB.startsWith(prefixA);
  return starts && (suffixA.endsWith(suffixB) || suffixB.endsWith(suffixA));
}

/** `s3:ObjectCreated:*` takes all that start so. */
function isSame(a: string, b: string): boolean {
  const [startA, startB] = [a.replace(/\*$/, ''), b.replace(/\*$/, '')];
  if (a.endsWith('*') && b.startsWith(startA)) return true;
  return a === b || (b.endsWith('*') && a.startsWith(startB));
}
