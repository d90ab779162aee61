import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const ec2SecurityGroup = defineService({
  id: 'ec2-security-group',
  title: 'Security group',
  noun: 'SecurityGroup',
  category: 'network',
  type: 'AWS::EC2::SecurityGroup',
  summary: 'Security group.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
