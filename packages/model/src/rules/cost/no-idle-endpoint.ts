import { defineRule, type GraphView, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noIdleEndpoint = defineRule({
  id: 'cost/no-idle-endpoint',
  row: 'V63',
  severity: 'info',
  summary: 'An interface endpoint is in a VPC with something that can call through it.',
  why: 'An interface endpoint is paid for by the hour in each of its zones, whether or not anything is there to use it.',
  cite: awsPage(
    'Access an AWS service using an interface VPC endpoint',
    'vpc/latest/privatelink/create-interface-endpoint.html',
    { section: 'RDS Invoking Lambda' },
  ),
  over: 'node',
  on: { service: 'ec2-vpc-endpoint' },
  check: ({ node, graph }) => {
    if (node.string('VpcEndpointType') !== 'Interface' || node.wires('out').length > 0) return;
    const vpc = node.vpc();
    if (vpc === undefined || vpc.record.external !== undefined || isPeopled(graph, vpc)) return;
    return {
      at: node.at(),
      message: `Nothing in ${vpc.name} can call through ${node.name}. It is paid for by the hour.`,
    };
  },
  examples: {
    valid: [
      `v: ec2-vpc; s: ec2-subnet in v; f: lambda-function in s
       e: ec2-vpc-endpoint { VpcEndpointType: 'Interface', VpcId: @v } in s`,
      "e: ec2-vpc-endpoint { VpcEndpointType: 'Gateway' }",
    ],
    invalid: [
      {
        before:
          "v: ec2-vpc; s: ec2-subnet in v; e: ec2-vpc-endpoint { VpcEndpointType: 'Interface', VpcId: @v } in s",
      },
    ],
  },
});

/** Whether something beside endpoints has an address in the VPC. */
function isPeopled(graph: GraphView, vpc: NodeView): boolean {
  return graph.nodes().some((node) => {
    if (node.service.type === undefined) return true;
    const isPlaceable = node.can('placeable') !== undefined;
    return isPlaceable && node.service.id !== 'ec2-vpc-endpoint' && node.vpc()?.id === vpc.id;
  });
}
