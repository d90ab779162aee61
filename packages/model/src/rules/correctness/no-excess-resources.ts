import { defineRule, type Finding } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { quantity } from '../words.js';

const RESOURCES = 500;
const NEAR = 450;
const NAMED = 200;

export const noExcessResources = defineRule({
  id: 'correctness/no-excess-resources',
  row: 'V55',
  severity: 'error',
  summary: 'A stack has 500 resources, 200 parameters, 200 outputs and 200 mappings at most.',
  why: 'CloudFormation refuses a larger template. Split the design into stacks.',
  cite: awsPage(
    'Understand CloudFormation quotas',
    'AWSCloudFormation/latest/UserGuide/cloudformation-limits.html',
  ),
  equivalents: ['cfn-lint:E2010', 'cfn-lint:E3010', 'cfn-lint:E6010', 'cfn-lint:E7010'],
  over: 'design',
  check: ({ graph }) => {
    const counts = new Map<string, number>();
    for (const key of graph.nodes().flatMap((node) => node.resourceKeys())) {
      const [stack = ''] = key.split(' ');
      counts.set(stack, (counts.get(stack) ?? 0) + 1);
    }
    const found = [...counts].flatMap(([stack, count]): readonly Finding[] => {
      if (count < NEAR) return [];
      const message = `Stack ${stack} has ${quantity(count)} resources, beside those of its wires. The maximum is ${RESOURCES}.`;
      return [{ at: {}, message, severity: count > RESOURCES ? 'error' : 'info' }];
    });
    const sections = (['parameters', 'outputs', 'mappings'] as const).flatMap((section) => {
      const count = Object.keys(graph.section(section)).length;
      if (count <= NAMED) return [];
      const message = `The design has ${quantity(count)} ${section}. The maximum is ${NAMED}.`;
      return [{ at: {}, message }];
    });
    return [...found, ...sections];
  },
  examples: {
    valid: ['q: sqs-queue', 'param Stage'],
    invalid: [
      { before: Array.from({ length: 501 }, (_, index) => `q${index}: sqs-queue`).join('\n') },
      { before: Array.from({ length: 201 }, (_, index) => `param P${index}`).join('\n') },
    ],
  },
});
