import { test } from 'node:test';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { A14PrivateApiStack } from '../lib/a14-private-api-stack.js';

test('the stack holds what the design drew', () => {
  const template = Template.fromStack(new A14PrivateApiStack(new App(), 'Test'));
  template.resourceCountIs('AWS::ApiGateway::RestApi', 1);
  template.resourceCountIs('AWS::DynamoDB::Table', 1);
  template.resourceCountIs('AWS::EC2::Instance', 1);
  template.resourceCountIs('AWS::EC2::SecurityGroup', 2);
  template.resourceCountIs('AWS::EC2::Subnet', 4);
  template.resourceCountIs('AWS::EC2::VPC', 1);
  template.resourceCountIs('AWS::EC2::VPCEndpoint', 1);
  template.resourceCountIs('AWS::Lambda::Function', 1);
});
