import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const DELIVERY = JSON.stringify({
  Statement: [
    {
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Condition: { StringEquals: { 'aws:SourceAccount': '${AWS::AccountId}' } },
      Effect: 'Allow',
      Principal: { Service: 'delivery.logs.amazonaws.com' },
      Resource:
        'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/events/*:*',
    },
  ],
  Version: '2012-10-17',
});

/** Who among AWS's services may write to log groups. */
export const logsResourcePolicy = defineService({
  id: 'logs-resource-policy',
  row: 'C26',
  title: 'Logs resource policy',
  noun: 'LogsPolicy',
  category: 'operations',
  share: 0.8,
  type: 'AWS::Logs::ResourcePolicy',
  summary: 'Lets services such as EventBridge and Route 53 write to log groups.',
  cite: awsPage(
    'PutResourcePolicy',
    'AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html',
  ),
  keywords: ['cloudwatch', 'logs', 'resource policy', 'eventbridge', 'permission'],
  fact: () => 'Resource policy',
  annotate: {
    PolicyName: {
      title: 'Name',
      section: 'Policy',
      required: true,
      type: 'string',
      max: 255,
      docs: 'An account has ten such policies in a Region.',
      replaces: true,
    },
    PolicyDocument: {
      title: 'Statements',
      section: 'Policy',
      required: true,
      type: 'json',
      widget: 'code',
      docs: 'At most 5,120 characters. Name the group with :* at its end, and the source where it is known.',
    },
  },
  capabilities: {},
  arn: 'Ref',
  initial: {
    properties: {
      PolicyDocument: { 'Fn::Sub': DELIVERY },
      PolicyName: 'delivered-logs',
    },
  },
});
