import { test } from 'node:test';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { A04DefaultLambdaStack } from '../lib/a04-default-lambda-stack.js';

test('the stack holds what the design drew', () => {
  const template = Template.fromStack(new A04DefaultLambdaStack(new App(), 'Test'));
  template.resourceCountIs('AWS::DynamoDB::Table', 1);
  template.resourceCountIs('AWS::EC2::SecurityGroup', 1);
  template.resourceCountIs('AWS::EC2::Subnet', 2);
  template.resourceCountIs('AWS::EC2::VPC', 1);
  template.resourceCountIs('AWS::Lambda::Function', 1);
  template.resourceCountIs('AWS::RDS::DBInstance', 1);
});
