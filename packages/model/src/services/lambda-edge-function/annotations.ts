import type { Annotations } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { restrictions } from './restrictions.js';

const limits = awsPage(
  'Quotas on Lambda@Edge',
  'AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html',
  { section: 'Lambda@Edge', notes: '5–10 s, 128 MB–10 GB, 1–50 MB' },
);

/** What is said of a function at the edge. What it may not have stands in rules. */
export const edgeAnnotations: Annotations = {
  Runtime: {
    title: 'Runtime',
    section: 'Function',
    options: [
      { value: 'nodejs24.x', title: 'Node.js 24' },
      { value: 'nodejs22.x', title: 'Node.js 22' },
      { value: 'python3.14', title: 'Python 3.14' },
      { value: 'python3.13', title: 'Python 3.13' },
    ],
    cite: restrictions,
  },
  Handler: { title: 'Handler', section: 'Function' },
  MemorySize: {
    title: 'Memory',
    section: 'Function',
    unit: 'MB',
    default: 128,
    min: 128,
    max: 10_240,
    type: 'integer',
    docs: '128 MB are safe on viewer events of every age.',
    cite: limits,
  },
  Timeout: {
    title: 'Timeout',
    section: 'Function',
    unit: 's',
    default: 3,
    min: 1,
    max: 900,
    type: 'integer',
    docs: '30 s at most; 5 s are safe on viewer events.',
    cite: limits,
  },
  Description: { title: 'Description', section: 'Naming', max: 256 },
  FunctionName: {
    title: 'Physical name',
    section: 'Naming',
    pattern: '[A-Za-z0-9_-]{1,64}',
    replaces: true,
  },
};
