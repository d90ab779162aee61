import { defineRule, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

const PATH = 'FileSystemConfigs';

export const requireVpcForFiles = defineRule({
  id: 'correctness/require-vpc-for-files',
  row: 'V16',
  severity: 'error',
  summary: 'A function that mounts files is in the VPC of their mount targets.',
  why: 'A file system is reached through its mount targets, from within their VPC. Lambda refuses a function outside, and one whose files have no mount target.',
  cite: awsPage(
    'Configuring file system access for Lambda functions',
    'lambda/latest/dg/configuration-filesystem.html',
    { section: 'Lambda by default' },
  ),
  over: 'node',
  on: { service: 'lambda-function' },
  check: ({ node }) => {
    const [wire] = node.wires('out', 'file-mount');
    const written = node.value(PATH);
    const isEmpty = Array.isArray(written) && written.length === 0;
    if (wire === undefined && (isEmpty || !node.has(PATH))) return;
    const at = wire?.at() ?? node.at(PATH);
    if (!node.isPlaced() && !isOutOfSight(node))
      return { at, message: `${node.name} runs outside any VPC. Files are mounted inside one.` };
    const files = wire?.target;
    if (files === undefined || files.record.external !== undefined) return;
    if (files.part('mountTarget') !== undefined || files.record.logicalId !== undefined) return;
    return { at, message: `${files.name} has no mount target. Nothing can reach its files.` };
  },
  examples: {
    valid: [
      'f: lambda-function { FileSystemConfigs: [] }',
      `v: ec2-vpc; s: ec2-subnet in v
       f: lambda-function in s -> e: efs-file-system { accessPoint#: {}, mountTarget#SubnetId: @s }`,
      'f: lambda-function',
    ],
    invalid: [
      {
        before: `v: ec2-vpc; s: ec2-subnet in v
          f: lambda-function -> e: efs-file-system { accessPoint#: {}, mountTarget#SubnetId: @s }`,
      },
      {
        before:
          'v: ec2-vpc; s: ec2-subnet in v; f: lambda-function in s -> e: efs-file-system { accessPoint#: {} }',
      },
      {
        before:
          "f: lambda-function { FileSystemConfigs: [{ Arn: 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-1', LocalMountPath: '/mnt/a' }] }",
      },
    ],
  },
});

/** Globals of SAM, or an expression, may place it. */
function isOutOfSight(node: NodeView): boolean {
  return node.has('VpcConfig') || node.type === 'AWS::Serverless::Function';
}
