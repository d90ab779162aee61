import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const types = awsPage(
  'Schedule types in EventBridge Scheduler',
  'scheduler/latest/UserGuide/schedule-types.html',
);
const page = awsPage(
  'What is Amazon EventBridge Scheduler?',
  'scheduler/latest/UserGuide/what-is-scheduler.html',
  {
    section: 'RDS Event Notifications',
  },
);

/** Calls something at a time, once or again and again, in a time zone. */
export const schedulerSchedule = defineService({
  id: 'scheduler-schedule',
  row: 'S37',
  title: 'Scheduler schedule',
  noun: 'Schedule',
  category: 'messaging',
  share: 0.7,
  type: 'AWS::Scheduler::Schedule',
  summary: 'Starts a function, a queue, a workflow or a task at the time you say.',
  cite: page,
  keywords: ['scheduler', 'schedule', 'cron', 'rate', 'once', 'time zone', 'eventbridge'],
  fact: (node) => `Schedule · ${node.string('ScheduleExpression') ?? 'no time'}`,
  annotate: {
    ScheduleExpression: {
      title: 'When',
      section: 'Schedule',
      required: true,
      pattern:
        '(rate\\([1-9][0-9]* (minutes?|hours?|days?)\\)|cron\\(\\S+ \\S+ (?:\\? \\S+ (?!\\? )\\S+|(?!\\? )\\S+ \\S+ \\?) \\S+\\)|at\\(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\))',
      docs: 'rate(5 minutes), cron(0 3 * * ? *) or at(2027-01-31T08:00:00).',
      cite: types,
    },
    ScheduleExpressionTimezone: {
      title: 'Time zone',
      section: 'Schedule',
      default: 'UTC',
      cite: types,
    },
    'FlexibleTimeWindow.Mode': {
      title: 'Window',
      section: 'Schedule',
      required: true,
      options: [
        { value: 'OFF', title: 'On time' },
        { value: 'FLEXIBLE', title: 'Within' },
      ],
    },
    'FlexibleTimeWindow.MaximumWindowInMinutes': {
      title: 'Within',
      section: 'Schedule',
      unit: 'min',
      min: 1,
      max: 1440,
      type: 'integer',
    },
    State: {
      title: 'State',
      section: 'Schedule',
      default: 'ENABLED',
      options: ['ENABLED', 'DISABLED'].map((value) => ({ value })),
    },
    StartDate: { title: 'From', section: 'Schedule' },
    EndDate: { title: 'Until', section: 'Schedule' },
    GroupName: { title: 'Group', section: 'Naming', replaces: true },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[0-9A-Za-z_.-]{1,64}',
      replaces: true,
    },
  },
  capabilities: {
    principal: { service: 'scheduler.amazonaws.com', property: 'Target.RoleArn', onBehalf: true },
  },
  initial: {
    properties: {
      FlexibleTimeWindow: { Mode: 'OFF' },
      ScheduleExpression: 'rate(1 hour)',
      State: 'ENABLED',
    },
  },
});
