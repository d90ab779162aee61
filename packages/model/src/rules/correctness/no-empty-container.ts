import { defineRule, type GraphView, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noEmptyContainer = defineRule({
  id: 'correctness/no-empty-container',
  row: 'V56',
  severity: 'hint',
  summary: 'A VPC or a tier of subnets holds something.',
  why: 'An empty network serves nobody, and its NAT gateway is paid for by the hour.',
  cite: awsPage('What is Amazon VPC?', 'vpc/latest/userguide/what-is-amazon-vpc.html', {
    section: 'Lambda in VPC',
  }),
  over: 'node',
  on: { can: 'container' },
  check: ({ node, graph }) => {
    if (node.record.external !== undefined || isUsed(graph, node)) return;
    const paid =
      node.part('natGateway') === undefined ? '' : ' Its NAT gateway is paid for all the same.';
    return { at: node.at(), message: `Nothing is in ${node.name}.${paid}` };
  },
  examples: {
    valid: [
      'v: ec2-vpc; s: ec2-subnet in v; f: lambda-function in s',
      `v: ec2-vpc; p: ec2-subnet { internetRoute#: {} } in v; s: ec2-subnet { natGateway#: {} } in v
       s -[subnet-egress]-> p; f: lambda-function in s`,
    ],
    invalid: [
      { before: 'v: ec2-vpc' },
      { before: 'v: ec2-vpc; s: ec2-subnet in v; t: ec2-subnet in v; f: lambda-function in s' },
    ],
  },
});

function isUsed(graph: GraphView, container: NodeView): boolean {
  if (container.wires('in').length > 0) return true;
  const path = container.can('container')?.of === 'vpc' ? 'VpcId' : undefined;
  return graph.nodes().some((node) => {
    if (node.id === container.id) return false;
    if (path !== undefined) return node.referred(path).includes(container);
    const isGeneric = node.service.type === undefined;
    return node.subnets().includes(container) || (isGeneric && refersTo(node, container));
  });
}

/** Whether a resource of any type names the container somewhere. */
function refersTo(node: NodeView, container: NodeView): boolean {
  return JSON.stringify(node.record.properties).includes(`"$ref":"${container.id}"`);
}
