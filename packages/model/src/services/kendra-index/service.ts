import { defineService, sub } from '../../define/index.js';
import { typePage } from '../type-page.js';

const LOGS = 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/kendra/*';

/** An index of Kendra. */
export const kendraIndex = defineService({
  id: 'kendra-index',
  row: 'S40',
  title: 'Kendra index',
  noun: 'DocumentSearch',
  category: 'data',
  share: 0.2,
  type: 'AWS::Kendra::Index',
  summary: 'Finds answers in documents by what is asked.',
  cite: typePage('AWS::Kendra::Index'),
  keywords: ['kendra', 'search', 'index', 'documents', 'ai'],
  stateful: true,
  fact: (node) => node.string('Edition') ?? 'Index',
  annotate: {
    Name: {
      title: 'Name',
      section: 'Index',
      required: true,
      pattern: '[a-zA-Z0-9][a-zA-Z0-9_-]{0,999}',
    },
    Edition: {
      title: 'Edition',
      section: 'Index',
      required: true,
      options: [
        { value: 'DEVELOPER_EDITION' },
        { value: 'ENTERPRISE_EDITION' },
        { value: 'GEN_AI_ENTERPRISE_EDITION' },
      ],
      docs: 'Each is paid by the hour, whether it is used or not.',
      replaces: true,
    },
    RoleArn: {
      title: 'Role',
      section: 'Security',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
    },
    'ServerSideEncryptionConfiguration.KmsKeyId': {
      title: 'Key',
      section: 'Security',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'kendra' },
    principal: { service: 'kendra.amazonaws.com', property: 'RoleArn', onBehalf: true },
    grantable: {
      read: ['kendra:Query', 'kendra:Retrieve'],
      write: ['kendra:BatchDeleteDocument', 'kendra:BatchPutDocument'],
      defaultAccess: 'read',
      environment: { suffix: 'ID', value: 'ref' },
    },
  },
  initial: { properties: { Edition: 'DEVELOPER_EDITION', Name: 'documents' } },
  effects: (node) => [
    {
      kind: 'grant',
      to: node.role,
      actions: ['cloudwatch:PutMetricData'],
      resources: ['*'],
      condition: { StringEquals: { 'cloudwatch:namespace': 'AWS/Kendra' } },
      wildcard: 'Metrics have no resource that this action could name.',
    },
    {
      kind: 'grant',
      to: node.role,
      actions: [
        'logs:CreateLogGroup',
        'logs:CreateLogStream',
        'logs:DescribeLogStreams',
        'logs:PutLogEvents',
      ],
      resources: [sub(LOGS)],
    },
  ],
});
