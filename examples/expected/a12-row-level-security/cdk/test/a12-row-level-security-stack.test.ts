import { test } from 'node:test';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { A12RowLevelSecurityStack } from '../lib/a12-row-level-security-stack.js';

test('the stack holds what the design drew', () => {
  const template = Template.fromStack(new A12RowLevelSecurityStack(new App(), 'Test'));
  template.resourceCountIs('AWS::Cognito::IdentityPool', 1);
  template.resourceCountIs('AWS::Cognito::UserPool', 1);
  template.resourceCountIs('AWS::DynamoDB::Table', 1);
});
