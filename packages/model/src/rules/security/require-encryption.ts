import { defineRule, type Finding, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { booleanAt } from '../values.js';

const ENCRYPTED = [
  'docdb-cluster',
  'efs-file-system',
  'elasticache-replication-group',
  'kinesis-stream',
  'opensearchservice-domain',
  'rds-db-cluster',
  'rds-db-instance',
  'sqs-queue',
] as const;

export const requireEncryption = defineRule({
  id: 'security/require-encryption',
  row: 'V59',
  severity: 'warning',
  summary: 'A database, a queue and a stream are encrypted at rest.',
  why: 'Encryption costs nothing or little and is asked for by most audits. That of a database cannot be turned on later without replacing it.',
  cite: awsPage(
    'Encrypting Amazon RDS resources',
    'AmazonRDS/latest/UserGuide/Overview.Encryption.html',
  ),
  over: 'node',
  on: { service: [...ENCRYPTED] },
  ofType: true,
  check: ({ node }) => {
    const isKeyed = node.wires('in', 'encrypts').length > 0;
    if (isKeyed || node.record.external !== undefined) return;
    return FINDERS[node.typeService.id]?.(node);
  },
  examples: {
    valid: [
      'd: rds-db-instance { StorageEncrypted: true }',
      'q: sqs-queue',
      'k: kms-key -[encrypts]-> s: kinesis-stream',
      "q: sqs-queue { SqsManagedSseEnabled: false, KmsMasterKeyId: 'alias/mine' }",
      'd: rds-db-instance { DBClusterIdentifier: "c" }',
      'e: efs-file-system { Encrypted: true }',
      "c: rds-db-cluster { SnapshotIdentifier: 's' }",
    ],
    invalid: [
      {
        before: 'd: rds-db-instance',
        after: 'd: rds-db-instance { StorageEncrypted: true }',
      },
      {
        before: 'e: efs-file-system',
        after: 'e: efs-file-system { Encrypted: true }',
      },
      {
        before: 'q: sqs-queue { SqsManagedSseEnabled: false }',
        after: 'q: sqs-queue { SqsManagedSseEnabled: true }',
      },
      {
        before: 's: kinesis-stream',
        after:
          "s: kinesis-stream { StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' } }",
      },
    ],
  },
});

/** What is off unless it is said, and cannot be turned on later. */
function unlessOn(path: string, what: string): (node: NodeView) => Finding | undefined {
  return (node) => {
    if (node.has(path) && booleanAt(node, path) !== false) return undefined;
    const isCopy = ['SnapshotIdentifier', 'SourceDBClusterIdentifier'].some((of) => node.has(of));
    if (isCopy || node.has('KmsKeyId')) return undefined;
    const fix = setting(node, { path, value: true, label: `Encrypt ${what}`, safe: false });
    return { at: node.at(path), message: `${node.name} is not encrypted at rest.`, fix };
  };
}

const FINDERS: Readonly<Record<string, (node: NodeView) => Finding | undefined>> = {
  'rds-db-instance': (node) => {
    const path = 'StorageEncrypted';
    const ofCluster = node.has('DBClusterIdentifier') || node.has('SourceDBInstanceIdentifier');
    if (booleanAt(node, path) !== false || ofCluster) return undefined;
    const fix = setting(node, { path, value: true, label: 'Encrypt its storage', safe: false });
    return { at: node.at(path), message: `Storage of ${node.name} is not encrypted.`, fix };
  },
  'docdb-cluster': unlessOn('StorageEncrypted', 'its storage'),
  'efs-file-system': unlessOn('Encrypted', 'its files'),
  'elasticache-replication-group': unlessOn('AtRestEncryptionEnabled', 'its data'),
  'opensearchservice-domain': unlessOn('EncryptionAtRestOptions.Enabled', 'its indexes'),
  'rds-db-cluster': unlessOn('StorageEncrypted', 'its storage'),
  'sqs-queue': (node) => {
    const path = 'SqsManagedSseEnabled';
    if (booleanAt(node, path) !== false || node.has('KmsMasterKeyId')) return undefined;
    const fix = setting(node, { path, value: true, label: 'Encrypt with keys of SQS' });
    return { at: node.at(path), message: `Messages of ${node.name} are not encrypted.`, fix };
  },
  'kinesis-stream': (node) => {
    const path = 'StreamEncryption';
    if (node.has(path)) return undefined;
    const value = { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' };
    const fix = setting(node, {
      path,
      value,
      label: 'Encrypt with the key of Kinesis',
      safe: false,
    });
    return { at: node.at(path), message: `Records of ${node.name} are not encrypted.`, fix };
  },
};
