import { test } from 'node:test';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { A03LambdaEdgeStack } from '../lib/a03-lambda-edge-stack.js';

test('the stack holds what the design drew', () => {
  const template = Template.fromStack(new A03LambdaEdgeStack(new App(), 'Test'));
  template.resourceCountIs('AWS::CloudFront::Distribution', 1);
  template.resourceCountIs('AWS::Lambda::Function', 4);
  template.resourceCountIs('AWS::S3::Bucket', 1);
});
