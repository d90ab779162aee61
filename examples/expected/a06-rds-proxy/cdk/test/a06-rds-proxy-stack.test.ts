import { test } from 'node:test';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { A06RdsProxyStack } from '../lib/a06-rds-proxy-stack.js';

test('the stack holds what the design drew', () => {
  const template = Template.fromStack(new A06RdsProxyStack(new App(), 'Test'));
  template.resourceCountIs('AWS::ApiGatewayV2::Api', 1);
  template.resourceCountIs('AWS::Cognito::UserPool', 1);
  template.resourceCountIs('AWS::EC2::SecurityGroup', 3);
  template.resourceCountIs('AWS::EC2::Subnet', 4);
  template.resourceCountIs('AWS::EC2::VPC', 1);
  template.resourceCountIs('AWS::Lambda::Function', 3);
  template.resourceCountIs('AWS::RDS::DBCluster', 1);
  template.resourceCountIs('AWS::RDS::DBProxy', 1);
});
