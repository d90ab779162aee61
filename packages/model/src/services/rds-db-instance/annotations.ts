import type { Annotations } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { engineIds } from './engines.js';
import { securityGroups } from '../placement.js';

const engines = awsPage(
  'Creating an Amazon RDS DB instance',
  'AmazonRDS/latest/UserGuide/USER_CreateDBInstance.html',
);
const secrets = awsPage(
  'Password management with Amazon RDS and AWS Secrets Manager',
  'AmazonRDS/latest/UserGuide/rds-secrets-manager.html',
);

/** What is said of a database's properties, in the inspector's order. */
export const annotations: Annotations = {
  Engine: {
    title: 'Engine',
    section: 'Engine',
    required: true,
    options: engineIds.map((value) => ({ value })),
    cite: engines,
    replaces: true,
  },
  EngineVersion: {
    title: 'Version',
    section: 'Engine',
    docs: "AWS's default unless set.",
    cite: engines,
  },
  DBInstanceClass: { title: 'Class', section: 'Engine', required: true, cite: engines },
  MultiAZ: {
    title: 'Standby',
    section: 'Engine',
    default: false,
    docs: 'A second copy in another zone that takes over.',
  },
  DBName: { title: 'Database', section: 'Engine', replaces: true },
  AllocatedStorage: {
    title: 'Storage',
    section: 'Storage',
    unit: 'GB',
    min: 5,
    max: 65_536,
    type: 'integer',
  },
  MaxAllocatedStorage: { title: 'Grows to', section: 'Storage', unit: 'GB', type: 'integer' },
  StorageType: {
    title: 'Type',
    section: 'Storage',
    default: 'gp2',
    options: ['gp3', 'gp2', 'io1', 'io2', 'standard'].map((value) => ({ value })),
  },
  StorageEncrypted: { title: 'Encrypted', section: 'Storage', default: false, replaces: true },
  BackupRetentionPeriod: {
    title: 'Backups',
    section: 'Storage',
    unit: 'days',
    default: 1,
    min: 0,
    max: 35,
    type: 'integer',
  },
  MasterUsername: {
    title: 'User',
    section: 'Access',
    docs: 'Not a reserved word of the engine.',
    replaces: true,
  },
  ManageMasterUserPassword: {
    title: 'Managed password',
    section: 'Access',
    default: false,
    docs: 'RDS makes it, keeps it in Secrets Manager and rotates it.',
    cite: secrets,
  },
  MasterUserPassword: { title: 'Password', section: 'Access', widget: 'secret' },
  EnableIAMDatabaseAuthentication: { title: 'IAM sign-in', section: 'Access', default: false },
  Port: { title: 'Port', section: 'Access', min: 1150, max: 65_535 },
  PubliclyAccessible: {
    title: 'Public',
    section: 'Placement',
    docs: 'A public address, in a public tier.',
  },
  VPCSecurityGroups: securityGroups,
  DeletionProtection: { title: 'Protected', section: 'Security', default: false },
  DBInstanceIdentifier: {
    title: 'Physical name',
    section: 'Naming',
    form: 'up to 63 letters, digits and single hyphens, with a letter first',
    pattern: '[A-Za-z](?:-?[A-Za-z0-9]){0,62}',
    replaces: true,
  },
};
