import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const page = awsPage(
  'Using Amazon CloudWatch alarms',
  'AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html',
  {
    section: 'Benefits of AWS Lambda',
  },
);
const OPERATORS = [
  ['GreaterThanThreshold', '>'],
  ['GreaterThanOrEqualToThreshold', '≥'],
  ['LessThanThreshold', '<'],
  ['LessThanOrEqualToThreshold', '≤'],
  ['LessThanLowerOrGreaterThanUpperThreshold', 'outside the band'],
  ['LessThanLowerThreshold', 'below the band'],
  ['GreaterThanUpperThreshold', 'above the band'],
] as const;

/** Watches one metric, and does something when it is over or under a threshold. */
export const cloudwatchAlarm = defineService({
  id: 'cloudwatch-alarm',
  row: 'S38',
  title: 'CloudWatch alarm',
  noun: 'Alarm',
  category: 'operations',
  share: 5.1,
  type: 'AWS::CloudWatch::Alarm',
  summary: 'Tells somebody when a metric is not what it should be.',
  cite: page,
  keywords: ['cloudwatch', 'alarm', 'metric', 'threshold', 'monitoring', 'notify'],
  fact: (node) => {
    const sign = OPERATORS.find(([value]) => value === node.string('ComparisonOperator'))?.[1];
    const metric = node.string('MetricName');
    return metric === undefined
      ? 'Alarm'
      : `${metric} ${sign ?? ''} ${node.number('Threshold') ?? ''}`;
  },
  annotate: {
    MetricName: {
      title: 'Metric',
      section: 'Metric',
      docs: 'Set by the wire from what it watches.',
    },
    Namespace: { title: 'Namespace', section: 'Metric' },
    Dimensions: { title: 'Of', section: 'Metric', type: 'list' },
    Statistic: {
      title: 'Statistic',
      section: 'Metric',
      options: ['Sum', 'Average', 'Maximum', 'Minimum', 'SampleCount'].map((value) => ({ value })),
    },
    ExtendedStatistic: { title: 'Percentile', section: 'Metric' },
    Period: {
      title: 'Period',
      section: 'Metric',
      unit: 's',
      min: 10,
      max: 86_400,
      type: 'integer',
    },
    Metrics: { title: 'Expressions', section: 'Metric', type: 'list' },
    ComparisonOperator: {
      title: 'Alarm when',
      section: 'Condition',
      required: true,
      options: OPERATORS.map(([value, title]) => ({ value, title })),
    },
    Threshold: { title: 'Threshold', section: 'Condition', type: 'number' },
    EvaluationPeriods: {
      title: 'Periods',
      section: 'Condition',
      required: true,
      min: 1,
      type: 'integer',
    },
    DatapointsToAlarm: { title: 'Out of them', section: 'Condition', min: 1, type: 'integer' },
    TreatMissingData: {
      title: 'Without data',
      section: 'Condition',
      default: 'missing',
      options: ['missing', 'notBreaching', 'breaching', 'ignore'].map((value) => ({ value })),
    },
    AlarmActions: {
      title: 'Then',
      section: 'Actions',
      type: 'list',
      docs: 'Set by wires to topics and functions.',
    },
    OKActions: { title: 'When it is over', section: 'Actions', type: 'list' },
    AlarmDescription: { title: 'Description', section: 'Naming', max: 1024 },
    AlarmName: {
      title: 'Physical name',
      section: 'Naming',
      form: 'up to 255 characters',
      pattern: '.{1,255}',
      replaces: true,
    },
  },
  capabilities: {},
  initial: {
    properties: {
      ComparisonOperator: 'GreaterThanThreshold',
      EvaluationPeriods: 1,
      Threshold: 0,
      TreatMissingData: 'notBreaching',
    },
  },
});
