import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { behaviourOf, patternAnnotations } from './origins.js';

/** What a behaviour caches by, sends to its origin, or adds to answers. */
export const behaviourPolicy = defineConnection({
  id: 'behaviour-policy',
  row: 'C11',
  title: 'Behaviour policy',
  from: service('cloudfront-distribution'),
  to: service(
    'cloudfront-cache-policy',
    'cloudfront-origin-request-policy',
    'cloudfront-response-headers-policy',
  ),
  verb: 'keeps to',
  kind: 'placement',
  rank: 50,
  cite: awsPage(
    'Cache behavior settings',
    'AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html',
  ),
  annotate: patternAnnotations,
  label: (wire) => wire.string('PathPattern') ?? 'default',
  effects: ({ wire }) => behaviourOf(wire),
});
