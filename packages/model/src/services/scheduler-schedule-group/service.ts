import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

/** A group of schedules: what roles name, and what is deleted at once. */
export const schedulerScheduleGroup = defineService({
  id: 'scheduler-schedule-group',
  row: 'S37',
  title: 'Schedule group',
  noun: 'ScheduleGroup',
  category: 'messaging',
  share: 0.3,
  type: 'AWS::Scheduler::ScheduleGroup',
  summary: 'Holds schedules that belong together.',
  cite: awsPage(
    'Managing a schedule group in EventBridge Scheduler',
    'scheduler/latest/UserGuide/managing-schedule-group.html',
  ),
  keywords: ['scheduler', 'schedule', 'group', 'eventbridge'],
  fact: () => 'Schedule group',
  annotate: {
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[0-9A-Za-z_.-]{1,64}',
      replaces: true,
    },
  },
  capabilities: {
    grantable: {
      kind: 'event',
      read: ['scheduler:GetSchedule'],
      write: ['scheduler:CreateSchedule', 'scheduler:DeleteSchedule', 'scheduler:UpdateSchedule'],
      defaultAccess: 'write',
      environment: { suffix: 'NAME', value: 'ref' },
    },
  },
  initial: { properties: {} },
});
