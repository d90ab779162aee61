import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const patterns = awsPage(
  'EventBridge event patterns',
  'eventbridge/latest/userguide/eb-event-patterns.html',
);
const schedules = awsPage(
  'Scheduled rules in EventBridge',
  'eventbridge/latest/userguide/eb-create-rule-schedule.html',
);

const schedule = { ScheduleExpression: 'rate(1 hour)', State: 'ENABLED' };

/** A rule: a pattern on a bus, or a schedule. Its targets are wires. */
export const eventsRule = defineService({
  id: 'events-rule',
  row: 'S37',
  title: 'EventBridge rule',
  noun: 'Rule',
  category: 'messaging',
  share: 7,
  type: 'AWS::Events::Rule',
  summary: 'Sends events that match, or a tick of the clock, to its targets.',
  cite: awsPage('Rules in Amazon EventBridge', 'eventbridge/latest/userguide/eb-rules.html', {
    section: 'RDS Event Notifications',
  }),
  keywords: [
    'event',
    'rule',
    'pattern',
    'schedule',
    'cron',
    'eventbridge',
    'cloudwatch events',
    'timer',
  ],
  fact: (node) => `Rule · ${node.string('ScheduleExpression') ?? 'pattern'}`,
  annotate: {
    EventPattern: {
      title: 'Pattern',
      section: 'Trigger',
      type: 'json',
      widget: 'code',
      docs: 'Events must carry every field of it with one of the values listed.',
      cite: patterns,
    },
    ScheduleExpression: {
      title: 'Schedule',
      section: 'Trigger',
      form: 'as rate(1 hour), rate(5 minutes) or cron(0 12 ? * MON-FRI *), with ? for the day of the month or of the week',
      pattern:
        'rate\\((?:1 (?:minute|hour|day)|(?:[2-9]|[1-9]\\d+) (?:minutes|hours|days))\\)|cron\\(\\S+ \\S+ (?:\\? \\S+ (?!\\? )\\S+|(?!\\? )\\S+ \\S+ \\?) \\S+\\)',
      docs: 'As in rate(5 minutes) or cron(0 12 * * ? *), in UTC. On the default bus only.',
      cite: schedules,
    },
    State: {
      title: 'State',
      section: 'Trigger',
      default: 'ENABLED',
      options: [
        { value: 'ENABLED', title: 'Enabled' },
        { value: 'DISABLED', title: 'Disabled' },
      ],
    },
    EventBusName: {
      title: 'Bus',
      section: 'Trigger',
      widget: 'reference',
      refersTo: { service: 'events-event-bus' },
      docs: 'The default bus unless a wire from a bus says otherwise.',
      replaces: true,
    },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[.A-Za-z0-9_-]{1,64}',
      replaces: true,
    },
    Description: { title: 'Description', section: 'Naming', max: 512 },
  },
  capabilities: { fails: { property: '', shape: 'wires', service: 'events.amazonaws.com' } },
  variants: [
    {
      id: 'pattern',
      title: 'EventBridge rule',
      initial: { properties: { EventPattern: { source: ['my.application'] }, State: 'ENABLED' } },
    },
    { id: 'schedule', title: 'Schedule', noun: 'Schedule', initial: { properties: schedule } },
  ],
});
