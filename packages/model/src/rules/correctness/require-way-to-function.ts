import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { endpointFix } from '../endpoints.js';

export const requireWayToFunction = defineRule({
  id: 'correctness/require-way-to-function',
  row: 'V24',
  severity: 'error',
  summary: 'A database that calls a function has a way to Lambda, and the role for it.',
  why: "Lambda's address is outside the VPC. A private database gets there through a NAT gateway or an interface endpoint of Lambda; a public one through its internet gateway. Aurora MySQL also needs the parameter that names its role.",
  cite: awsPage(
    'Invoking an AWS Lambda function from an RDS for PostgreSQL DB instance',
    'AmazonRDS/latest/UserGuide/PostgreSQL-Lambda.html',
    { section: 'RDS Invoking Lambda' },
  ),
  over: 'wire',
  on: { connection: 'database-invocation' },
  check: ({ source, target, graph }) => {
    const findings = [];
    if (source.isPlaced() && !graph.hasEgress(source, 'lambda')) {
      const fix = endpointFix(graph, source, { name: 'lambda' });
      const tiers = source.subnets().map((tier) => tier.name);
      findings.push({
        at: source.at(source.can('placeable')?.subnets ?? ''),
        message: `${source.name} is in ${tiers.join(', ')}. No NAT gateway and no lambda endpoint leads from there to ${target.name}.`,
        ...(fix !== undefined && { fix }),
      });
    }
    const isAuroraMySql = source.string('Engine') === 'aurora-mysql';
    if (isAuroraMySql && source.part('parameterGroup') === undefined && !source.has(GROUP)) {
      findings.push({
        at: source.at(GROUP),
        message: `${source.name} has no cluster parameter group. Aurora MySQL calls functions with the role that aws_default_lambda_role names there.`,
        fix: {
          label: 'Add a parameter group',
          safe: false,
          edits: [
            {
              edit: 'part.add',
              args: {
                nodeId: source.id,
                part: 'parameterGroup',
                properties: {
                  Description: 'Parameters of the cluster',
                  Family: 'aurora-mysql8.0',
                  Parameters: {},
                },
              },
            },
          ],
        },
      });
    }
    return findings;
  },
  examples: {
    valid: [
      `v: ec2-vpc; s: ec2-subnet { routeTable#: {}, natRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
       d: rds-db-instance { Engine: 'postgres' } in s; d -> f: lambda-function`,
      "d: rds-db-instance { Engine: 'postgres' } -> f: lambda-function",
    ],
    invalid: [
      {
        before: `v: ec2-vpc; s: ec2-subnet in v
          d: rds-db-instance { Engine: 'postgres' } in s; d -> f: lambda-function`,
        after: `v: ec2-vpc; s: ec2-subnet in v
          d: rds-db-instance { Engine: 'postgres' } in s; d -> f: lambda-function
          v-lambda-group: ec2-security-group {
            $name: 'LambdaEndpointGroup', GroupDescription: 'HTTPS to the endpoint of lambda', VpcId: @v,
            SecurityGroupIngress: [{ CidrIp: @v.CidrBlock, FromPort: 443, IpProtocol: 'tcp', ToPort: 443 }]
          }
          v-lambda-endpoint: ec2-vpc-endpoint {
            $name: 'LambdaEndpoint', PrivateDnsEnabled: true,
            SecurityGroupIds: [@v-lambda-group.GroupId], SubnetIds: [@s], VpcEndpointType: 'Interface',
            VpcId: @v, ServiceName: { Fn::Sub: 'com.amazonaws.\${AWS::Region}.lambda' }
          }`,
      },
      {
        before: "d: rds-db-cluster { Engine: 'aurora-mysql' } -> f: lambda-function",
        after:
          "d: rds-db-cluster { Engine: 'aurora-mysql', parameterGroup#: { Description: 'Parameters of the cluster', Family: 'aurora-mysql8.0', Parameters: {} } } -> f: lambda-function",
      },
    ],
  },
});

const GROUP = 'DBClusterParameterGroupName';
