import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';
import { securityGroups, subnets } from '../placement.js';

/** An application of EMR Serverless. Whoever starts a job hands it a role. */
export const emrserverlessApplication = defineService({
  id: 'emrserverless-application',
  row: 'S40',
  title: 'EMR Serverless',
  noun: 'Spark',
  category: 'analytics',
  share: 0.2,
  type: 'AWS::EMRServerless::Application',
  summary: 'Runs Spark and Hive without a cluster to keep.',
  cite: typePage('AWS::EMRServerless::Application'),
  keywords: ['emr', 'spark', 'hive', 'big data', 'serverless'],
  fact: (node) => `${node.string('Type') ?? 'SPARK'} · ${node.string('ReleaseLabel') ?? ''}`,
  annotate: {
    Type: {
      title: 'Engine',
      section: 'Application',
      required: true,
      options: [
        { value: 'SPARK', title: 'Spark' },
        { value: 'HIVE', title: 'Hive' },
      ],
      replaces: true,
    },
    ReleaseLabel: {
      title: 'Release',
      section: 'Application',
      required: true,
      pattern: '[A-Za-z0-9._-]{1,64}',
    },
    Architecture: {
      title: 'Architecture',
      section: 'Application',
      default: 'X86_64',
      widget: 'segments',
      options: [{ value: 'ARM64' }, { value: 'X86_64' }],
    },
    'MaximumCapacity.Cpu': { title: 'vCPU at most', section: 'Limits' },
    'MaximumCapacity.Memory': { title: 'Memory at most', section: 'Limits' },
    'AutoStopConfiguration.IdleTimeoutMinutes': {
      title: 'Stops after',
      section: 'Limits',
      unit: 'min',
      default: 15,
      min: 1,
      max: 10_080,
      type: 'integer',
    },
    'NetworkConfiguration.SubnetIds': subnets,
    'NetworkConfiguration.SecurityGroupIds': { ...securityGroups, title: 'Groups' },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9._\\/#-]{1,64}',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'emr-serverless' },
    grantable: {
      kind: 'event',
      read: ['emr-serverless:GetApplication'],
      write: ['emr-serverless:StartApplication', 'emr-serverless:StartJobRun'],
      defaultAccess: 'write',
      environment: { suffix: 'ID', value: 'ref' },
    },
  },
  initial: {
    properties: {
      Architecture: 'ARM64',
      AutoStopConfiguration: { Enabled: true, IdleTimeoutMinutes: 15 },
      ReleaseLabel: 'emr-7.5.0',
      Type: 'SPARK',
    },
  },
});
