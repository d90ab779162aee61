import { defineRule, type GraphView, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noGroupOfDefaultVpc = defineRule({
  id: 'correctness/no-group-of-default-vpc',
  row: 'V17',
  severity: 'error',
  summary: 'A security group is in the VPC of what it guards.',
  why: 'Without a VPC of its own a group is made in the default one, or not at all where there is none. Nothing takes groups of another VPC than its own.',
  cite: awsPage(
    'AWS::EC2::SecurityGroup',
    'AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html',
  ),
  over: 'node',
  on: { service: 'ec2-security-group' },
  check: ({ node, graph }) => {
    const [own] = node.referred(PATH);
    if ((node.has(PATH) && own === undefined) || node.record.external !== undefined) return;
    const guarded = guardedBy(node, graph).find((it) => {
      const there = it.vpc();
      return there !== undefined && there !== own;
    });
    const vpc = guarded?.vpc();
    if (guarded === undefined || vpc === undefined) return;
    const fault =
      own === undefined
        ? 'and names no VPC. It would be made in the default one.'
        : `and is in ${own.name}. It must be in the same VPC.`;
    return {
      at: node.at(PATH),
      message: `${node.name} guards ${guarded.name} in ${vpc.name}, ${fault}`,
      fix: { label: `Put it in ${vpc.name}`, safe: true, edits: [node.set(PATH, vpc.ref)] },
    };
  },
  examples: {
    valid: [
      `v: ec2-vpc; s: ec2-subnet in v; g: ec2-security-group { VpcId: @v }
       f: lambda-function { VpcConfig.SecurityGroupIds: [@g] } in s`,
      'g: ec2-security-group; i: ec2-instance { SecurityGroupIds: [@g] }',
    ],
    invalid: [
      {
        before: `v: ec2-vpc; w: ec2-vpc; s: ec2-subnet in v; g: ec2-security-group { VpcId: @w }
          f: lambda-function { VpcConfig.SecurityGroupIds: [@g] } in s`,
        after: `v: ec2-vpc; w: ec2-vpc; s: ec2-subnet in v; g: ec2-security-group { VpcId: @v }
          f: lambda-function { VpcConfig.SecurityGroupIds: [@g] } in s`,
      },
      {
        before: `v: ec2-vpc; s: ec2-subnet in v; g: ec2-security-group
          f: lambda-function { VpcConfig.SecurityGroupIds: [@g] } in s`,
        after: `v: ec2-vpc; s: ec2-subnet in v; g: ec2-security-group { VpcId: @v }
          f: lambda-function { VpcConfig.SecurityGroupIds: [@g] } in s`,
      },
    ],
  },
});

const PATH = 'VpcId';

function guardedBy(group: NodeView, graph: GraphView): readonly NodeView[] {
  const wired = group.wires('out', 'guards').map(({ target }) => target);
  return [...wired, ...graph.nodes().filter((node) => node.securityGroups().includes(group))];
}
