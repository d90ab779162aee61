import { defineService, sub } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { groupKey } from './key.js';

const days = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
];

/** A log group, with how long it keeps what it gets. */
export const logsLogGroup = defineService({
  id: 'logs-log-group',
  row: 'S38',
  title: 'Log group',
  noun: 'Logs',
  category: 'operations',
  share: 14,
  type: 'AWS::Logs::LogGroup',
  summary: 'Keeps logs of functions, APIs and workflows, for as long as you say.',
  cite: awsPage(
    'What is Amazon CloudWatch Logs?',
    'AmazonCloudWatch/latest/logs/WhatIsCloudWatchLogs.html',
    {
      section: 'Benefits of AWS Lambda',
    },
  ),
  keywords: ['logs', 'cloudwatch', 'monitoring', 'retention', 'access log'],
  stateful: true,
  fact: (node) => {
    const kept = node.number('RetentionInDays');
    return `Log group · ${kept === undefined ? 'kept forever' : `${kept} ${kept === 1 ? 'day' : 'days'}`}`;
  },
  annotate: {
    RetentionInDays: {
      title: 'Retention',
      section: 'Logs',
      unit: 'days',
      options: days.map((value) => ({ value })),
      docs: 'Kept forever when nothing is set.',
      cite: awsPage(
        'PutRetentionPolicy',
        'AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html',
      ),
    },
    LogGroupClass: {
      title: 'Class',
      section: 'Logs',
      default: 'STANDARD',
      options: [
        { value: 'STANDARD', title: 'Standard' },
        { value: 'INFREQUENT_ACCESS', title: 'Infrequent access' },
        { value: 'DELIVERY', title: 'Delivery' },
      ],
      replaces: true,
    },
    KmsKeyId: { title: 'Key', section: 'Security' },
    LogGroupName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[.\\-_/#A-Za-z0-9]{1,512}',
      replaces: true,
    },
  },
  capabilities: {
    encrypted: groupKey,
    eventTarget: {
      by: 'permit',
      actions: ['logs:PutLogEvents'],
      suffix: ':*',
      alongside: [
        { service: 'events.amazonaws.com', actions: ['logs:CreateLogStream'] },
        { service: 'delivery.logs.amazonaws.com', actions: ['logs:PutLogEvents'], ofRule: true },
        { service: 'delivery.logs.amazonaws.com', actions: ['logs:CreateLogStream'] },
      ],
    },
    resourcePolicy: {
      form: 'document',
      text: true,
      type: 'AWS::Logs::ResourcePolicy',
      target: { property: 'PolicyName', value: 'ref' },
    },
  },
  arn: {
    build: (self) =>
      sub('arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${Group}', {
        Group: self.ref,
      }),
  },
  initial: { properties: { RetentionInDays: 30 } },
});
