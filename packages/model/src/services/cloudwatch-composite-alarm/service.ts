import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { ruleOfAlarms } from './effects.js';

const page = awsPage(
  'Combining alarms',
  'AmazonCloudWatch/latest/monitoring/Create_Composite_Alarm.html',
  { section: 'Benefits of AWS Lambda' },
);

/** An alarm over other alarms. Its rule comes from its wires until it has one of its own. */
export const cloudwatchCompositeAlarm = defineService({
  id: 'cloudwatch-composite-alarm',
  row: 'S38',
  title: 'Composite alarm',
  noun: 'CompositeAlarm',
  category: 'operations',
  share: 0.2,
  type: 'AWS::CloudWatch::CompositeAlarm',
  summary: 'Tells somebody once when several alarms say the same.',
  cite: page,
  keywords: ['cloudwatch', 'alarm', 'composite', 'noise', 'incident', 'and', 'or'],
  fact: (node) => `Alarms · ${node.wires('in', 'alarm-member').length}`,
  annotate: {
    AlarmRule: {
      title: 'Alarm when',
      section: 'Condition',
      required: true,
      max: 10_240,
      type: 'string',
      docs: 'As in ALARM("a") AND NOT ALARM("b"). Until there is one, any of the alarms that are wired to it.',
      cite: page,
    },
    ActionsSuppressor: {
      title: 'Silenced by',
      section: 'Condition',
      docs: 'An alarm that keeps this one from acting, as during maintenance.',
    },
    ActionsSuppressorWaitPeriod: {
      title: 'Waits for it',
      section: 'Condition',
      unit: 's',
      min: 0,
      type: 'integer',
    },
    ActionsSuppressorExtensionPeriod: {
      title: 'Stays silent',
      section: 'Condition',
      unit: 's',
      min: 0,
      type: 'integer',
    },
    ActionsEnabled: { title: 'Acts', section: 'Actions', default: true },
    AlarmActions: {
      title: 'Then',
      section: 'Actions',
      type: 'list',
      max: 5,
      docs: 'Set by wires to topics and functions.',
      cite: page,
    },
    OKActions: { title: 'When it is over', section: 'Actions', type: 'list', max: 5 },
    AlarmDescription: { title: 'Description', section: 'Naming', max: 1024, type: 'string' },
    AlarmName: {
      title: 'Physical name',
      section: 'Naming',
      max: 255,
      type: 'string',
      replaces: true,
    },
  },
  capabilities: {},
  initial: { properties: {} },
  effects: ruleOfAlarms,
});
