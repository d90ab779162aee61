import { defineRule, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noSecondAssociation = defineRule({
  id: 'correctness/no-second-association',
  row: 'V55',
  severity: 'error',
  summary: 'A VPC has one internet gateway, and a subnet one route table.',
  why: 'AWS refuses to attach a second one when the stack is deployed.',
  cite: awsPage('Amazon VPC quotas', 'vpc/latest/userguide/amazon-vpc-limits.html', {
    section: 'Lambda in VPC',
  }),
  equivalents: ['cfn-lint:E3022'],
  over: 'node',
  on: { service: ['ec2-vpc', 'ec2-subnet'] },
  check: ({ node }) => {
    const isVpc = node.service.id === 'ec2-vpc';
    const noun = isVpc ? 'internet gateways' : 'route tables';
    const count = isVpc ? gatewaysOf(node) : tablesOf(node);
    if (count < 2) return;
    return { at: node.at(), message: `${node.name} has ${count} ${noun}. The maximum is 1.` };
  },
  examples: {
    valid: [
      "v: ec2-vpc; i: cfn-resource { $type: 'AWS::EC2::InternetGateway' }; a: cfn-resource { $type: 'AWS::EC2::VPCGatewayAttachment', VpcId: @v, InternetGatewayId: @i }",
      `v: ec2-vpc { internetGateway#: {}, gatewayAttachment#: {} }
       a: cfn-resource { $type: 'AWS::EC2::VPCGatewayAttachment', VpcId: @v, VpnGatewayId: 'vgw-1' }`,
      `v: ec2-vpc; s: ec2-subnet { subnet2#CidrBlock: '10.0.1.0/24' } in v
       a: cfn-resource { $type: 'AWS::EC2::SubnetRouteTableAssociation', SubnetId: @s, RouteTableId: 'rtb-1' }
       b: cfn-resource { $type: 'AWS::EC2::SubnetRouteTableAssociation', SubnetId: @s#subnet2, RouteTableId: 'rtb-1' }`,
    ],
    invalid: [
      {
        before: `v: ec2-vpc; i: cfn-resource { $type: 'AWS::EC2::InternetGateway' }; j: cfn-resource { $type: 'AWS::EC2::InternetGateway' }
          a: cfn-resource { $type: 'AWS::EC2::VPCGatewayAttachment', VpcId: @v, InternetGatewayId: @i }
          b: cfn-resource { $type: 'AWS::EC2::VPCGatewayAttachment', VpcId: @v, InternetGatewayId: @j }`,
      },
      {
        before: `v: ec2-vpc; s: ec2-subnet in v
          a: cfn-resource { $type: 'AWS::EC2::SubnetRouteTableAssociation', SubnetId: @s, RouteTableId: 'rtb-1' }
          b: cfn-resource { $type: 'AWS::EC2::SubnetRouteTableAssociation', SubnetId: @s, RouteTableId: 'rtb-2' }`,
      },
    ],
  },
});

/** Those that stand on a condition may never be there together. */
function gatewaysOf(vpc: NodeView): number {
  const others = vpc
    .referrers('AWS::EC2::VPCGatewayAttachment')
    .filter((it) => it.has('InternetGatewayId') && !it.isConditional());
  return others.length + (vpc.part('gatewayAttachment') === undefined ? 0 : 1);
}

function tablesOf(subnet: NodeView): number {
  const others = subnet
    .referrers('AWS::EC2::SubnetRouteTableAssociation')
    .filter((it) => !it.isConditional() && namesPrimary(subnet, it));
  return others.length + (subnet.part('association') === undefined ? 0 : 1);
}

/** Whether it is of the subnet of the first zone, and of no other of the tier. */
function namesPrimary({ id }: NodeView, association: NodeView): boolean {
  return association.links().some((link) => link === `>${id}#`);
}
