import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { endpointFor } from '../endpoints.js';
import { isPublicTier, placing, privateTierOf } from '../placing.js';

export const noFunctionInPublicSubnet = defineRule({
  id: 'correctness/no-function-in-public-subnet',
  row: 'V19',
  severity: 'error',
  summary: 'A function that needs the internet is in private subnets with a NAT gateway.',
  why: 'A public subnet gives a function neither a public address nor internet: its network interface has a private address only, which an internet gateway does not serve.',
  cite: awsPage(
    'Giving Lambda functions access to resources in an Amazon VPC',
    'lambda/latest/dg/configuration-vpc.html',
    {
      section: 'Lambda in VPC',
    },
  ),
  over: 'node',
  on: { service: 'lambda-function' },
  check: ({ node, graph }) => {
    const tier = node.subnets().find(isPublicTier);
    if (tier === undefined) return;
    const outside = node
      .wires('out')
      .map((wire) => wire.target)
      .find((target) => {
        const name = endpointFor(target);
        return name !== undefined && !graph.hasEgress(node, name);
      });
    const vpc = node.vpc();
    const other = vpc && privateTierOf(graph, vpc);
    const why =
      outside === undefined
        ? 'It has no internet there'
        : `It cannot reach ${outside.name} from there`;
    const fix = other && {
      label: `Place it in ${other.name}`,
      safe: false,
      edits: [placing(graph, node, other)],
    };
    return {
      at: node.at('VpcConfig.SubnetIds'),
      message: `${node.name} is in ${tier.name}, which is public. ${why}.`,
      severity: outside === undefined ? 'warning' : 'error',
      ...(fix !== undefined && { fix }),
    };
  },
  examples: {
    valid: ['v: ec2-vpc; private: ec2-subnet in v; f: lambda-function in private'],
    invalid: [
      {
        before: `v: ec2-vpc; private: ec2-subnet in v; g: ec2-security-group
          public: ec2-subnet { internetRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
          f: lambda-function { VpcConfig.SecurityGroupIds: [@g.GroupId] } in public -> t: dynamodb-table`,
        after: `v: ec2-vpc; private: ec2-subnet in v; g: ec2-security-group
          public: ec2-subnet { internetRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
          f: lambda-function { VpcConfig.SecurityGroupIds: [@g.GroupId] } in private -> t: dynamodb-table`,
      },
      {
        before: `v: ec2-vpc; public: ec2-subnet { internetRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
          f: lambda-function in public`,
      },
    ],
  },
});
