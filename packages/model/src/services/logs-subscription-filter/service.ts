import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const page = awsPage(
  'Log group-level subscription filters',
  'AmazonCloudWatch/latest/logs/SubscriptionFilters.html',
);

/** A subscription filter as a node, where a wire from its group cannot say it: a destination of elsewhere, a name. */
export const logsSubscriptionFilter = defineService({
  id: 'logs-subscription-filter',
  row: 'C26',
  title: 'Subscription filter',
  noun: 'SubscriptionFilter',
  category: 'operations',
  share: 0.6,
  type: 'AWS::Logs::SubscriptionFilter',
  summary: 'Hands the lines of a log group that match to a function, a stream or Firehose.',
  cite: page,
  keywords: ['cloudwatch', 'logs', 'subscription', 'filter', 'stream', 'forward'],
  fact: (node) => {
    const pattern = node.string('FilterPattern');
    return `Filter · ${pattern === undefined || pattern === '' ? 'every line' : pattern}`;
  },
  annotate: {
    LogGroupName: {
      title: 'Log group',
      section: 'Filter',
      required: true,
      widget: 'reference',
      refersTo: { service: 'logs-log-group' },
      docs: 'A group takes two filters.',
      cite: page,
      replaces: true,
    },
    FilterPattern: {
      title: 'Pattern',
      section: 'Filter',
      required: true,
      type: 'string',
      max: 1024,
      docs: 'Empty takes every line.',
    },
    DestinationArn: { title: 'Destination', section: 'Delivery', required: true },
    Distribution: {
      title: 'Distribution',
      section: 'Delivery',
      default: 'ByLogStream',
      options: [
        { value: 'ByLogStream', title: 'By log stream' },
        { value: 'Random', title: 'At random' },
      ],
      docs: 'Over the shards of a Kinesis stream.',
    },
    RoleArn: {
      title: 'Role',
      section: 'Security',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
      docs: 'For streams and Firehose. A function lets CloudWatch Logs in by itself.',
    },
    FilterName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[^:*]{1,512}',
      replaces: true,
    },
  },
  capabilities: {
    refers: [{ to: 'logs-log-group', property: 'LogGroupName', value: 'ref', label: 'filters' }],
  },
  arn: 'Ref',
  initial: { properties: { FilterPattern: '' } },
});
