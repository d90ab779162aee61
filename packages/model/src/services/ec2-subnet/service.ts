import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const ec2Subnet = defineService({
  id: 'ec2-subnet',
  title: 'Subnet tier',
  noun: 'Subnet',
  category: 'network',
  type: 'AWS::EC2::Subnet',
  summary: 'Subnet tier.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
