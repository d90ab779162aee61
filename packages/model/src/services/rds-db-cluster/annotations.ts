import type { Annotations } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { securityGroups } from '../placement.js';

const scaling = awsPage(
  'Requirements and limitations for Aurora Serverless v2',
  'AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.requirements.html',
);
const CAPACITY = 'Capacity';

/** What is said of a cluster's properties, in the inspector's order. */
export const clusterAnnotations: Annotations = {
  Engine: {
    title: 'Engine',
    section: 'Engine',
    required: true,
    options: [
      { value: 'aurora-postgresql', title: 'PostgreSQL' },
      { value: 'aurora-mysql', title: 'MySQL' },
      { value: 'postgres', title: 'PostgreSQL, Multi-AZ', retired: true },
      { value: 'mysql', title: 'MySQL, Multi-AZ', retired: true },
      { value: 'neptune', title: 'Neptune', retired: true },
    ],
    cite: scaling,
    replaces: true,
  },
  EngineVersion: { title: 'Version', section: 'Engine', docs: "AWS's default unless set." },
  DatabaseName: { title: 'Database', section: 'Engine', replaces: true },
  EnableHttpEndpoint: {
    title: 'Data API',
    section: 'Engine',
    default: false,
    docs: 'SQL over HTTPS: callers need no place in the VPC.',
  },
  'ServerlessV2ScalingConfiguration.MinCapacity': {
    title: 'At least',
    section: CAPACITY,
    unit: 'ACU',
    min: 0,
    max: 256,
    step: 0.5,
    docs: '0 pauses it when nobody calls. One unit is about 2 GB of memory.',
    cite: scaling,
  },
  'ServerlessV2ScalingConfiguration.MaxCapacity': {
    title: 'At most',
    section: CAPACITY,
    unit: 'ACU',
    min: 1,
    max: 256,
    step: 0.5,
    cite: scaling,
  },
  'ServerlessV2ScalingConfiguration.SecondsUntilAutoPause': {
    title: 'Pauses after',
    section: CAPACITY,
    unit: 's',
    default: 300,
    min: 300,
    max: 86_400,
    type: 'integer',
    docs: 'Where it may go down to 0.',
  },
  BackupRetentionPeriod: {
    title: 'Backups',
    section: 'Storage',
    unit: 'days',
    default: 1,
    min: 1,
    max: 35,
    type: 'integer',
  },
  StorageEncrypted: { title: 'Encrypted', section: 'Storage', default: false, replaces: true },
  KmsKeyId: { title: 'Key', section: 'Storage', replaces: true },
  MasterUsername: { title: 'User', section: 'Access', replaces: true },
  ManageMasterUserPassword: {
    title: 'Managed password',
    section: 'Access',
    default: false,
    docs: 'RDS makes it, keeps it in Secrets Manager and rotates it.',
  },
  MasterUserPassword: { title: 'Password', section: 'Access', widget: 'secret' },
  EnableIAMDatabaseAuthentication: { title: 'IAM sign-in', section: 'Access', default: false },
  Port: { title: 'Port', section: 'Access', min: 1150, max: 65_535 },
  VpcSecurityGroupIds: securityGroups,
  DeletionProtection: { title: 'Protected', section: 'Security', default: false },
  DBClusterIdentifier: {
    title: 'Physical name',
    section: 'Naming',
    form: 'up to 63 letters, digits and single hyphens, with a letter first',
    pattern: '[A-Za-z](?:-?[A-Za-z0-9]){0,62}',
    replaces: true,
  },
};
