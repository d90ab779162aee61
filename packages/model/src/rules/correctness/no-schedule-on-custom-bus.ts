import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { quoted } from '../words.js';

export const noScheduleOnCustomBus = defineRule({
  id: 'correctness/no-schedule-on-custom-bus',
  row: 'V52',
  severity: 'error',
  summary: 'A rule with a schedule is on the default bus.',
  why: 'EventBridge refuses a schedule on any other bus. Scheduler knows no such bounds.',
  cite: awsPage(
    'Creating a rule that runs on a schedule',
    'eventbridge/latest/userguide/eb-create-rule-schedule.html',
  ),
  over: 'node',
  on: { service: 'events-rule' },
  check: ({ node }) => {
    const path = 'EventBusName';
    const bus = node.string(path);
    if (!node.has('ScheduleExpression') || bus === undefined || /(^|\/)default$/.test(bus)) return;
    return {
      at: node.at(path),
      message: `The bus is ${quoted(bus)}. A schedule is on the default bus only.`,
      fix: setting(node, { path, value: undefined, label: 'Use the default bus', safe: false }),
    };
  },
  examples: {
    valid: [
      "r: events-rule { ScheduleExpression: 'rate(5 minutes)' }",
      "r: events-rule { EventPattern: { source: ['a'] }, EventBusName: 'mine' }",
    ],
    invalid: [
      {
        before: "r: events-rule { ScheduleExpression: 'rate(5 minutes)', EventBusName: 'mine' }",
        after: "r: events-rule { ScheduleExpression: 'rate(5 minutes)' }",
      },
    ],
  },
});
