import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A plan of AWS Backup. */
export const backupPlan = defineService({
  id: 'backup-plan',
  row: 'S40',
  title: 'Backup plan',
  noun: 'BackupPlan',
  category: 'operations',
  share: 0.3,
  type: 'AWS::Backup::BackupPlan',
  summary: 'When backups are made and how long they are kept.',
  cite: typePage('AWS::Backup::BackupPlan'),
  keywords: ['backup', 'plan', 'schedule', 'retention', 'recovery'],
  fact: (node) => node.string('BackupPlan.BackupPlanRule.0.ScheduleExpression') ?? 'Backup plan',
  annotate: {
    'BackupPlan.BackupPlanName': {
      title: 'Name',
      section: 'Plan',
      required: true,
      pattern: '[a-zA-Z0-9_.-]{1,50}',
    },
    'BackupPlan.BackupPlanRule': {
      title: 'Rules',
      section: 'Plan',
      required: true,
      type: 'list',
      min: 1,
    },
    'BackupPlan.BackupPlanRule.0.ScheduleExpression': { title: 'Schedule', section: 'First rule' },
    'BackupPlan.BackupPlanRule.0.Lifecycle.DeleteAfterDays': {
      title: 'Kept',
      section: 'First rule',
      unit: 'days',
      min: 1,
      max: 36_500,
      type: 'integer',
    },
    'BackupPlan.BackupPlanRule.0.EnableContinuousBackup': {
      title: 'Continuous',
      section: 'First rule',
      docs: 'Lets you restore to any second of the last 35 days, where the service can.',
    },
  },
  capabilities: {
    refers: [
      {
        to: 'backup-vault',
        property: 'BackupPlan.BackupPlanRule.0.TargetBackupVault',
        value: 'ref',
        label: 'into',
      },
    ],
  },
  arn: 'BackupPlanArn',
  initial: {
    properties: {
      BackupPlan: {
        BackupPlanName: 'daily',
        BackupPlanRule: [
          {
            Lifecycle: { DeleteAfterDays: 35 },
            RuleName: 'daily',
            ScheduleExpression: 'cron(0 3 * * ? *)',
            TargetBackupVault: 'Default',
          },
        ],
      },
    },
  },
});
