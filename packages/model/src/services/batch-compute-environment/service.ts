import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';
import { securityGroups, subnets } from '../placement.js';

/** A compute environment of AWS Batch. */
export const batchComputeEnvironment = defineService({
  id: 'batch-compute-environment',
  row: 'S40',
  title: 'Batch environment',
  noun: 'BatchCapacity',
  category: 'compute',
  share: 0.2,
  type: 'AWS::Batch::ComputeEnvironment',
  summary: 'The capacity that batch jobs run on.',
  cite: typePage('AWS::Batch::ComputeEnvironment'),
  keywords: ['batch', 'compute environment', 'fargate', 'spot', 'capacity'],
  fact: (node) => node.string('ComputeResources.Type') ?? 'Environment',
  annotate: {
    Type: {
      title: 'Managed',
      section: 'Environment',
      required: true,
      options: [{ value: 'MANAGED' }, { value: 'UNMANAGED' }],
      replaces: true,
    },
    'ComputeResources.Type': {
      title: 'Capacity',
      section: 'Environment',
      options: ['FARGATE', 'FARGATE_SPOT', 'EC2', 'SPOT'].map((value) => ({ value })),
    },
    'ComputeResources.MaxvCpus': {
      title: 'vCPU at most',
      section: 'Environment',
      min: 0,
      type: 'integer',
    },
    'ComputeResources.Subnets': subnets,
    'ComputeResources.SecurityGroupIds': { ...securityGroups, title: 'Groups' },
    State: {
      title: 'State',
      section: 'Environment',
      default: 'ENABLED',
      options: [{ value: 'ENABLED' }, { value: 'DISABLED' }],
    },
    ComputeEnvironmentName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9][A-Za-z0-9_-]{0,127}',
      replaces: true,
    },
  },
  capabilities: {
    placeable: {
      subnets: 'ComputeResources.Subnets',
      securityGroups: 'ComputeResources.SecurityGroupIds',
      optional: true,
    },
  },
  arn: 'ComputeEnvironmentArn',
  initial: {
    properties: {
      ComputeResources: { MaxvCpus: 16, Type: 'FARGATE' },
      State: 'ENABLED',
      Type: 'MANAGED',
    },
  },
});
