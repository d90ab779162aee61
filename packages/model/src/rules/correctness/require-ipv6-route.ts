import { defineRule, type GraphView, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { booleanAt } from '../values.js';

const DUAL = 'VpcConfig.Ipv6AllowedForDualStack';
const SUBNET = 'AWS::EC2::Subnet';
const BLOCKS = ['Ipv6CidrBlock', 'Ipv6IpamPoolId', 'Ipv6NetmaskLength'];

export const requireIpv6Route = defineRule({
  id: 'correctness/require-ipv6-route',
  row: 'V19',
  severity: 'error',
  summary: 'A function that may use IPv6 is in dual-stack subnets with a way out for IPv6.',
  why: 'Lambda refuses IPv6 in a subnet without an IPv6 block. Out of a private subnet it goes through an egress-only internet gateway alone: a NAT gateway carries IPv4.',
  cite: awsPage(
    'Giving Lambda functions access to resources in an Amazon VPC',
    'lambda/latest/dg/configuration-vpc.html',
    { section: 'Lambda in VPC' },
  ),
  over: 'node',
  on: { service: 'lambda-function' },
  check: ({ node, graph }) => {
    if (booleanAt(node, DUAL) !== true) return;
    const at = node.at(DUAL);
    const tiers = node.subnets().filter(isDrawn);
    const single = tiers.find((tier) => isSingleStack(graph, tier));
    if (single !== undefined)
      return {
        at,
        message: `${node.name} may use IPv6. ${single.name} has no IPv6 block.`,
      };
    const shut = tiers.find((tier) => !hasRoute(graph, tier));
    if (shut === undefined) return;
    const message = `${node.name} may use IPv6. ${shut.name} has no route to ::/0: without an egress-only internet gateway IPv6 stays within the VPC.`;
    return { at, message, severity: 'warning' };
  },
  examples: {
    valid: [
      'v: ec2-vpc; s: ec2-subnet in v; f: lambda-function in s',
      `v: ec2-vpc; s: ec2-subnet { Ipv6CidrBlock: '2001:db8:1234:1a00::/64' } in v
       f: lambda-function { VpcConfig.Ipv6AllowedForDualStack: true } in s
       e: cfn-resource { $type: 'AWS::EC2::EgressOnlyInternetGateway', VpcId: @v }
       r: cfn-resource { $type: 'AWS::EC2::Route', RouteTableId: 'rtb-1', DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: @e }`,
    ],
    invalid: [
      {
        before:
          'v: ec2-vpc; s: ec2-subnet in v; f: lambda-function { VpcConfig.Ipv6AllowedForDualStack: true } in s',
      },
      {
        before: `v: ec2-vpc; s: ec2-subnet { Ipv6CidrBlock: '2001:db8:1234:1a00::/64' } in v
          f: lambda-function { VpcConfig.Ipv6AllowedForDualStack: true } in s`,
      },
    ],
  },
});

function isDrawn(tier: NodeView): boolean {
  return tier.record.external === undefined && tier.vpc()?.record.external === undefined;
}

/** Whether a subnet of a tier has IPv4 alone. A block may be given by a resource of its own. */
function isSingleStack(graph: GraphView, tier: NodeView): boolean {
  if (graph.nodes().some(({ type }) => type === 'AWS::EC2::SubnetCidrBlock')) return false;
  const subnets = tier.resources().filter(({ type }) => type === SUBNET);
  return subnets.some(({ properties }) => !BLOCKS.some((name) => Object.hasOwn(properties, name)));
}

/** A route that stands as a node of its own may be of any tier. */
function hasRoute(graph: GraphView, tier: NodeView): boolean {
  const own = tier.resources().filter(({ type }) => type === 'AWS::EC2::Route');
  const others = graph
    .nodes()
    .filter(({ type }) => type === 'AWS::EC2::Route')
    .map(({ record }) => record);
  return [...own, ...others].some(({ properties }) => {
    const block = properties?.['DestinationIpv6CidrBlock'];
    return block !== undefined && (typeof block !== 'string' || block === '::/0');
  });
}
