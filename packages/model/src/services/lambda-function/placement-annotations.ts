import type { Annotations } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const vpcPage = awsPage(
  'Giving functions access to a VPC',
  'lambda/latest/dg/configuration-vpc.html',
  {
    section: 'Lambda in VPC',
  },
);

/** Where a function runs, who it is, and what it tells. */
export const placementAnnotations: Annotations = {
  'VpcConfig.SubnetIds': {
    title: 'Subnets',
    section: 'Placement',
    type: 'list',
    max: 16,
    widget: 'reference',
    refersTo: { service: 'ec2-subnet' },
    docs: 'A function runs outside your VPC until it names subnets.',
    cite: vpcPage,
  },
  'VpcConfig.SecurityGroupIds': {
    title: 'Security groups',
    section: 'Placement',
    type: 'list',
    max: 5,
    widget: 'reference',
    refersTo: { service: 'ec2-security-group' },
    cite: vpcPage,
  },
  Role: {
    title: 'Role',
    section: 'Placement',
    widget: 'reference',
    refersTo: { service: 'iam-role' },
    docs: 'Made from the wires unless a role is named here.',
  },
  'TracingConfig.Mode': {
    title: 'Tracing',
    section: 'Monitoring',
    default: 'PassThrough',
    options: [
      { value: 'Active', title: 'X-Ray' },
      { value: 'PassThrough', title: "Caller's" },
    ],
  },
  'LoggingConfig.LogFormat': {
    title: 'Log format',
    section: 'Monitoring',
    default: 'Text',
    options: [{ value: 'JSON' }, { value: 'Text' }],
    docs: 'Log levels need JSON.',
  },
  FunctionName: {
    title: 'Physical name',
    section: 'Naming',
    pattern: '[a-zA-Z0-9-_]{1,64}',
    docs: 'Leave it to CloudFormation, unless something outside must know it.',
    replaces: true,
  },
  Description: { title: 'Description', section: 'Naming', max: 256 },
};
