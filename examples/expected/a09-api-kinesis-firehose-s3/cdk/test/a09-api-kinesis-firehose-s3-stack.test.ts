import { test } from 'node:test';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { A09ApiKinesisFirehoseS3Stack } from '../lib/a09-api-kinesis-firehose-s3-stack.js';

test('the stack holds what the design drew', () => {
  const template = Template.fromStack(new A09ApiKinesisFirehoseS3Stack(new App(), 'Test'));
  template.resourceCountIs('AWS::ApiGateway::RestApi', 1);
  template.resourceCountIs('AWS::Kinesis::Stream', 1);
  template.resourceCountIs('AWS::KinesisFirehose::DeliveryStream', 1);
  template.resourceCountIs('AWS::S3::Bucket', 1);
});
