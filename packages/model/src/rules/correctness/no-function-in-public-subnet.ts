import { defineRule, type Fix, type GraphView, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { endpointEdits, endpointFor } from '../endpoints.js';
import { hasPublicAddresses, isPublicTier, placing, privateTierOf } from '../placing.js';

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
    const tiers = node.subnets();
    const tier =
      tiers.find(isPublicTier) ??
      (graph.hasEgress(node) ? undefined : tiers.find(hasPublicAddresses));
    if (tier === undefined) return;
    const outside = outsideOf(node, graph);
    const [first] = outside;
    const why =
      first === undefined ? 'It has no internet there' : `It cannot reach ${first.name} from there`;
    const fix = moving(graph, node, outside);
    return {
      at: node.at('VpcConfig.SubnetIds'),
      message: `${node.name} is in ${tier.name}, which is public. ${why}.`,
      severity: first === undefined ? 'warning' : 'error',
      ...(fix !== undefined && { fix }),
    };
  },
  examples: {
    valid: ['v: ec2-vpc; private: ec2-subnet in v; f: lambda-function in private'],
    invalid: [
      {
        before: `v: ec2-vpc; private: ec2-subnet { routeTable#: {} } in v; g: ec2-security-group
          public: ec2-subnet { internetRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
          f: lambda-function { VpcConfig.SecurityGroupIds: [@g.GroupId] } in public -> t: dynamodb-table`,
        after: `v: ec2-vpc; private: ec2-subnet { routeTable#: {} } in v; g: ec2-security-group
          public: ec2-subnet { internetRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
          f: lambda-function { VpcConfig.SecurityGroupIds: [@g.GroupId] } in private -> t: dynamodb-table
          v-dynamodb-endpoint: ec2-vpc-endpoint {
            $name: 'DynamodbEndpoint',
            RouteTableIds: [@private#routeTable], VpcEndpointType: 'Gateway', VpcId: @v,
            ServiceName: { Fn::Sub: 'com.amazonaws.\${AWS::Region}.dynamodb' }
          }`,
      },
      {
        before: `v: ec2-vpc; g: ec2-security-group
          private: ec2-subnet { natGateway#: {}, natRoute#: { DestinationCidrBlock: '0.0.0.0/0' } } in v
          public: ec2-subnet { internetRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
          f: lambda-function { VpcConfig.SecurityGroupIds: [@g.GroupId] } in public -> t: dynamodb-table`,
        after: `v: ec2-vpc; g: ec2-security-group
          private: ec2-subnet { natGateway#: {}, natRoute#: { DestinationCidrBlock: '0.0.0.0/0' } } in v
          public: ec2-subnet { internetRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
          f: lambda-function { VpcConfig.SecurityGroupIds: [@g.GroupId] } in private -> t: dynamodb-table`,
      },
      {
        before: `v: ec2-vpc; public: ec2-subnet { internetRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
          f: lambda-function in public`,
      },
      {
        before: `v: ec2-vpc; public: ec2-subnet { MapPublicIpOnLaunch: true } in v
          f: lambda-function in public -> t: dynamodb-table`,
      },
    ],
  },
});

function outsideOf(node: NodeView, graph: GraphView): readonly NodeView[] {
  return node
    .wires('out')
    .map((wire) => wire.target)
    .filter((target) => {
      const isOutside = target.can('endpoint') !== undefined;
      return isOutside && !graph.hasEgress(node, endpointFor(target)?.name);
    });
}

/** Places it in a private tier, with the endpoints that it needs where no NAT gateway leads out. */
function moving(graph: GraphView, node: NodeView, outside: readonly NodeView[]): Fix | undefined {
  const vpc = node.vpc();
  const tier = vpc && privateTierOf(graph, vpc);
  if (tier === undefined) return undefined;
  const missing = tier.part('natRoute') === undefined ? outside.map(endpointFor) : [];
  const needed = new Map(missing.map((endpoint) => [endpoint?.name, endpoint]));
  const ways = [...needed.values()].map(
    (endpoint) => endpoint && endpointEdits(graph, [tier], endpoint),
  );
  if (ways.includes(undefined)) return undefined;
  const edits = [placing(graph, node, tier), ...ways.flatMap((way) => way ?? [])];
  return { label: `Place it in ${tier.name}`, safe: false, edits };
}
