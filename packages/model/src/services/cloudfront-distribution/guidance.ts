import type { Guidance } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const choosing = 'AmazonCloudFront/latest/DeveloperGuide/edge-functions-choosing.html';

/** Which code at the edge, and what for. */
export const edgeGuidance: readonly Guidance[] = [
  {
    row: 'G4',
    text: 'CloudFront Functions take under 1 ms, in JavaScript, on viewer events: cache keys, headers, rewrites, tokens. Lambda@Edge takes Node.js or Python on all four events: long work, libraries, network, file system, request body.',
    cite: awsPage('Differences between CloudFront Functions and Lambda@Edge', choosing, {
      section: 'CloudFront Functions vs Lambda@Edge',
      notes: 'Lambda@Edge runs 5–10 s.',
    }),
  },
  {
    row: 'G5',
    text: 'Code at the edge serves security and privacy, dynamic web pages, SEO, routing between origins, bots, images, A/B tests, authentication, user prioritisation, tracking and analytics.',
    cite: awsPage(
      'Customize at the edge with functions',
      'AmazonCloudFront/latest/DeveloperGuide/edge-functions.html',
      {
        section: 'Customization At The Edge',
      },
    ),
  },
];
