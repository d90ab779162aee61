import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';
import { namedAfterStack } from '../named-after-stack.js';

/** A vault of AWS Backup. */
export const backupVault = defineService({
  id: 'backup-vault',
  row: 'S40',
  title: 'Backup vault',
  noun: 'Vault',
  category: 'operations',
  share: 0.3,
  type: 'AWS::Backup::BackupVault',
  summary: 'Keeps recovery points, encrypted and if need be locked.',
  cite: typePage('AWS::Backup::BackupVault'),
  keywords: ['backup', 'vault', 'recovery', 'restore', 'lock'],
  stateful: true,
  fact: (node) => (node.has('LockConfiguration') ? 'Vault · locked' : 'Vault'),
  annotate: {
    BackupVaultName: {
      title: 'Name',
      section: 'Vault',
      required: true,
      pattern: '[a-zA-Z0-9_-]{2,50}',
      replaces: true,
    },
    'LockConfiguration.MinRetentionDays': {
      title: 'Kept at least',
      section: 'Lock',
      unit: 'days',
      min: 1,
      type: 'integer',
    },
    'LockConfiguration.MaxRetentionDays': {
      title: 'Kept at most',
      section: 'Lock',
      unit: 'days',
      max: 36_500,
      type: 'integer',
    },
    'LockConfiguration.ChangeableForDays': {
      title: 'Changeable',
      section: 'Lock',
      unit: 'days',
      min: 3,
      type: 'integer',
      docs: 'After that nobody can take the lock off.',
    },
    'Notifications.SNSTopicArn': {
      title: 'Topic',
      section: 'Events',
      widget: 'reference',
      refersTo: { service: 'sns-topic' },
    },
    'Notifications.BackupVaultEvents': { title: 'Events', section: 'Events', type: 'list' },
    EncryptionKeyArn: { title: 'Key', section: 'Security', replaces: true },
    AccessPolicy: { title: 'Policy', section: 'Security', type: 'json' },
  },
  capabilities: { encrypted: { property: 'EncryptionKeyArn' } },
  arn: 'BackupVaultArn',
  initial: {
    attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  },
  effects: (node) => namedAfterStack(node, ['BackupVaultName']),
});
