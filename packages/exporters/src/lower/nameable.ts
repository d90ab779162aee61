import { sub, type Value } from '@archivolt/model';

/** How a resource is named, and what `Ref` and its ARN are then without asking for it. */
export interface Nameable {
  readonly type: string;
  readonly property: string;
  /** Whether names are unique in all of AWS and in lower case. */
  readonly isGlobal?: boolean;
  readonly ref: 'name' | 'arn' | string;
  /** ARN after `arn:${AWS::Partition}:`, with `NAME` for the name. */
  readonly arn: string;
}

const HERE = '${AWS::Region}:${AWS::AccountId}';

/** What may get a name to break a cycle, the least costly first. */
export const NAMEABLE: readonly Nameable[] = [
  {
    type: 'AWS::S3::Bucket',
    property: 'BucketName',
    isGlobal: true,
    ref: 'name',
    arn: 's3:::NAME',
  },
  { type: 'AWS::SNS::Topic', property: 'TopicName', ref: 'arn', arn: `sns:${HERE}:NAME` },
  {
    type: 'AWS::SQS::Queue',
    property: 'QueueName',
    ref: 'https://sqs.${AWS::Region}.${AWS::URLSuffix}/${AWS::AccountId}/NAME',
    arn: `sqs:${HERE}:NAME`,
  },
  { type: 'AWS::Events::Rule', property: 'Name', ref: 'name', arn: `events:${HERE}:rule/NAME` },
  {
    type: 'AWS::StepFunctions::StateMachine',
    property: 'StateMachineName',
    ref: 'arn',
    arn: `states:${HERE}:stateMachine:NAME`,
  },
  {
    type: 'AWS::Kinesis::Stream',
    property: 'Name',
    ref: 'name',
    arn: `kinesis:${HERE}:stream/NAME`,
  },
  {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    property: 'DeliveryStreamName',
    ref: 'name',
    arn: `firehose:${HERE}:deliverystream/NAME`,
  },
  {
    type: 'AWS::CodeBuild::Project',
    property: 'Name',
    ref: 'name',
    arn: `codebuild:${HERE}:project/NAME`,
  },
  {
    type: 'AWS::DynamoDB::Table',
    property: 'TableName',
    ref: 'name',
    arn: `dynamodb:${HERE}:table/NAME`,
  },
  {
    type: 'AWS::Lambda::Function',
    property: 'FunctionName',
    ref: 'name',
    arn: `lambda:${HERE}:function:NAME`,
  },
];

/** A name of stack, resource, and for global ones account and region. */
export function chosenName(nameable: Nameable, id: string): string {
  const words = id.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  return nameable.isGlobal === true
    ? `\${AWS::StackName}-${words}-\${AWS::AccountId}-\${AWS::Region}`
    : `\${AWS::StackName}-${words}`;
}

/** The `Ref` or ARN of a resource by its name. The name is the text of a `Fn::Sub`. */
export function byName(
  nameable: Nameable,
  name: string,
  attr: string | undefined,
): Value | undefined {
  const arn = `arn:\${AWS::Partition}:${nameable.arn.replace('NAME', () => name)}`;
  if (attr === 'Arn') return sub(arn);
  if (attr !== undefined) return undefined;
  if (nameable.ref === 'name') return sub(name);
  return sub(nameable.ref === 'arn' ? arn : nameable.ref.replace('NAME', () => name));
}
