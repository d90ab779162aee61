import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { securityGroups, subnets } from '../placement.js';

const page = awsPage(
  'AWS services that integrate with AWS PrivateLink',
  'vpc/latest/privatelink/aws-services-privatelink-support.html',
  { section: 'Endpoint Types' },
);
const gateways = awsPage('Gateway endpoints', 'vpc/latest/privatelink/gateway-endpoints.html');

/** A way from a VPC to one service of AWS, without the internet. */
export const ec2VpcEndpoint = defineService({
  id: 'ec2-vpc-endpoint',
  row: 'S35',
  title: 'VPC endpoint',
  noun: 'Endpoint',
  category: 'network',
  share: 2.8,
  type: 'AWS::EC2::VPCEndpoint',
  summary: 'Reaches a service of AWS from inside a VPC.',
  cite: page,
  keywords: ['vpc endpoint', 'privatelink', 'interface', 'gateway', 'private', 'execute-api'],
  fact: (node) => {
    const name = node.value('ServiceName');
    const text = typeof name === 'string' ? name : JSON.stringify(name ?? '');
    const service = /([a-z0-9.-]+)"?\}?$/.exec(text)?.[1]?.split('.').at(-1) ?? 'service';
    return `${node.string('VpcEndpointType') ?? 'Gateway'} · ${service}`;
  },
  annotate: {
    ServiceName: {
      title: 'Service',
      section: 'Endpoint',
      docs: 'As com.amazonaws.${AWS::Region}.sqs.',
      cite: page,
      replaces: true,
    },
    VpcEndpointType: {
      title: 'Kind',
      section: 'Endpoint',
      default: 'Gateway',
      options: ['Interface', 'Gateway', 'GatewayLoadBalancer', 'Resource', 'ServiceNetwork'].map(
        (value) => ({ value }),
      ),
      docs: 'S3 and DynamoDB have gateways, which cost nothing. Every other service has interfaces.',
      cite: gateways,
      replaces: true,
    },
    PrivateDnsEnabled: {
      title: 'Private DNS',
      section: 'Endpoint',
      default: false,
      docs: "The service's own name then leads to the endpoint: callers stay as they are.",
    },
    PolicyDocument: { title: 'Policy', section: 'Endpoint', type: 'json' },
    VpcId: {
      title: 'VPC',
      section: 'Placement',
      required: true,
      widget: 'reference',
      refersTo: { service: 'ec2-vpc' },
      replaces: true,
    },
    SubnetIds: subnets,
    SecurityGroupIds: securityGroups,
    RouteTableIds: { title: 'Route tables', section: 'Placement', type: 'list', cite: gateways },
  },
  capabilities: {
    placeable: {
      subnets: 'SubnetIds',
      securityGroups: 'SecurityGroupIds',
      optional: true,
      vpc: 'VpcId',
    },
  },
  arn: {
    build: ({ ref }) => ({
      'Fn::Sub': [
        'arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:vpc-endpoint/${Id}',
        { Id: ref },
      ],
    }),
  },
  variants: [
    {
      id: 'interface',
      title: 'Interface endpoint',
      initial: {
        properties: {
          PrivateDnsEnabled: true,
          ServiceName: { 'Fn::Sub': 'com.amazonaws.${AWS::Region}.execute-api' },
          VpcEndpointType: 'Interface',
        },
      },
    },
    {
      id: 'gateway',
      title: 'Gateway endpoint',
      noun: 'GatewayEndpoint',
      initial: {
        properties: {
          ServiceName: { 'Fn::Sub': 'com.amazonaws.${AWS::Region}.s3' },
          VpcEndpointType: 'Gateway',
        },
      },
    },
  ],
});
