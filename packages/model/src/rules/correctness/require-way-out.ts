import { defineRule, type NodeView, type PrivateEndpoint } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { endpointFix, endpointFor, isPublicApi } from '../endpoints.js';
import { hasPublicAddresses, isPublicTier, placing, privateTierOf } from '../placing.js';

export const requireWayOut = defineRule({
  id: 'correctness/require-way-out',
  row: 'V18',
  severity: 'error',
  summary:
    'A function or a task in a VPC reaches a service outside it through a NAT gateway or an endpoint.',
  why: 'What is placed in a VPC reaches only that VPC. Calls to services outside it time out until its subnets have a route to a NAT gateway, or the VPC has an endpoint of the service.',
  cite: awsPage(
    'Enable internet access for VPC-connected Lambda functions',
    'lambda/latest/dg/configuration-vpc-internet.html',
    { section: 'Lambda in VPC' },
  ),
  over: 'wire',
  on: {
    connection: ['grant', 'api-call', 'database-access'],
    from: ['lambda-function', 'ecs-service'],
  },
  check: ({ source, target, graph }) => {
    const endpoint = endpointNeeded(target);
    const isPublic = isPublicApi(target);
    if ((endpoint === undefined && !isPublic) || !source.isPlaced()) return;
    const tiers = source.subnets();
    if (tiers.some((tier) => isPublicTier(tier) || hasPublicAddresses(tier))) return;
    if (graph.hasEgress(source, endpoint?.name)) return;
    const fix = endpoint && endpointFix(graph, source, endpoint);
    const vpc = source.vpc();
    const other = vpc && privateTierOf(graph, vpc);
    const move =
      other?.part('natRoute') !== undefined && !tiers.includes(other) ? other : undefined;
    const isSecret = target.can('placeable') !== undefined;
    const what = isSecret ? `the secret of ${target.name}` : target.name;
    const way = endpoint ? `No NAT gateway and no ${endpoint.name} endpoint` : 'No NAT gateway';
    return {
      at: source.at(source.can('placeable')?.subnets),
      // The password may reach it otherwise, or it signs in by IAM.
      ...(isSecret && { severity: 'warning' as const }),
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
      `v: ec2-vpc; private: ec2-subnet { routeTable#: {} } in v
       e: ec2-vpc-endpoint { VpcEndpointType: 'Gateway', VpcId: @v, ServiceName: { Fn::Sub: 'com.amazonaws.\${AWS::Region}.dynamodb' } }
       t: ecs-service in private -[grant]-> d: dynamodb-table`,
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
        before:
          'v: ec2-vpc; private: ec2-subnet in v; t: ecs-service in private -[grant]-> k: kinesis-stream; g: ec2-security-group in v',
      },
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
          v-dynamodb-endpoint: ec2-vpc-endpoint {
            $name: 'DynamodbEndpoint',
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
          v-sqs-endpoint: ec2-vpc-endpoint {
            $name: 'SqsEndpoint', PrivateDnsEnabled: true,
            SecurityGroupIds: [@v-sqs-group.GroupId], SubnetIds: [@private], VpcEndpointType: 'Interface',
            VpcId: @v, ServiceName: { Fn::Sub: 'com.amazonaws.\${AWS::Region}.sqs' }
          }`,
      },
    ],
  },
});

/** The endpoint for what is called, or for the secret that a database is opened with. */
function endpointNeeded(target: NodeView): PrivateEndpoint | undefined {
  if (target.can('placeable')?.listens === undefined) return endpointFor(target);
  return target.boolean('ManageMasterUserPassword') === true ? SECRETS : undefined;
}

const SECRETS: PrivateEndpoint = { name: 'secretsmanager' };
