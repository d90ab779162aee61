import type { Annotations } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { runtimes } from '../lambda-function/runtimes.js';
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
    options: runtimes.filter(({ value }) => /^(nodejs|python)/.test(String(value))),
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
    max: 30,
    type: 'integer',
    docs: '5 s are safe on viewer events of every age.',
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
