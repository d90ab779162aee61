import { test } from 'node:test';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { A01SnapstartStack } from '../lib/a01-snapstart-stack.js';

test('the stack holds what the design drew', () => {
  const template = Template.fromStack(new A01SnapstartStack(new App(), 'Test'));
  template.resourceCountIs('AWS::ApiGateway::RestApi', 1);
  template.resourceCountIs('AWS::DynamoDB::Table', 1);
  template.resourceCountIs('AWS::Lambda::Function', 1);
});
