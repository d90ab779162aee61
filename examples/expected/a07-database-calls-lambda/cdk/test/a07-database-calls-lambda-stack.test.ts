import { test } from 'node:test';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { A07DatabaseCallsLambdaStack } from '../lib/a07-database-calls-lambda-stack.js';

test('the stack holds what the design drew', () => {
  const template = Template.fromStack(new A07DatabaseCallsLambdaStack(new App(), 'Test'));
  template.resourceCountIs('AWS::EC2::SecurityGroup', 1);
  template.resourceCountIs('AWS::EC2::Subnet', 4);
  template.resourceCountIs('AWS::EC2::VPC', 1);
  template.resourceCountIs('AWS::Lambda::Function', 1);
  template.resourceCountIs('AWS::RDS::DBInstance', 1);
  template.resourceCountIs('AWS::SNS::Topic', 1);
  template.resourceCountIs('AWS::SQS::Queue', 1);
});
