import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

/** A rule of AWS IoT Core. */
export const iotTopicRule = defineService({
  id: 'iot-topic-rule',
  row: 'C19',
  title: 'IoT rule',
  noun: 'DeviceRule',
  category: 'messaging',
  share: 0.4,
  type: 'AWS::IoT::TopicRule',
  summary: 'Picks messages of devices by SQL and hands them on.',
  cite: awsPage('AWS IoT rule actions', 'iot/latest/developerguide/iot-rule-actions.html'),
  keywords: ['iot', 'rule', 'mqtt', 'sql', 'device', 'topic'],
  fact: (node) => node.string('TopicRulePayload.Sql') ?? 'IoT rule',
  annotate: {
    'TopicRulePayload.Sql': {
      title: 'SQL',
      section: 'Rule',
      required: true,
      docs: "As SELECT * FROM 'devices/+/events'.",
    },
    'TopicRulePayload.AwsIotSqlVersion': {
      title: 'Version',
      section: 'Rule',
      options: [{ value: '2016-03-23' }, { value: '2015-10-08' }, { value: 'beta' }],
    },
    'TopicRulePayload.RuleDisabled': { title: 'Disabled', section: 'Rule', default: false },
    'TopicRulePayload.Actions': {
      title: 'Actions',
      section: 'Rule',
      type: 'list',
      max: 10,
      docs: 'Wires to targets add theirs.',
    },
    'TopicRulePayload.ErrorAction': { title: 'On error', section: 'Rule', type: 'object' },
    RuleName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-zA-Z0-9_]{1,128}',
      replaces: true,
    },
  },
  capabilities: {},
  initial: {
    properties: {
      TopicRulePayload: { AwsIotSqlVersion: '2016-03-23', Sql: "SELECT * FROM 'devices/+/events'" },
    },
  },
});
