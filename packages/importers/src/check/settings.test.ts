import { expect, test } from 'vitest';
import { importTemplate } from '../import-template.js';

/** What an import says of one resource with these properties. */
function said(type: string, properties: string): readonly string[] {
  const result = importTemplate(
    `Resources:\n  R:\n    Type: ${type}\n    Properties: ${properties}\n`,
  );
  const problems = result.ok ? result.value.report.problems : result.problem;
  return problems.map(({ message }) => message);
}

test.each([
  [
    'AWS::S3::Bucket',
    '{ AccessControl: PublicRead }',
    'R: AccessControl is PublicRead, which needs OwnershipControls.',
  ],
  [
    'AWS::Route53::HealthCheck',
    '{ HealthCheckConfig: { Type: CLOUDWATCH_METRIC } }',
    'R: Type is CLOUDWATCH_METRIC, which needs AlarmIdentifier.',
  ],
  [
    'AWS::Lambda::Function',
    '{ Code: { ZipFile: x, S3Bucket: b, S3Key: k } }',
    'R: S3Bucket and ZipFile do not go together.',
  ],
  [
    'AWS::EC2::Route',
    '{ RouteTableId: r, DestinationCidrBlock: 0.0.0.0/0 }',
    'R: One of CarrierGatewayId, CoreNetworkArn, EgressOnlyInternetGatewayId, GatewayId, InstanceId, LocalGatewayId, NatGatewayId, NetworkInterfaceId, OdbNetworkArn, TransitGatewayId, VpcEndpointId or VpcPeeringConnectionId is needed.',
  ],
  [
    'AWS::EC2::SecurityGroupIngress',
    '{ GroupId: sg-12345678, IpProtocol: tcp, CidrIp: 10.0.0.0/8 }',
    'R: IpProtocol is tcp, which needs FromPort and ToPort.',
  ],
  [
    'AWS::ElasticLoadBalancingV2::TargetGroup',
    '{ TargetType: lambda, Port: 80 }',
    'R: TargetType is lambda, which takes no Port.',
  ],
  [
    'AWS::EC2::Instance',
    '{ ImageId: ami-12345678, NetworkInterfaces: [], SubnetId: subnet-12345678 }',
    'R: NetworkInterfaces is given, which takes no SubnetId.',
  ],
  [
    'AWS::Backup::BackupPlan',
    '{ BackupPlan: { BackupPlanRule: [{ Lifecycle: { MoveToColdStorageAfterDays: 7, DeleteAfterDays: 30 } }] } }',
    'A backup is deleted after 30 days and cold after 7. It stays cold for 90 days at least.',
  ],
  [
    'AWS::CloudFront::Distribution',
    '{ DistributionConfig: { Origins: [], Aliases: [WWW.example.com] } }',
    '"WWW.example.com" is no domain name in small letters, as www.example.com.',
  ],
  [
    'AWS::CodePipeline::Pipeline',
    '{ Stages: [{ Actions: [{ ActionTypeId: { Category: Build } }] }] }',
    'The first stage of a pipeline holds sources only, no "Build".',
  ],
  [
    'AWS::Route53::RecordSet',
    '{ Name: a.b.org, HostedZoneName: c.org., Type: A, TTL: 1, ResourceRecords: [1.2.3.4] }',
    '"a.b.org." is no name of the zone "c.org.".',
  ],
  [
    'AWS::Route53::RecordSet',
    '{ Name: a.b.org, HostedZoneId: Z1, Type: TXT, TTL: 1, ResourceRecords: [x] }',
    'The value of a record of type TXT is as a text between quotation marks, not "x".',
  ],
  [
    'AWS::SQS::Queue',
    '{ Tags: [{ Key: a, Value: b }, { Key: a, Value: c }] }',
    'The tag "a" is given twice.',
  ],
  [
    'AWS::IAM::ManagedPolicy',
    "{ PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: '*' }] } }",
    'A policy of an identity has no Principal: it speaks of whom it is attached to.',
  ],
  [
    'AWS::SQS::QueuePolicy',
    "{ PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: 'sqs:SendMessage', Resource: '*' }] } }",
    'A statement of this policy needs a Principal.',
  ],
])('%s with %s', (type, properties, message) => {
  expect(said(type, properties)).toContain(message);
});

test.each([
  ['AWS::S3::Bucket', '{ AccessControl: BucketOwnerFullControl }'],
  [
    'AWS::S3::Bucket',
    '{ AccessControl: !Ref A, OwnershipControls: { Rules: [{ ObjectOwnership: ObjectWriter }] } }',
  ],
  ['AWS::Lambda::Function', "{ Code: { ZipFile: !Ref 'AWS::NoValue', ImageUri: x } }"],
  ['AWS::EC2::Route', '{ Fn::Transform: { Name: AWS::Include } }'],
])('%s with %s is no fault', (type, properties) => {
  expect(said(type, properties).filter((each) => !each.includes('There is no'))).toEqual([]);
});
