import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { booleanAt } from '../values.js';

const PATH = 'AutoPublish';

export const requirePublishedEdgeFunction = defineRule({
  id: 'correctness/require-published-edge-function',
  row: 'V10',
  severity: 'error',
  summary: 'A CloudFront Function that a distribution runs is published.',
  why: 'CloudFront associates functions of the LIVE stage only. Unless it publishes, CloudFormation leaves them in development.',
  cite: awsPage(
    'AWS::CloudFront::Function',
    'AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-function.html',
    { section: 'CloudFront Functions' },
  ),
  over: 'wire',
  on: { connection: 'edge-function' },
  check: ({ source, target }) => {
    if (target.record.external !== undefined) return;
    const isKnown = !target.has(PATH) || target.resolved(PATH) !== undefined;
    if (!isKnown || booleanAt(target, PATH) === true) return;
    return {
      at: target.at(PATH),
      message: `${target.name} is not published. ${source.name} runs published functions only.`,
      fix: setting(target, { path: PATH, value: true, label: 'Publish it' }),
    };
  },
  examples: {
    valid: [
      'd: cloudfront-distribution -> f: cloudfront-function { AutoPublish: true }',
      'f: cloudfront-function',
    ],
    invalid: [
      {
        before: 'd: cloudfront-distribution -> f: cloudfront-function',
        after: 'd: cloudfront-distribution -> f: cloudfront-function { AutoPublish: true }',
      },
    ],
  },
});
