import type { Annotations } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

/** The newest Amazon Linux, whatever the Region. */
export const AMAZON_LINUX =
  '{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64}}';

/** What servers start from. */
export const launchAnnotations: Annotations = {
  'LaunchTemplateData.InstanceType': { title: 'Size', section: 'Servers' },
  'LaunchTemplateData.ImageId': {
    title: 'Image',
    section: 'Servers',
    docs: 'An id, or a public parameter: {{resolve:ssm:…}}.',
  },
  'LaunchTemplateData.UserData': { title: 'At start', section: 'Servers', type: 'json' },
  'LaunchTemplateData.KeyName': { title: 'Key pair', section: 'Access' },
  'LaunchTemplateData.MetadataOptions.HttpTokens': {
    title: 'Metadata',
    section: 'Access',
    options: [
      { value: 'required', title: 'By token' },
      { value: 'optional', title: 'Open' },
    ],
    cite: awsPage(
      'Use the Instance Metadata Service to access instance metadata',
      'AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html',
    ),
  },
  'LaunchTemplateData.BlockDeviceMappings': { title: 'Disks', section: 'Storage', type: 'list' },
};
