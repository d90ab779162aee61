import { defineService } from '../../define/index.js';
import { AMAZON_LINUX, launchAnnotations } from '../autoscaling-auto-scaling-group/launch.js';
import { awsPage } from '../aws-page.js';
import { ownArn } from '../own-arn.js';
import { securityGroups } from '../placement.js';

/** What servers start from, in versions. */
export const ec2LaunchTemplate = defineService({
  id: 'ec2-launch-template',
  row: 'S30',
  title: 'Launch template',
  noun: 'LaunchTemplate',
  category: 'compute',
  share: 1.1,
  type: 'AWS::EC2::LaunchTemplate',
  summary: 'Image, size, role and network of servers that are to be started.',
  cite: awsPage('Auto Scaling launch templates', 'autoscaling/ec2/userguide/launch-templates.html'),
  keywords: ['launch template', 'ec2', 'ami', 'auto scaling', 'server'],
  fact: (node) => `Launch template · ${node.string('LaunchTemplateData.InstanceType') ?? 'any'}`,
  annotate: {
    ...launchAnnotations,
    'LaunchTemplateData.SecurityGroupIds': securityGroups,
    LaunchTemplateName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-zA-Z0-9().\\-/_]{3,128}',
      replaces: true,
    },
  },
  capabilities: {
    refers: [
      {
        to: 'iam-instance-profile',
        property: 'LaunchTemplateData.IamInstanceProfile.Arn',
        value: 'Arn',
        label: 'acts as',
      },
    ],
  },
  arn: ownArn('arn:ec2:launch-template/NAME'),
  initial: {
    properties: {
      LaunchTemplateData: {
        ImageId: AMAZON_LINUX,
        InstanceType: 't3.micro',
        MetadataOptions: { HttpTokens: 'required' },
      },
    },
  },
});
