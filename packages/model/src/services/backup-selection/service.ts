import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

const SAVED = ['dynamodb-table', 's3-bucket', 'rds-db-instance'] as const;

/** A selection of AWS Backup. */
export const backupSelection = defineService({
  id: 'backup-selection',
  row: 'S40',
  title: 'Backup selection',
  noun: 'Selection',
  category: 'operations',
  share: 0.3,
  type: 'AWS::Backup::BackupSelection',
  summary: 'What a backup plan saves.',
  cite: typePage('AWS::Backup::BackupSelection'),
  keywords: ['backup', 'selection', 'resources', 'tags'],
  fact: (node) => node.string('BackupSelection.SelectionName') ?? 'Selection',
  annotate: {
    BackupPlanId: {
      title: 'Plan',
      section: 'Selection',
      required: true,
      widget: 'reference',
      refersTo: { service: 'backup-plan' },
      replaces: true,
    },
    'BackupSelection.SelectionName': {
      title: 'Name',
      section: 'Selection',
      required: true,
      pattern: '[a-zA-Z0-9_.-]{1,50}',
      replaces: true,
    },
    'BackupSelection.Resources': {
      title: 'Resources',
      section: 'Selection',
      type: 'list',
      max: 500,
      replaces: true,
    },
    'BackupSelection.ListOfTags': {
      title: 'Tags',
      section: 'Selection',
      type: 'list',
      replaces: true,
    },
    'BackupSelection.IamRoleArn': {
      title: 'Role',
      section: 'Selection',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
      replaces: true,
    },
  },
  capabilities: {
    principal: {
      service: 'backup.amazonaws.com',
      property: 'BackupSelection.IamRoleArn',
      onBehalf: true,
      managedPolicies: [
        'service-role/AWSBackupServiceRolePolicyForBackup',
        'service-role/AWSBackupServiceRolePolicyForRestores',
      ],
    },
    refers: [
      { to: 'backup-plan', property: 'BackupPlanId', value: 'ref', label: 'of' },
      ...SAVED.map((to) => ({
        to,
        property: 'BackupSelection.Resources',
        value: 'arn',
        list: true,
        label: 'saves',
      })),
    ],
  },
  arn: ownArn('arn:backup:backup-selection:NAME'),
  initial: { properties: { BackupSelection: { SelectionName: 'all' } } },
});
