import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { namedAfterStack } from '../named-after-stack.js';
import { ownApiArn } from '../own-arn.js';

const page = awsPage(
  'Private integrations for REST APIs in API Gateway',
  'apigateway/latest/developerguide/private-integration.html',
  { section: 'API Gateway Integrations' },
);

/** The elder way of a REST API into a VPC: an endpoint service before a network load balancer. */
export const apigatewayVpcLink = defineService({
  id: 'apigateway-vpc-link',
  row: 'C3',
  title: 'VPC link V1',
  noun: 'RestVpcLink',
  category: 'network',
  share: 0.6,
  type: 'AWS::ApiGateway::VpcLink',
  summary: 'Leads a REST API to a network load balancer.',
  cite: page,
  keywords: ['vpc link', 'private integration', 'api gateway', 'nlb', 'legacy'],
  fact: () => 'VPC link V1',
  annotate: {
    TargetArns: {
      title: 'Balancer',
      section: 'Link',
      type: 'list',
      max: 1,
      required: true,
      docs: 'A network load balancer of the same account. Set by the wire to it.',
      cite: page,
      replaces: true,
    },
    Description: { title: 'Description', section: 'Naming' },
    Name: { title: 'Physical name', section: 'Naming' },
  },
  capabilities: {},
  arn: ownApiArn('vpclinks'),
  guidance: [
    {
      text: 'AWS calls links of this kind legacy: a VPC link V2 leads REST APIs to application and network load balancers alike.',
      cite: page,
    },
  ],
  effects: (node) => namedAfterStack(node, ['Name']),
});
