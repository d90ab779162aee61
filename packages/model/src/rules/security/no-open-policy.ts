import { defineRule, isMap, type Value, type ValueMap } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { statementsIn } from '../policies.js';
import { listed } from '../words.js';
import { textsOf } from '../values.js';

const TYPES = new Set(['AWS::S3::BucketPolicy', 'AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy']);

export const noOpenPolicy = defineRule({
  id: 'security/no-open-policy',
  row: 'V59',
  severity: 'warning',
  summary: 'A bucket, a queue or a topic lets in whom its policy names.',
  why: 'A statement for everyone without a condition opens the resource to every account, and a bucket to the internet. Name the principals, or serve a site through CloudFront.',
  cite: awsPage(
    'Blocking public access to your Amazon S3 storage',
    'AmazonS3/latest/userguide/access-control-block-public-access.html',
    { section: 'Customization At The Edge' },
  ),
  over: 'node',
  on: { service: ['cfn-resource', 's3-bucket-policy'] },
  ofType: true,
  check: ({ node }) => {
    if (!TYPES.has(node.type)) return;
    return statementsIn(node.value('PolicyDocument'), ['PolicyDocument'])
      .filter(({ statement }) => isForEveryone(statement))
      .map(({ path, actions }) => ({
        at: node.at(path),
        message: `${node.name} lets everyone do ${listed(actions)}. Name the principals, or add a condition.`,
      }));
  },
  examples: {
    valid: [
      "p: s3-bucket-policy { PolicyDocument: { Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }] } }",
      "p: cfn-resource { $type: 'AWS::SQS::QueuePolicy', PolicyDocument: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: '*', Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:123456789012:t' } } }] } }",
    ],
    invalid: [
      {
        before:
          "p: s3-bucket-policy { PolicyDocument: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' }] } }",
      },
      {
        before:
          "p: cfn-resource { $type: 'AWS::SNS::TopicPolicy', PolicyDocument: { Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sns:Publish', Resource: '*' } } }",
      },
    ],
  },
});

function isForEveryone({ Principal, Condition }: ValueMap): boolean {
  if (Condition !== undefined) return false;
  return Principal === '*' || namesAll(isMap(Principal) ? Principal['AWS'] : undefined);
}

function namesAll(value: Value | undefined): boolean {
  return textsOf(value).includes('*');
}
