import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A queue of AWS Batch. */
export const batchJobQueue = defineService({
  id: 'batch-job-queue',
  row: 'S40',
  title: 'Batch queue',
  noun: 'JobQueue',
  category: 'compute',
  share: 0.2,
  type: 'AWS::Batch::JobQueue',
  summary: 'Jobs that wait for a place to run.',
  cite: typePage('AWS::Batch::JobQueue'),
  keywords: ['batch', 'queue', 'job', 'hpc'],
  fact: (node) => `Priority ${node.number('Priority') ?? 1}`,
  annotate: {
    Priority: {
      title: 'Priority',
      section: 'Queue',
      required: true,
      min: 0,
      max: 1000,
      type: 'integer',
    },
    State: {
      title: 'State',
      section: 'Queue',
      default: 'ENABLED',
      options: [{ value: 'ENABLED' }, { value: 'DISABLED' }],
    },
    ComputeEnvironmentOrder: { title: 'Environments', section: 'Queue', type: 'list', max: 3 },
    JobQueueName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9][A-Za-z0-9_-]{0,127}',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'batch' },
    grantable: {
      kind: 'event',
      write: ['batch:SubmitJob'],
      environment: { suffix: 'ARN', value: 'ref' },
    },
    refers: [
      {
        to: 'batch-compute-environment',
        property: 'ComputeEnvironmentOrder',
        value: 'arn',
        list: true,
        label: 'runs in',
        as: (environment) => ({ ComputeEnvironment: environment, Order: 1 }),
      },
    ],
  },
  arn: 'JobQueueArn',
  initial: { properties: { Priority: 1, State: 'ENABLED' } },
});
