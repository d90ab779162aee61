import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A metric filter of CloudWatch Logs. */
export const logsMetricFilter = defineService({
  id: 'logs-metric-filter',
  row: 'C26',
  title: 'Metric filter',
  noun: 'MetricFilter',
  category: 'operations',
  share: 0.4,
  type: 'AWS::Logs::MetricFilter',
  summary: 'Counts what log lines say.',
  cite: typePage('AWS::Logs::MetricFilter'),
  keywords: ['cloudwatch', 'logs', 'metric filter', 'count', 'errors'],
  fact: (node) => node.string('MetricTransformations.0.MetricName') ?? 'Metric',
  annotate: {
    LogGroupName: {
      title: 'Log group',
      section: 'Filter',
      required: true,
      widget: 'reference',
      refersTo: { service: 'logs-log-group' },
      replaces: true,
    },
    FilterPattern: {
      title: 'Pattern',
      section: 'Filter',
      required: true,
      type: 'string',
      max: 1024,
    },
    'MetricTransformations.0.MetricName': {
      title: 'Metric',
      section: 'Metric',
      type: 'string',
      max: 255,
    },
    'MetricTransformations.0.MetricNamespace': {
      title: 'Namespace',
      section: 'Metric',
      type: 'string',
      max: 255,
    },
    'MetricTransformations.0.MetricValue': { title: 'Value', section: 'Metric' },
    FilterName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[^:*]{1,512}',
      replaces: true,
    },
  },
  capabilities: {
    refers: [{ to: 'logs-log-group', property: 'LogGroupName', value: 'ref', label: 'counts in' }],
  },
  arn: 'Ref',
  initial: {
    properties: {
      FilterPattern: 'ERROR',
      MetricTransformations: [{ MetricName: 'Errors', MetricNamespace: 'App', MetricValue: '1' }],
    },
  },
});
