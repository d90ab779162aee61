import { defineRule, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { isInside, placedNear, placedTogether } from '../placing.js';

export const requireFunctionInVpc = defineRule({
  id: 'correctness/require-function-in-vpc',
  row: 'V16',
  severity: 'error',
  summary: 'A function reaches a database inside a VPC only from within that VPC.',
  why: 'By default a function runs in a VPC of AWS that has a way to the internet and none into yours. Placed in your subnets, it gets a network interface there.',
  cite: awsPage(
    'Giving Lambda functions access to resources in an Amazon VPC',
    'lambda/latest/dg/configuration-vpc.html',
    {
      section: 'Lambda by default',
    },
  ),
  over: 'wire',
  on: { from: 'lambda-function' },
  demand: true,
  check: ({ wire, source, target, graph }) => {
    if (!isInside(target)) return;
    const [here, there] = [source.vpc(), target.vpc()];
    const fix = placedNear(graph, source, target) ?? placedTogether(graph, source, target);
    const at = wire.at();
    if (!source.isPlaced()) {
      if (isHalfPlaced(source)) return;
      const where = there === undefined ? 'its VPC' : there.name;
      const message = `${source.name} runs outside any VPC. ${target.name} answers only inside ${where}.`;
      return { at, message, ...(fix !== undefined && { fix }) };
    }
    if (here === undefined || there === undefined || here.id === there.id) return;
    if (target.service.id === 'rds-db-proxy') return;
    const message = `${source.name} is in ${here.name}. ${target.name} answers only inside ${there.name}.`;
    return { at, message, ...(fix !== undefined && { alternatives: [fix] }) };
  },
  examples: {
    valid: [
      `v: ec2-vpc; private: ec2-subnet in v
       f: lambda-function in private -> d: rds-db-instance in private`,
      `v: ec2-vpc; a: ec2-subnet in v; b: ec2-subnet in v
       f: lambda-function in a -> d: rds-db-instance in b`,
      'f: lambda-function -> d: rds-db-instance { PubliclyAccessible: true }',
      'f: lambda-function -> t: dynamodb-table',
      `v: ec2-vpc; private: ec2-subnet in v
       f: lambda-function { VpcConfig.SecurityGroupIds: ['sg-1'] } -> d: rds-db-instance in private`,
    ],
    invalid: [
      {
        before: `v: ec2-vpc; private: ec2-subnet in v
          f: lambda-function -> d: rds-db-instance { subnetGroup#DBSubnetGroupDescription: 'Of d' } in private`,
        after: `v: ec2-vpc; private: ec2-subnet in v
          f: lambda-function {
            VpcConfig: { SubnetIds: [@private], SecurityGroupIds: [@f-group.GroupId] }
          }
          f -> d: rds-db-instance { subnetGroup#DBSubnetGroupDescription: 'Of d' } in private
          f-group: ec2-security-group {
            $name: 'fSecurityGroup', GroupDescription: 'Guards what names it', VpcId: @v
          }`,
      },
      {
        before: `v: ec2-vpc; w: ec2-vpc; private: ec2-subnet in v; other: ec2-subnet in w
          f: lambda-function in other -> d: rds-db-instance in private`,
      },
      {
        before: `v: ec2-vpc; private: ec2-subnet { subnet2#CidrBlock: '10.0.1.0/24' } in v
          f: lambda-function
          f -> d: rds-db-instance { VPCSecurityGroups: ['sg-1'], subnetGroup#DBSubnetGroupDescription: 'Of d' }`,
        after: `v: ec2-vpc; private: ec2-subnet { subnet2#CidrBlock: '10.0.1.0/24' } in v
          f: lambda-function {
            VpcConfig: { SubnetIds: [@private, @private#subnet2], SecurityGroupIds: [@f-group.GroupId] }
          }
          f -> d: rds-db-instance { VPCSecurityGroups: ['sg-1'],
            subnetGroup#: { DBSubnetGroupDescription: 'Of d', SubnetIds: [@private, @private#subnet2] } }
          f-group: ec2-security-group {
            $name: 'fSecurityGroup', GroupDescription: 'Guards what names it', VpcId: @v
          }`,
      },
      { before: 'f: lambda-function -> d: rds-db-instance' },
    ],
  },
});

/** Security groups without subnets: what is missing is told where they are. */
function isHalfPlaced(node: NodeView): boolean {
  const groups = node.list('VpcConfig.SecurityGroupIds') ?? [];
  return groups.length > 0 || node.wires('in', 'guards').length > 0;
}
