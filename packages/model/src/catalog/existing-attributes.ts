import { isMap, sub, type Value, type ValueMap } from '../define/value.js';

/** What stands for something that exists already. */
export interface Existing {
  readonly type: string;
  readonly ref: Value;
  readonly attributes?: ValueMap;
}

const HERE = '${AWS::Region}:${AWS::AccountId}';
const ARN = 'arn:${AWS::Partition}';

/** Attributes of a type that its name or id says, with `NAME` for it; `NAME` alone is what `Ref` gives. */
const SAID: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'AWS::CertificateManager::Certificate': { Arn: 'NAME' },
  'AWS::Cognito::UserPool': {
    Arn: `${ARN}:cognito-idp:${HERE}:userpool/NAME`,
    ProviderName: 'cognito-idp.${AWS::Region}.${AWS::URLSuffix}/NAME',
    ProviderURL: 'https://cognito-idp.${AWS::Region}.${AWS::URLSuffix}/NAME',
    UserPoolId: 'NAME',
  },
  'AWS::DynamoDB::Table': { Arn: `${ARN}:dynamodb:${HERE}:table/NAME` },
  'AWS::EC2::SecurityGroup': { GroupId: 'NAME', Id: 'NAME' },
  'AWS::EC2::Subnet': { SubnetId: 'NAME' },
  'AWS::EC2::VPC': { VpcId: 'NAME' },
  'AWS::ECR::Repository': {
    Arn: `${ARN}:ecr:${HERE}:repository/NAME`,
    RepositoryUri: '${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/NAME',
  },
  'AWS::ECS::Cluster': { Arn: `${ARN}:ecs:${HERE}:cluster/NAME` },
  'AWS::Events::EventBus': { Arn: `${ARN}:events:${HERE}:event-bus/NAME`, Name: 'NAME' },
  'AWS::IAM::Role': { Arn: `${ARN}:iam::\${AWS::AccountId}:role/NAME` },
  'AWS::KMS::Key': { Arn: `${ARN}:kms:${HERE}:key/NAME`, KeyId: 'NAME' },
  'AWS::Kinesis::Stream': { Arn: `${ARN}:kinesis:${HERE}:stream/NAME` },
  'AWS::KinesisFirehose::DeliveryStream': { Arn: `${ARN}:firehose:${HERE}:deliverystream/NAME` },
  'AWS::Lambda::Function': { Arn: `${ARN}:lambda:${HERE}:function:NAME` },
  'AWS::Logs::LogGroup': { Arn: `${ARN}:logs:${HERE}:log-group:NAME:*` },
  'AWS::Route53::HostedZone': { Id: 'NAME' },
  'AWS::S3::Bucket': {
    Arn: `${ARN}:s3:::NAME`,
    DomainName: 'NAME.s3.${AWS::URLSuffix}',
    RegionalDomainName: 'NAME.s3.${AWS::Region}.${AWS::URLSuffix}',
  },
  'AWS::SecretsManager::Secret': { Id: 'NAME' },
  'AWS::SNS::Topic': { TopicArn: 'NAME' },
  'AWS::StepFunctions::StateMachine': { Arn: 'NAME' },
};

/** As in `arn:aws:acm:us-east-1:123456789012:certificate/…`. */
const ARN_REGION = /^arn:[a-z-]+:[a-z0-9-]+:([a-z]{2}(?:-[a-z]+)+-\d):/;
/** As in `https://sqs.eu-west-1.amazonaws.com/123456789012/jobs`. */
const QUEUE_URL = /^https:\/\/sqs\.([a-z0-9-]+)\.[a-z.]+\/(\d{12})\/([\w.-]+)$/;

/** The Region that an ARN or an address of something that exists names; undefined where none does. */
export function existingRegion({
  ref,
  attributes = {},
}: Omit<Existing, 'type'>): string | undefined {
  for (const value of [ref, ...Object.values(attributes)]) {
    if (typeof value !== 'string') continue;
    const [, region] = QUEUE_URL.exec(value) ?? ARN_REGION.exec(value) ?? [];
    if (region !== undefined) return region;
  }
  return undefined;
}

/** The value of `Ref`, or of an attribute, of something that exists; undefined where nothing says it. */
export function existingValue(existing: Existing, attr: string | undefined): Value | undefined {
  const { ref, attributes = {} } = existing;
  if (attr === undefined) return nameOf(existing);
  if (Object.hasOwn(attributes, attr)) return attributes[attr];
  if (attr === 'Arn' && isArn(ref)) return ref;
  return existing.type === 'AWS::SQS::Queue'
    ? ofQueue(ref, attr)
    : said(sayingOf(existing.type, attr), nameOf(existing));
}

function sayingOf(type: string, attr: string): string | undefined {
  const sayings = Object.hasOwn(SAID, type) ? (SAID[type] ?? {}) : {};
  return Object.hasOwn(sayings, attr) ? sayings[attr] : undefined;
}

/** What `Ref` gives: where it is a name and the ARN was given, the name in it. */
function nameOf({ type, ref }: Existing): Value {
  const pattern = sayingOf(type, 'Arn');
  if (!isArn(ref) || pattern === undefined || pattern === 'NAME') return ref;
  const [before = '', after = ''] = resourceOf(pattern.replaceAll(/\$\{[^}]*\}/g, '')).split(
    'NAME',
  );
  const resource = resourceOf(ref);
  if (!resource.startsWith(before)) return ref;
  const name = resource.slice(before.length);
  return after !== '' && name.endsWith(after) ? name.slice(0, -after.length) : name;
}

/** What follows the account in an ARN. */
function resourceOf(arn: string): string {
  return arn.split(':').slice(5).join(':');
}

function said(pattern: string | undefined, name: Value): Value | undefined {
  if (pattern === undefined || pattern === 'NAME') return pattern === undefined ? undefined : name;
  if (typeof name === 'string')
    return sub(pattern.replace('NAME', () => name.replaceAll('${', '${!')));
  const parameter = isMap(name) ? name['Ref'] : undefined;
  if (typeof parameter === 'string') return sub(pattern.replace('NAME', () => `\${${parameter}}`));
  return { 'Fn::Sub': [pattern.replace('NAME', () => '${Name}'), { Name: name }] };
}

function ofQueue(url: Value, attr: string): Value | undefined {
  if (attr === 'QueueUrl') return url;
  const [, region, account, name] = typeof url === 'string' ? (QUEUE_URL.exec(url) ?? []) : [];
  if (name === undefined) return undefined;
  if (attr === 'QueueName') return name;
  return attr === 'Arn' ? sub(`${ARN}:sqs:${region}:${account}:${name}`) : undefined;
}

function isArn(value: Value): value is string {
  return typeof value === 'string' && value.startsWith('arn:');
}
