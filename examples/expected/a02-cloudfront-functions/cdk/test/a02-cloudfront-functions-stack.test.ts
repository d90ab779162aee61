import { test } from 'node:test';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { A02CloudfrontFunctionsStack } from '../lib/a02-cloudfront-functions-stack.js';

test('the stack holds what the design drew', () => {
  const template = Template.fromStack(new A02CloudfrontFunctionsStack(new App(), 'Test'));
  template.resourceCountIs('AWS::CloudFront::Distribution', 1);
  template.resourceCountIs('AWS::CloudFront::Function', 2);
  template.resourceCountIs('AWS::S3::Bucket', 1);
});
