import type { Annotations, PartDefinition } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { securityGroups, subnetGroup } from '../placement.js';

const backups = awsPage(
  'Backing Up and Restoring in Amazon DocumentDB',
  'documentdb/latest/developerguide/backup_restore.html',
);

/** What is said of a cluster's properties, in the inspector's order. */
export const annotations: Annotations = {
  EngineVersion: { title: 'Version', section: 'Engine', replaces: true },
  StorageType: {
    title: 'Storage',
    section: 'Engine',
    default: 'standard',
    options: [{ value: 'standard' }, { value: 'iopt1' }],
  },
  StorageEncrypted: { title: 'Encrypted', section: 'Security', default: false, replaces: true },
  KmsKeyId: { title: 'Key', section: 'Security', replaces: true },
  BackupRetentionPeriod: {
    title: 'Backups',
    section: 'Engine',
    unit: 'days',
    default: 1,
    min: 1,
    max: 35,
    type: 'integer',
    cite: backups,
  },
  MasterUsername: { title: 'User', section: 'Access', replaces: true },
  ManageMasterUserPassword: {
    title: 'Managed password',
    section: 'Access',
    default: false,
    docs: 'Made and kept in Secrets Manager.',
  },
  MasterUserPassword: { title: 'Password', section: 'Access', widget: 'secret' },
  Port: { title: 'Port', section: 'Access', default: 27_017, min: 1150, max: 65_535 },
  VpcSecurityGroupIds: securityGroups,
  DeletionProtection: { title: 'Protected', section: 'Security', default: false },
  EnableCloudwatchLogsExports: {
    title: 'Logs',
    section: 'Operations',
    type: 'list',
    docs: 'audit, profiler.',
  },
  DBClusterIdentifier: { title: 'Physical name', section: 'Naming', replaces: true },
};

/** What belongs to a cluster beside it. */
export const documentParts: Readonly<Record<string, PartDefinition>> = {
  instance: instance('Instance'),
  replica: instance('Replica', ['instance']),
  subnetGroup: subnetGroup('AWS::DocDB::DBSubnetGroup', {
    description: 'DBSubnetGroupDescription',
    docs: 'In two zones at least.',
  }),
};

function instance(title: string, dependsOn: readonly string[] = []): PartDefinition {
  return {
    title,
    type: 'AWS::DocDB::DBInstance',
    wiring: (self) => ({ DBClusterIdentifier: self.ref }),
    ...(dependsOn.length === 0 ? {} : { dependsOn }),
    annotate: { DBInstanceClass: { title: 'Class', section: title, required: true } },
  };
}
