import type { Annotations } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { securityGroups, subnets } from '../placement.js';

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
    ...subnets,
    max: 16,
    docs: 'A function runs outside your VPC until it names subnets.',
    cite: vpcPage,
  },
  'VpcConfig.SecurityGroupIds': { ...securityGroups, max: 5, cite: vpcPage },
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
