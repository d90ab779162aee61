import { defineRule, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { endpointFix, endpointFor, isPublicApi } from '../endpoints.js';
import { isPublicTier, placing, privateTierOf } from '../placing.js';

export const requireWayOut = defineRule({
  id: 'correctness/require-way-out',
  row: 'V18',
  severity: 'error',
  summary: 'A function in a VPC reaches a service outside it through a NAT gateway or an endpoint.',
  why: 'Once placed in a VPC a function reaches only that VPC. Calls to services outside it time out until its subnets have a route to a NAT gateway, or the VPC has an endpoint of the service.',
  cite: awsPage(
    'Enable internet access for VPC-connected Lambda functions',
    'lambda/latest/dg/configuration-vpc-internet.html',
    { section: 'Lambda in VPC' },
  ),
  over: 'wire',
  on: { connection: ['grant', 'api-call', 'database-access'], from: 'lambda-function' },
  check: ({ source, target, graph }) => {
    const name = endpointNeeded(target);
    if (name === undefined || !source.isPlaced()) return;
    const tiers = source.subnets();
    const isPublic = isPublicApi(target);
    const hasEgress = graph.hasEgress(source, isPublic ? undefined : name);
    if (tiers.some(isPublicTier) || hasEgress) return;
    const fix = isPublic ? undefined : endpointFix(graph, source, name);
    const vpc = source.vpc();
    const other = vpc && privateTierOf(graph, vpc);
    const move =
      other?.part('natRoute') !== undefined && !tiers.includes(other) ? other : undefined;
    const what =
      target.can('placeable') === undefined ? target.name : `the secret of ${target.name}`;
    const way = isPublic ? 'No NAT gateway' : `No NAT gateway and no ${name} endpoint`;
    return {
      at: source.at('VpcConfig.SubnetIds'),
      message: `${source.name} is in ${tiers.map((tier) => tier.name).join(', ')}. ${way} leads from there to ${what}.`,
      ...(fix !== undefined && { fix }),
      ...(move !== undefined && {
        alternatives: [
          { label: `Place it in ${move.name}`, safe: false, edits: [placing(graph, source, move)] },
        ],
      }),
    };
  },
  examples: {
    valid: [
      'f: lambda-function -> t: dynamodb-table',
      `v: ec2-vpc
       public: ec2-subnet { internetRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
       private: ec2-subnet { natGateway#: {}, natRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
       f: lambda-function in private -> t: dynamodb-table`,
      `v: ec2-vpc; private: ec2-subnet { natGateway#: {}, natRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
       f: lambda-function in private -[api-call]-> api: apigatewayv2-http-api`,
      `v: ec2-vpc; private: ec2-subnet in v
       f: lambda-function in private -[api-call]-> api: apigateway-rest-api { EndpointConfiguration.Types: ['PRIVATE'] }
       e: cfn-resource {
         $type: 'AWS::EC2::VPCEndpoint', PrivateDnsEnabled: true, SubnetIds: [@private], VpcEndpointType: 'Interface',
         VpcId: @v, ServiceName: { Fn::Sub: 'com.amazonaws.\${AWS::Region}.execute-api' }
       }`,
    ],
    invalid: [
      {
        before: `v: ec2-vpc; private: ec2-subnet in v
          f: lambda-function in private -[api-call]-> api: apigatewayv2-http-api
          e: cfn-resource {
            $type: 'AWS::EC2::VPCEndpoint', PrivateDnsEnabled: true, SubnetIds: [@private], VpcEndpointType: 'Interface',
            VpcId: @v, ServiceName: { Fn::Sub: 'com.amazonaws.\${AWS::Region}.execute-api' }
          }`,
      },
      {
        before: `v: ec2-vpc; private: ec2-subnet { routeTable#: {} } in v
          f: lambda-function in private -> t: dynamodb-table`,
        after: `v: ec2-vpc; private: ec2-subnet { routeTable#: {} } in v
          f: lambda-function in private -> t: dynamodb-table
          v-dynamodb-endpoint: cfn-resource {
            $name: 'DynamodbEndpoint', $type: 'AWS::EC2::VPCEndpoint',
            RouteTableIds: [@private#routeTable], VpcEndpointType: 'Gateway', VpcId: @v,
            ServiceName: { Fn::Sub: 'com.amazonaws.\${AWS::Region}.dynamodb' }
          }`,
      },
      {
        before: `v: ec2-vpc; private: ec2-subnet in v
          f: lambda-function in private -> q: sqs-queue`,
        after: `v: ec2-vpc; private: ec2-subnet in v
          f: lambda-function in private -> q: sqs-queue
          v-sqs-group: ec2-security-group {
            $name: 'SqsEndpointGroup', GroupDescription: 'HTTPS to the endpoint of sqs', VpcId: @v,
            SecurityGroupIngress: [{ CidrIp: @v.CidrBlock, FromPort: 443, IpProtocol: 'tcp', ToPort: 443 }]
          }
          v-sqs-endpoint: cfn-resource {
            $name: 'SqsEndpoint', $type: 'AWS::EC2::VPCEndpoint', PrivateDnsEnabled: true,
            SecurityGroupIds: [@v-sqs-group.GroupId], SubnetIds: [@private], VpcEndpointType: 'Interface',
            VpcId: @v, ServiceName: { Fn::Sub: 'com.amazonaws.\${AWS::Region}.sqs' }
          }`,
      },
    ],
  },
});

/** The endpoint for what is called, or for the secret that a database is opened with. */
function endpointNeeded(target: NodeView): string | undefined {
  if (target.can('placeable')?.listens === undefined) return endpointFor(target);
  return target.boolean('ManageMasterUserPassword') === true ? 'secretsmanager' : undefined;
}
