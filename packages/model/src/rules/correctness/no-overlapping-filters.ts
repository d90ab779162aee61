import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { noticesOf, type Notice } from '../bucket-notices.js';

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
    const all = noticesOf(node);
    return all.flatMap((notice, index) => {
      const other = all.slice(0, index).find((earlier) => overlaps(earlier, notice));
      if (other === undefined) return [];
      const message = `${node.name} notifies ${other.name} and ${notice.name} of the same keys for one event. Their filters must not overlap.`;
      return [{ at: notice.at, message }];
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
      {
        before: `f: lambda-function; q: sqs-queue
          b: s3-bucket { NotificationConfiguration: {
            LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: @f.Arn }],
            QueueConfigurations: [{ Event: 's3:ObjectCreated:Put', Queue: @q.Arn }]
          } }`,
      },
    ],
  },
});

function overlaps(a: Notice, b: Notice): boolean {
  if (!a.events.some((event) => b.events.some((other) => isSame(event, other)))) return false;
  const starts = a.prefix.startsWith(b.prefix) || b.prefix.startsWith(a.prefix);
  return starts && (a.suffix.endsWith(b.suffix) || b.suffix.endsWith(a.suffix));
}

/** `s3:ObjectCreated:*` takes all that start so. */
function isSame(a: string, b: string): boolean {
  const [startA, startB] = [a.replace(/\*$/, ''), b.replace(/\*$/, '')];
  if (a.endsWith('*') && b.startsWith(startA)) return true;
  return a === b || (b.endsWith('*') && a.startsWith(startB));
}
