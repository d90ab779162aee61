import { defineRule, type GraphView, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { freeId, isPublicTier, isUnclearTier } from '../placing.js';

export const requireNatPlacement = defineRule({
  id: 'correctness/require-nat-placement',
  row: 'V63',
  severity: 'error',
  summary: 'The NAT gateway of a private tier stands in a public one.',
  why: 'A NAT gateway sends traffic on through the internet gateway, to which only the route table of a public subnet leads.',
  cite: awsPage('NAT gateways', 'vpc/latest/userguide/vpc-nat-gateway.html', {
    section: 'Lambda in VPC',
  }),
  over: 'node',
  on: { service: 'ec2-subnet' },
  check: ({ node, graph }) => {
    const gateway = node.part('natGateway');
    if (gateway === undefined) return;
    const path = 'natGateway#SubnetId';
    const at = node.at(path);
    const isWired = node.wires('out', 'subnet-egress').length > 0;
    if (!isWired && !gateway.has('SubnetId')) {
      const other = publicTierOf(graph, node);
      const message = `The NAT gateway of ${node.name} stands in no tier. It needs a public one.`;
      if (other === undefined) return { at, message };
      const id = freeId(graph, `${node.id}-${other.id}`);
      const args = { id, connection: 'subnet-egress', from: node.id, to: other.id };
      const label = `Go out through ${other.name}`;
      return { at, message, fix: { label, safe: false, edits: [{ edit: 'edge.add', args }] } };
    }
    const wrong = node
      .referred(path)
      .find(
        (tier) => tier.service.id === 'ec2-subnet' && !isPublicTier(tier) && !isUnclearTier(tier),
      );
    if (wrong === undefined) return;
    return {
      at,
      message: `The NAT gateway of ${node.name} stands in ${wrong.name}. It needs a public tier.`,
    };
  },
  examples: {
    valid: [
      `v: ec2-vpc; p: ec2-subnet { internetRoute#: {} } in v
       s: ec2-subnet { natGateway#: {} } in v -[subnet-egress]-> p`,
      `v: ec2-vpc; p: ec2-subnet { internetRoute#: {} } in v
       s: ec2-subnet { natGateway#SubnetId: @p } in v`,
      `v: ec2-vpc; p: ec2-subnet { routeTable#: {}, internetRoute#: {} } in v
       q: ec2-subnet { association#RouteTableId: @p#routeTable } in v; s: ec2-subnet { natGateway#SubnetId: @q } in v`,
    ],
    invalid: [
      {
        before: `v: ec2-vpc { internetGateway#: {} }; p: ec2-subnet { internetRoute#: {} } in v
          s: ec2-subnet { natGateway#: {} } in v`,
        after: `v: ec2-vpc { internetGateway#: {} }; p: ec2-subnet { internetRoute#: {} } in v
          s: ec2-subnet { natGateway#: {} } in v -[subnet-egress]-> p`,
      },
      { before: 's: ec2-subnet { natGateway#: {} }' },
      { before: 'p: ec2-subnet; s: ec2-subnet { natGateway#SubnetId: @p }' },
    ],
  },
});

function publicTierOf(graph: GraphView, tier: NodeView): NodeView | undefined {
  const vpc = tier.vpc();
  if (vpc === undefined) return undefined;
  return graph.nodes().find((node) => isPublicTier(node) && node.referred('VpcId').includes(vpc));
}
