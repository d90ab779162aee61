import { defineService, sub } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const groups = awsPage(
  'Control traffic to your AWS resources using security groups',
  'vpc/latest/userguide/vpc-security-groups.html',
);

/** A security group: shown as a chip on what it guards. Wires add the rules they need. */
export const ec2SecurityGroup = defineService({
  id: 'ec2-security-group',
  row: 'S32',
  title: 'Security group',
  noun: 'SecurityGroup',
  category: 'network',
  share: 16,
  type: 'AWS::EC2::SecurityGroup',
  summary: 'Says which traffic may reach what it guards.',
  cite: awsPage('Security groups', 'vpc/latest/userguide/vpc-security-groups.html', {
    section: 'Lambda in VPC',
  }),
  keywords: ['security group', 'firewall', 'ingress', 'egress', 'port'],
  fact: () => 'Security group',
  annotate: {
    GroupDescription: {
      title: 'Description',
      section: 'Group',
      required: true,
      max: 255,
      replaces: true,
    },
    SecurityGroupIngress: {
      title: 'In',
      section: 'Rules',
      type: 'list',
      docs: 'Rules of wires are resources of their own; these are yours.',
      cite: groups,
    },
    SecurityGroupEgress: {
      title: 'Out',
      section: 'Rules',
      type: 'list',
      docs: 'Everything may leave when nothing is set.',
      cite: groups,
    },
    VpcId: {
      title: 'VPC',
      section: 'Placement',
      widget: 'reference',
      refersTo: { service: 'ec2-vpc' },
      replaces: true,
    },
    GroupName: {
      title: 'Physical name',
      section: 'Naming',
      form: 'up to 255 characters that do not begin with sg-',
      pattern: '(?!sg-).{1,255}',
      replaces: true,
    },
  },
  capabilities: {},
  arn: {
    build: (self) =>
      sub('arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:security-group/${Group}', {
        Group: self.att('GroupId'),
      }),
  },
  initial: { properties: { GroupDescription: 'Guards what names it' } },
});
