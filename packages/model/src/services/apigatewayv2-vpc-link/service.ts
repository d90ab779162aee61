import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { namedAfterStack } from '../named-after-stack.js';
import { ownApiArn } from '../own-arn.js';
import { securityGroups, subnets } from '../placement.js';

const page = awsPage(
  'Set up VPC links V2 in API Gateway',
  'apigateway/latest/developerguide/apigateway-vpc-links-v2.html',
  { section: 'API Gateway Integrations' },
);

/** The way of an API into a VPC: network interfaces in your subnets. */
export const apigatewayv2VpcLink = defineService({
  id: 'apigatewayv2-vpc-link',
  row: 'C3',
  title: 'VPC link',
  noun: 'VpcLink',
  category: 'network',
  share: 0.6,
  type: 'AWS::ApiGatewayV2::VpcLink',
  summary: 'Leads HTTP and REST APIs to load balancers and services inside a VPC.',
  cite: page,
  keywords: ['vpc link', 'private integration', 'api gateway', 'alb', 'nlb', 'cloud map'],
  fact: () => 'VPC link V2',
  annotate: {
    SubnetIds: {
      ...subnets,
      required: true,
      docs: 'In two zones, for availability.',
      cite: page,
      replaces: true,
    },
    SecurityGroupIds: { ...securityGroups, replaces: true },
    Name: { title: 'Physical name', section: 'Naming', max: 128, type: 'string' },
  },
  capabilities: {
    placeable: { subnets: 'SubnetIds', securityGroups: 'SecurityGroupIds', optional: false },
  },
  arn: ownApiArn('vpclinks'),
  guidance: [
    {
      text: 'A link without traffic for 60 days is put to sleep: its network interfaces go, requests fail, and the next one wakes it up, which takes minutes.',
      cite: page,
    },
  ],
  effects: (node) => namedAfterStack(node, ['Name']),
});
