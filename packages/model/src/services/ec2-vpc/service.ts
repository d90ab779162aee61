import { defineService, sub } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const blocks = awsPage('VPC CIDR blocks', 'vpc/latest/userguide/vpc-cidr-blocks.html');

/** A network of one's own. Its tiers of subnets stand inside it. */
export const ec2Vpc = defineService({
  id: 'ec2-vpc',
  row: 'S31',
  title: 'VPC',
  noun: 'Vpc',
  category: 'network',
  share: 6.4,
  type: 'AWS::EC2::VPC',
  summary: 'A network of your own, in several zones.',
  cite: awsPage('What is Amazon VPC?', 'vpc/latest/userguide/what-is-amazon-vpc.html', {
    section: 'Lambda in VPC',
  }),
  keywords: ['vpc', 'network', 'cidr', 'internet gateway', 'private cloud'],
  fact: (node) => node.string('CidrBlock'),
  annotate: {
    CidrBlock: {
      title: 'CIDR',
      section: 'Network',
      form: 'a range of addresses from /16 to /28, as 10.0.0.0/16',
      pattern: '((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)/(1[6-9]|2[0-8])',
      docs: 'From /16 to /28. Every tier takes its subnets from it.',
      cite: blocks,
      replaces: true,
    },
    EnableDnsSupport: { title: 'DNS', section: 'Network', default: true },
    EnableDnsHostnames: {
      title: 'Host names',
      section: 'Network',
      default: false,
      docs: 'Interface endpoints with private DNS need them.',
    },
    InstanceTenancy: {
      title: 'Tenancy',
      section: 'Network',
      default: 'default',
      options: [
        { value: 'default' },
        { value: 'dedicated', note: 'No function can be placed in it' },
      ],
    },
  },
  parts: {
    internetGateway: { title: 'Internet gateway', type: 'AWS::EC2::InternetGateway' },
    gatewayAttachment: {
      title: 'Gateway attachment',
      type: 'AWS::EC2::VPCGatewayAttachment',
      wiring: (self) => ({ InternetGatewayId: self.part('internetGateway').ref, VpcId: self.ref }),
    },
  },
  capabilities: { container: { of: 'vpc' } },
  arn: {
    build: (self) =>
      sub('arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:vpc/${Vpc}', {
        Vpc: self.ref,
      }),
  },
  initial: {
    properties: { CidrBlock: '10.0.0.0/16', EnableDnsHostnames: true, EnableDnsSupport: true },
    parts: { internetGateway: {}, gatewayAttachment: {} },
  },
});
