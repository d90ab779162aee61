import { defineRule, isExpression } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { freeId } from '../placing.js';

export const requireSubnetsAndGroups = defineRule({
  id: 'correctness/require-subnets-and-groups',
  row: 'V17',
  severity: 'error',
  summary: 'A function in a VPC names both subnets and security groups.',
  why: 'Lambda needs both to make the network interface of the function. The schema of CloudFormation asks for neither.',
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
    const isChosen = isExpression(node.value('VpcConfig'));
    const known = isChosen ? node.list('VpcConfig.SubnetIds') : [];
    if (known === undefined) return;
    const hasSubnets = node.isPlaced();
    const isGuarded = node.wires('in', 'guards').length > 0;
    const groups = isChosen
      ? node.resolved('VpcConfig.SecurityGroupIds')
      : node.value('VpcConfig.SecurityGroupIds');
    const hasGroups = isGuarded || isFilled(groups);
    if (hasSubnets === hasGroups) return;
    if (hasGroups) {
      const message = `${node.name} has security groups. It has no subnets to be in.`;
      return { at: node.at('VpcConfig.SubnetIds'), message };
    }
    const message = `${node.name} has subnets. It has no security group.`;
    const at = node.at('VpcConfig.SecurityGroupIds');
    const [tier] = node.subnets();
    if (tier === undefined || node.has('VpcConfig.SecurityGroupIds')) return { at, message };
    const securityGroup = { id: freeId(graph, `${node.id}-group`) };
    const args = { nodeId: node.id, container: tier.id, securityGroup };
    const edits = [{ edit: 'node.place', args }];
    return { at, message, fix: { label: 'Add a security group', safe: false, edits } };
  },
  examples: {
    valid: [
      'f: lambda-function',
      `condition Inside = { Fn::Equals: [{ Ref: 'AWS::AccountId' }, '1'] }
       f: lambda-function { VpcConfig: { Fn::If: ['Inside', { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] }, { Ref: 'AWS::NoValue' }] } }`,
      `param Stage: String = 'prod'; condition Inside = { Fn::Equals: [{ Ref: 'Stage' }, 'prod'] }
       f: lambda-function { VpcConfig: { Fn::If: ['Inside', { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] }, { Ref: 'AWS::NoValue' }] } }`,
      `v: ec2-vpc; s: ec2-subnet in v; g: ec2-security-group { VpcId: @v }
       f: lambda-function { VpcConfig.SecurityGroupIds: [@g.GroupId] } in s`,
      `v: ec2-vpc; s: ec2-subnet in v; g: ec2-security-group -[guards]-> f: lambda-function in s`,
    ],
    invalid: [
      {
        before: `param Stage: String = 'prod'; condition Inside = { Fn::Equals: [{ Ref: 'Stage' }, 'prod'] }
          f: lambda-function { VpcConfig: { Fn::If: ['Inside', { SubnetIds: ['subnet-1'] }, { Ref: 'AWS::NoValue' }] } }`,
      },
      {
        before: 'v: ec2-vpc; s: ec2-subnet in v; f: lambda-function in s',
        after: `v: ec2-vpc; s: ec2-subnet in v
          f: lambda-function { VpcConfig: { SubnetIds: [@s], SecurityGroupIds: [@f-group.GroupId] } }
          f-group: ec2-security-group {
            $name: 'fSecurityGroup', GroupDescription: 'Guards what names it', VpcId: @v
          }`,
      },
      {
        before:
          'g: ec2-security-group; f: lambda-function { VpcConfig.SecurityGroupIds: [@g.GroupId] }',
      },
    ],
  },
});

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
