import { loadRegistry } from '@archivolt/cfn-spec';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from './check-template.js';

const TYPES = [
  'AWS::CloudFormation::Stack',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::Subnet',
  'AWS::EC2::VPC',
  'AWS::ECS::TaskDefinition',
  'AWS::IAM::Role',
  'AWS::KMS::Key',
  'AWS::Lambda::Function',
  'AWS::SecretsManager::Secret',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::StepFunctions::StateMachine',
];

async function faults(lines: string): Promise<readonly string[]> {
  const text = `Resources:
  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}
  Q: {Type: AWS::SQS::Queue}
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Group: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: x}}
  Topic: {Type: AWS::SNS::Topic}
  Nested: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: 'https://a.example/t'}}
  Key: {Type: AWS::KMS::Key}
${lines}`;
  const found = checkTemplate(text, await loadRegistry(TYPES));
  return found.map(({ line, column, message }) => `${line - 8}:${column} ${message}`);
}

const FUNCTION = '  F: {Type: AWS::Lambda::Function, Properties: {Code: {ZipFile: x},';

describe('references that give something else than their property takes', () => {
  it.each([
    [
      'a name where an ARN goes',
      `${FUNCTION} Role: !Ref Role}}`,
      '1:80 F: Role takes an ARN; Ref of Role gives its RoleName. Take Role.Arn.',
    ],
    [
      'an attribute that is no ARN',
      '  S: {Type: AWS::StepFunctions::StateMachine, Properties: {RoleArn: !GetAtt Role.RoleId}}',
      '1:77 S: RoleArn takes an ARN; Role.RoleId is no ARN. Take Role.Arn.',
    ],
    [
      'another kind of resource, in one branch of a condition',
      `${FUNCTION} Role: !GetAtt Role.Arn, VpcConfig: {SubnetIds: [!If [A, !Ref Vpc, subnet-1]]}}}\nConditions: {A: !Equals [a, b]}`,
      '1:130 F: Ref of Vpc (AWS::EC2::VPC) is nothing that SubnetIds takes.',
    ],
    [
      'an attribute of another kind',
      '  S: {Type: AWS::EC2::Subnet, Properties: {CidrBlock: 10.0.0.0/24, VpcId: !GetAtt Vpc.CidrBlock}}',
      '1:83 S: Vpc.CidrBlock is nothing that VpcId takes.',
    ],
    [
      'a list where an output takes a text',
      'Outputs: {O: {Value: !GetAtt Vpc.CidrBlockAssociations}}',
      '1:30 Output O: Vpc.CidrBlockAssociations is a list. Join it to a text.',
    ],
    [
      'a resource that is no layer',
      `${FUNCTION} Role: !GetAtt Role.Arn, Layers: [!Ref Topic]}}`,
      '1:107 F: Topic (AWS::SNS::Topic) is no layer.',
    ],
    [
      'a list where one value stands',
      "  T: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Split [',', 'a,b']}}",
      '1:63 T: What Fn::Split gives is a list; DisplayName takes one value.',
    ],
    [
      'an attribute in a text',
      "  T: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Sub '${Topic.Url}'}}",
      '1:61 T: AWS::SNS::Topic returns no attribute "Url".',
    ],
  ])('are found: %s', async (_, lines, said) => {
    expect(await faults(lines)).toEqual([said]);
  });

  it.each([
    [
      'an ARN by Ref',
      `${FUNCTION} Role: !GetAtt Role.Arn, DeadLetterConfig: {TargetArn: !Ref Topic}}}`,
    ],
    ['what a stack of its own puts out', `${FUNCTION} Role: !GetAtt Nested.Outputs.Role}}`],
    [
      'a role by its name, for ECS',
      '  T: {Type: AWS::ECS::TaskDefinition, Properties: {TaskRoleArn: !Ref Role}}',
    ],
    [
      'a group that comes with a VPC',
      `${FUNCTION} Role: !GetAtt Role.Arn, VpcConfig: {SecurityGroupIds: [!GetAtt Vpc.DefaultSecurityGroup, !Ref Group]}}}`,
    ],
    ['a key by its id', '  T: {Type: AWS::SNS::Topic, Properties: {KmsMasterKeyId: !Ref Key}}'],
  ])('are none: %s', async (_, lines) => {
    expect(await faults(lines)).toEqual([]);
  });
});
