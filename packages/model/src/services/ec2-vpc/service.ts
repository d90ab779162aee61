import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const ec2Vpc = defineService({
  id: 'ec2-vpc',
  title: 'VPC',
  noun: 'Vpc',
  category: 'network',
  type: 'AWS::EC2::VPC',
  summary: 'VPC.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
