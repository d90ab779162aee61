import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

/** A job of AWS Glue. */
export const glueJob = defineService({
  id: 'glue-job',
  row: 'S40',
  title: 'Glue job',
  noun: 'Job',
  category: 'analytics',
  share: 0.4,
  type: 'AWS::Glue::Job',
  summary: 'Runs a Spark or Python script over data.',
  cite: typePage('AWS::Glue::Job'),
  keywords: ['glue', 'etl', 'spark', 'job', 'python', 'data'],
  fact: (node) => `${node.string('WorkerType') ?? 'Job'} × ${node.number('NumberOfWorkers') ?? 1}`,
  annotate: {
    'Command.Name': {
      title: 'Kind',
      section: 'Script',
      required: true,
      options: [
        { value: 'glueetl', title: 'Spark' },
        { value: 'gluestreaming', title: 'Spark streaming' },
        { value: 'pythonshell', title: 'Python shell' },
        { value: 'glueray', title: 'Ray' },
      ],
    },
    'Command.ScriptLocation': { title: 'Script', section: 'Script', docs: 'As s3://bucket/key.' },
    'Command.PythonVersion': {
      title: 'Python',
      section: 'Script',
      options: [{ value: '3' }, { value: '3.9' }, { value: '2', retired: true }],
    },
    DefaultArguments: { title: 'Arguments', section: 'Script', type: 'json' },
    GlueVersion: { title: 'Version', section: 'Capacity' },
    WorkerType: {
      title: 'Worker',
      section: 'Capacity',
      options: [
        'G.025X',
        'G.1X',
        'G.2X',
        'G.4X',
        'G.8X',
        'G.12X',
        'G.16X',
        'R.1X',
        'R.2X',
        'R.4X',
        'R.8X',
        'Z.2X',
        'Standard',
      ].map((value) => ({ value })),
    },
    NumberOfWorkers: { title: 'Workers', section: 'Capacity', min: 1, type: 'integer' },
    MaxRetries: { title: 'Retries', section: 'Runs', default: 0, min: 0, type: 'integer' },
    Timeout: { title: 'Timeout', section: 'Runs', unit: 'min', min: 1, type: 'integer' },
    'ExecutionProperty.MaxConcurrentRuns': {
      title: 'Concurrent',
      section: 'Runs',
      default: 1,
      min: 1,
      type: 'integer',
    },
    Role: {
      title: 'Role',
      section: 'Runs',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
    },
    SecurityConfiguration: {
      title: 'Encryption',
      section: 'Security',
      docs: 'Name of a security configuration of Glue.',
    },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      form: 'up to 255 characters',
      pattern: '.{1,255}',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'glue' },
    principal: { service: 'glue.amazonaws.com', property: 'Role' },
    grantable: {
      kind: 'event',
      read: ['glue:GetJobRun', 'glue:GetJobRuns'],
      write: ['glue:BatchStopJobRun', 'glue:StartJobRun'],
      defaultAccess: 'write',
      environment: { suffix: 'NAME', value: 'ref' },
    },
    taskTarget: {
      title: 'Run and wait',
      resource: 'arn:aws:states:::glue:startJobRun.sync',
      actions: ['glue:BatchStopJobRun', 'glue:GetJobRun', 'glue:GetJobRuns', 'glue:StartJobRun'],
      parameters: ({ ref }) => ({ JobName: ref }),
      choices: {
        startJobRun: {
          title: 'Start',
          resource: 'arn:aws:states:::glue:startJobRun',
          actions: ['glue:StartJobRun'],
          parameters: ({ ref }) => ({ JobName: ref }),
        },
      },
    },
    refers: [
      {
        to: 'glue-connection',
        property: 'Connections.Connections',
        value: 'ref',
        list: true,
        label: 'through',
        actions: ['glue:GetConnection'],
      },
    ],
  },
  arn: ownArn('arn:glue:job/NAME'),
  initial: {
    properties: {
      Command: { Name: 'glueetl', PythonVersion: '3', ScriptLocation: 's3://my-scripts/job.py' },
      GlueVersion: '5.0',
      NumberOfWorkers: 2,
      Timeout: 60,
      WorkerType: 'G.1X',
    },
  },
});
