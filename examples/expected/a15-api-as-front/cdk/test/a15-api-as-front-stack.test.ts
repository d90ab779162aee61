import { test } from 'node:test';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { A15ApiAsFrontStack } from '../lib/a15-api-as-front-stack.js';

test('the stack holds what the design drew', () => {
  const template = Template.fromStack(new A15ApiAsFrontStack(new App(), 'Test'));
  template.resourceCountIs('AWS::ApiGateway::RestApi', 1);
  template.resourceCountIs('AWS::Cognito::UserPool', 1);
  template.resourceCountIs('AWS::Lambda::Function', 2);
  template.resourceCountIs('AWS::SQS::Queue', 2);
  template.resourceCountIs('AWS::StepFunctions::StateMachine', 1);
});
