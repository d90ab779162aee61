import { att, type Effect, type NodeView, type ValueMap } from '../define/index.js';
import { groupsOf, ingress } from './database-ingress.js';

const INTERFACES = [
  'ec2:CreateNetworkInterface',
  'ec2:CreateNetworkInterfacePermission',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcAttribute',
  'ec2:DescribeVpcs',
];

/** Firehose reaches a domain in a VPC by interfaces in its subnets, guarded as the domain is. */
export function searchNetwork(
  stream: NodeView,
  domain: NodeView,
): { readonly value: ValueMap; readonly effects: readonly Effect[] } {
  const subnets = domain.value('VPCOptions.SubnetIds');
  const groups = groupsOf(domain).map((group) => group.att('GroupId'));
  const guarding = groups.length === 0 ? domain.value('VPCOptions.SecurityGroupIds') : groups;
  if (subnets === undefined || guarding === undefined) return { value: {}, effects: [] };
  return {
    value: {
      VpcConfiguration: {
        RoleARN: att(stream.id, 'Arn', 'role'),
        SecurityGroupIds: guarding,
        SubnetIds: subnets,
      },
    },
    effects: [
      {
        kind: 'grant',
        to: stream.role,
        actions: INTERFACES,
        resources: ['*'],
        wildcard:
          'Firehose makes its interfaces itself, and AWS knows no narrower resource for all of it.',
      },
      ...ingress(domain, domain, 443),
    ],
  };
}
