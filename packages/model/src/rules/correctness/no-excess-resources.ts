import { defineRule, type Finding, type GraphView, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { oversizedEntries } from '../oversized-entries.js';
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
    const counts = resourcesByStack(graph);
    const found = [...counts].flatMap(([stack, count]): readonly Finding[] => {
      if (count < NEAR) return [];
      const message = `Stack ${stack} has about ${quantity(count)} resources with those of its wires and roles. The maximum is ${RESOURCES}.`;
      return [{ at: {}, message, severity: count > RESOURCES ? 'error' : 'info' }];
    });
    const sections = (['parameters', 'outputs', 'mappings'] as const).flatMap((section) => {
      const count = Object.keys(graph.section(section)).length;
      if (count <= NAMED) return [];
      const message = `The design has ${quantity(count)} ${section}. The maximum is ${NAMED}.`;
      return [{ at: {}, message }];
    });
    return [...found, ...sections, ...oversizedEntries(graph)];
  },
  examples: {
    valid: ['q: sqs-queue', 'param Stage'],
    invalid: [
      { before: Array.from({ length: 501 }, (_, index) => `q${index}: sqs-queue`).join('\n') },
      {
        before: `t: sns-topic\n${Array.from({ length: 167 }, (_, index) => `t -> f${index}: lambda-function`).join('\n')}`,
      },
      { before: Array.from({ length: 201 }, (_, index) => `param P${index}`).join('\n') },
      { before: `param P: String = '${'a'.repeat(4097)}'` },
    ],
  },
});

/** Resources that a wire makes beside what it writes into its ends; of a REST route with its path. */
const OF_WIRES: Readonly<Record<string, number>> = {
  'balancer-target': 2,
  'broker-mapping': 1,
  'bucket-notification': 1,
  'bus-rule': 0,
  destination: 1,
  'document-mapping': 1,
  'event-source-mapping': 1,
  'lambda-authorizer': 2,
  'log-subscription': 2,
  route: 3,
  'rule-target': 1,
  'schedule-target': 0,
  subscription: 2,
  'user-pool-trigger': 1,
};

/** Resources by stack: those of nodes for certain, those of wires and roles nearly. */
function resourcesByStack(graph: GraphView): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (stack: string, more: number) => counts.set(stack, (counts.get(stack) ?? 0) + more);
  const stacks = new Map<string, string>();
  for (const node of graph.nodes()) {
    const keys = node.resourceKeys();
    const [first] = keys;
    if (first === undefined) continue;
    const stack = first.slice(0, first.indexOf(' '));
    stacks.set(node.id, stack);
    count(stack, keys.length + (isGivenRole(node) ? 1 : 0));
  }
  for (const { connection, source } of graph.wires()) {
    const more = Object.hasOwn(OF_WIRES, connection.id) ? OF_WIRES[connection.id] : undefined;
    if (more !== undefined) count(stacks.get(source.id) ?? 'main', more);
  }
  return counts;
}

/** Whether lowering makes the role that a node runs with. */
function isGivenRole(node: NodeView): boolean {
  const property = node.can('principal')?.property;
  return property !== undefined && !node.has(property) && node.wires('out', 'assumes').length === 0;
}
