import { test } from 'node:test';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { A10UserPoolApisStack } from '../lib/a10-user-pool-apis-stack.js';

test('the stack holds what the design drew', () => {
  const template = Template.fromStack(new A10UserPoolApisStack(new App(), 'Test'));
  template.resourceCountIs('AWS::ApiGateway::RestApi', 1);
  template.resourceCountIs('AWS::ApiGatewayV2::Api', 1);
  template.resourceCountIs('AWS::Cognito::UserPool', 1);
  template.resourceCountIs('AWS::DynamoDB::Table', 1);
  template.resourceCountIs('AWS::Lambda::Function', 2);
});
