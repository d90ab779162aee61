import { defineRule, type Finding } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { quoted } from '../words.js';

export const noInvalidLogicalId = defineRule({
  id: 'correctness/no-invalid-logical-id',
  row: 'V50',
  severity: 'error',
  summary: 'A logical id is letters and digits, and names one resource.',
  why: 'CloudFormation refuses a template with any other character in a logical id, or with one id twice.',
  cite: awsPage(
    'Resources section of a template',
    'AWSCloudFormation/latest/UserGuide/resources-section-structure.html',
  ),
  equivalents: ['cfn-lint:E3001', 'cfn-lint:E3007'],
  over: 'design',
  check: ({ graph }) => {
    const owners = new Map<string, string>();
    return graph.nodes().flatMap((node) =>
      node.resourceKeys().flatMap((key): readonly Finding[] => {
        const logicalId = key.slice(key.indexOf(' ') + 1);
        if (logicalId === '') return [];
        if (!/^[A-Za-z0-9]{1,255}$/.test(logicalId)) {
          const message = `Logical id of ${node.name} is ${quoted(logicalId)}. It must be letters and digits, 255 at most.`;
          return [{ at: node.at(), message }];
        }
        const owner = owners.get(key);
        owners.set(key, owner ?? node.name);
        if (owner === undefined) return [];
        const message = `Logical id ${logicalId} names ${owner} and ${node.name}. It can name one resource.`;
        return [{ at: node.at(), message }];
      }),
    );
  },
  examples: {
    valid: ["a: sqs-queue { $logicalId: 'Jobs' }; b: sqs-queue { $logicalId: 'Jobs2' }"],
    invalid: [
      { before: "a: sqs-queue { $logicalId: 'my-queue' }" },
      { before: "a: sqs-queue { $logicalId: 'Jobs' }; b: sqs-queue { $logicalId: 'Jobs' }" },
    ],
  },
});
