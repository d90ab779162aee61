import { test } from 'node:test';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { A13RestCrudStack } from '../lib/a13-rest-crud-stack.js';

test('the stack holds what the design drew', () => {
  const template = Template.fromStack(new A13RestCrudStack(new App(), 'Test'));
  template.resourceCountIs('AWS::ApiGateway::DomainName', 1);
  template.resourceCountIs('AWS::ApiGateway::RestApi', 1);
  template.resourceCountIs('AWS::CertificateManager::Certificate', 1);
  template.resourceCountIs('AWS::Cognito::UserPool', 1);
  template.resourceCountIs('AWS::DynamoDB::Table', 1);
  template.resourceCountIs('AWS::Lambda::Function', 5);
  template.resourceCountIs('AWS::Route53::RecordSet', 1);
});
