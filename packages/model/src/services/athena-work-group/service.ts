import { defineService, sub } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';
import { namedAfterStack } from '../named-after-stack.js';

/** A workgroup of Athena. Its callers also need the data, the results and the catalog: draw wires to those too. */
export const athenaWorkGroup = defineService({
  id: 'athena-work-group',
  row: 'S40',
  title: 'Athena workgroup',
  noun: 'Queries',
  category: 'analytics',
  share: 0.3,
  type: 'AWS::Athena::WorkGroup',
  summary: 'Runs SQL over data in S3, with its own results, limits and costs.',
  cite: typePage('AWS::Athena::WorkGroup'),
  keywords: ['athena', 'sql', 'query', 'presto', 'trino', 'data lake', 'workgroup'],
  fact: (node) => {
    const limit = node.number('WorkGroupConfiguration.BytesScannedCutoffPerQuery');
    return limit === undefined
      ? 'SQL on S3'
      : `SQL on S3 · ${Math.round(limit / 1024 ** 3)} GB a query`;
  },
  annotate: {
    Name: {
      title: 'Name',
      section: 'Workgroup',
      required: true,
      pattern: '[a-zA-Z0-9._-]{1,128}',
      replaces: true,
    },
    'WorkGroupConfiguration.EnforceWorkGroupConfiguration': {
      title: 'Enforce',
      section: 'Workgroup',
      default: true,
      docs: 'Clients cannot choose other results or encryption.',
    },
    'WorkGroupConfiguration.ResultConfiguration.OutputLocation': {
      title: 'Results',
      section: 'Results',
      docs: 'As s3://bucket/prefix/.',
    },
    'WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration.EncryptionOption': {
      title: 'Encryption',
      section: 'Results',
      options: [{ value: 'SSE_S3' }, { value: 'SSE_KMS' }, { value: 'CSE_KMS' }],
    },
    'WorkGroupConfiguration.BytesScannedCutoffPerQuery': {
      title: 'Scan limit',
      section: 'Limits',
      unit: 'B',
      min: 10_000_000,
      type: 'integer',
      docs: 'A query that would read more is stopped.',
    },
    'WorkGroupConfiguration.PublishCloudWatchMetricsEnabled': {
      title: 'Metrics',
      section: 'Limits',
      default: true,
    },
    RecursiveDeleteOption: {
      title: 'Delete all',
      section: 'Limits',
      docs: 'Deletes named queries along with the workgroup.',
    },
    State: {
      title: 'State',
      section: 'Workgroup',
      default: 'ENABLED',
      options: [{ value: 'ENABLED' }, { value: 'DISABLED' }],
    },
  },
  capabilities: {
    endpoint: { name: 'athena' },
    grantable: {
      kind: 'request',
      write: [
        'athena:GetQueryExecution',
        'athena:GetQueryResults',
        'athena:StartQueryExecution',
        'athena:StopQueryExecution',
      ],
      environment: { suffix: 'WORKGROUP', value: 'ref' },
    },
    taskTarget: {
      title: 'Query and wait',
      resource: 'arn:aws:states:::athena:startQueryExecution.sync',
      actions: [
        'athena:GetDataCatalog',
        'athena:GetQueryExecution',
        'athena:GetQueryResults',
        'athena:StartQueryExecution',
        'athena:StopQueryExecution',
      ],
      parameters: ({ ref }) => ({ 'QueryString.$': '$.query', WorkGroup: ref }),
    },
    refers: [
      {
        to: 's3-bucket',
        property: 'WorkGroupConfiguration.ResultConfiguration.OutputLocation',
        value: 'ref',
        label: 'results to',
        as: (bucket) => sub('s3://${Bucket}/results/', { Bucket: bucket }),
      },
    ],
  },
  arn: ownArn('arn:athena:workgroup/NAME'),
  initial: {
    properties: {
      WorkGroupConfiguration: {
        EnforceWorkGroupConfiguration: true,
        ResultConfiguration: { EncryptionConfiguration: { EncryptionOption: 'SSE_S3' } },
      },
    },
  },
  effects: (node) => namedAfterStack(node, ['Name']),
});
