import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { namedBy } from '../references.js';
import { isMade, MAIN, stackOf } from '../stacks.js';

export const noBackwardReference = defineRule({
  id: 'correctness/no-backward-reference',
  row: 'V54',
  severity: 'error',
  summary: 'What is deployed before the main stack refers to nothing of another stack.',
  why: 'The main stack is deployed last, and takes what the others put out. A reference the other way would make each wait for the other.',
  cite: awsPage(
    'Get exports from a deployed CloudFormation stack',
    'AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html',
  ),
  over: 'node',
  on: {},
  check: ({ node, graph }) => {
    const own = stackOf(node);
    if (own === MAIN || node.record.external !== undefined) return;
    return namedBy(node).flatMap(({ reference, path }) => {
      const target = reference === undefined ? undefined : graph.node(reference.$ref);
      if (target === undefined || !isMade(target)) return [];
      const there = stackOf(target);
      if (there === own) return [];
      const message = `${node.name} goes to the stack ${own}, which is deployed before ${there}, and refers to ${target.name} there.`;
      return [{ at: node.at(path), message }];
    });
  },
  examples: {
    valid: [
      `stack edge { region: 'us-east-1' }
       c: certificatemanager-certificate { $stack: 'edge' }
       d: cloudfront-distribution { DistributionConfig.ViewerCertificate.AcmCertificateArn: @c }`,
    ],
    invalid: [
      {
        before: `stack edge { region: 'us-east-1' }; q: sqs-queue
          f: lambda-function { $stack: 'edge', Environment.Variables: { QUEUE: @q } }`,
      },
    ],
  },
});
