import { test } from 'node:test';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { A05LambdaInVpcStack } from '../lib/a05-lambda-in-vpc-stack.js';

test('the stack holds what the design drew', () => {
  const template = Template.fromStack(new A05LambdaInVpcStack(new App(), 'Test'));
  template.resourceCountIs('AWS::EC2::SecurityGroup', 5);
  template.resourceCountIs('AWS::EC2::Subnet', 4);
  template.resourceCountIs('AWS::EC2::VPC', 1);
  template.resourceCountIs('AWS::ECS::Service', 1);
  template.resourceCountIs('AWS::ElastiCache::ReplicationGroup', 1);
  template.resourceCountIs('AWS::ElasticLoadBalancingV2::LoadBalancer', 1);
  template.resourceCountIs('AWS::Lambda::Function', 1);
  template.resourceCountIs('AWS::RDS::DBInstance', 1);
});
