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
    if (node.has(PATH) || node.record.external !== undefined) return;
    const guarded = guardedBy(node, graph).find((it) => it.vpc() !== undefined);
    const vpc = guarded?.vpc();
    if (guarded === undefined || vpc === undefined) return;
    return {
      at: node.at(PATH),
      message: `${node.name} guards ${guarded.name} in ${vpc.name}, and names no VPC. It would be made in the default one.`,
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
