import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

const PLACES: Readonly<Record<string, string>> = {
  'lambda-function': 'VpcConfig',
  'rds-db-proxy': 'VpcSubnetIds',
};

export const noDedicatedVpc = defineRule({
  id: 'correctness/no-dedicated-vpc',
  row: 'V52',
  severity: 'error',
  summary: 'Functions and database proxies are in no VPC of dedicated tenancy.',
  why: 'Lambda and RDS Proxy cannot put their network interfaces there. Put them in a second VPC that is peered with it.',
  cite: awsPage(
    'Giving Lambda functions access to resources in an Amazon VPC',
    'lambda/latest/dg/configuration-vpc.html',
    { section: 'Lambda in VPC' },
  ),
  over: 'node',
  on: { service: ['lambda-function', 'rds-db-proxy'] },
  check: ({ node }) => {
    const vpc = node.vpc();
    const path = PLACES[node.service.id];
    if (vpc?.string('InstanceTenancy') !== 'dedicated' || path === undefined) return;
    const message = `${vpc.name} is of dedicated tenancy. ${node.name} cannot be in it.`;
    return { at: node.at(path), message };
  },
  examples: {
    valid: ['v: ec2-vpc; s: ec2-subnet in v; f: lambda-function in s'],
    invalid: [
      {
        before:
          "v: ec2-vpc { InstanceTenancy: 'dedicated' }; s: ec2-subnet in v; f: lambda-function in s",
      },
    ],
  },
});
