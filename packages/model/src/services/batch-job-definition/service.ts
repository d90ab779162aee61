import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A job definition of AWS Batch. What the job may do comes from its wires. */
export const batchJobDefinition = defineService({
  id: 'batch-job-definition',
  row: 'S40',
  title: 'Batch job',
  noun: 'BatchJob',
  category: 'compute',
  share: 0.2,
  type: 'AWS::Batch::JobDefinition',
  summary: 'What a batch job runs, and with how much.',
  cite: typePage('AWS::Batch::JobDefinition'),
  keywords: ['batch', 'job', 'container', 'fargate'],
  fact: (node) => node.string('ContainerProperties.Image') ?? 'Job',
  annotate: {
    Type: {
      title: 'Type',
      section: 'Job',
      required: true,
      options: [{ value: 'container' }, { value: 'multinode' }],
    },
    'ContainerProperties.Image': { title: 'Image', section: 'Job' },
    'ContainerProperties.Command': { title: 'Command', section: 'Job', type: 'list' },
    'ContainerProperties.ResourceRequirements': {
      title: 'Resources',
      section: 'Job',
      type: 'list',
    },
    PlatformCapabilities: {
      title: 'Platform',
      section: 'Job',
      type: 'list',
      options: [{ value: 'FARGATE' }, { value: 'EC2' }],
    },
    'RetryStrategy.Attempts': {
      title: 'Attempts',
      section: 'Runs',
      min: 1,
      max: 10,
      type: 'integer',
    },
    'Timeout.AttemptDurationSeconds': {
      title: 'Timeout',
      section: 'Runs',
      unit: 's',
      min: 60,
      type: 'integer',
    },
    'ContainerProperties.JobRoleArn': {
      title: 'Role',
      section: 'Security',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
    },
    JobDefinitionName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9][A-Za-z0-9_-]{0,127}',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'batch' },
    principal: { service: 'ecs-tasks.amazonaws.com', property: 'ContainerProperties.JobRoleArn' },
    grantable: {
      kind: 'event',
      write: ['batch:SubmitJob'],
      environment: { suffix: 'ARN', value: 'ref' },
    },
  },
  arn: 'JobDefinitionArn',
  initial: {
    properties: {
      ContainerProperties: {
        Image: 'public.ecr.aws/docker/library/busybox:latest',
        ResourceRequirements: [
          { Type: 'VCPU', Value: '1' },
          { Type: 'MEMORY', Value: '2048' },
        ],
      },
      PlatformCapabilities: ['EC2'],
      RetryStrategy: { Attempts: 2 },
      Timeout: { AttemptDurationSeconds: 3600 },
      Type: 'container',
    },
  },
});
