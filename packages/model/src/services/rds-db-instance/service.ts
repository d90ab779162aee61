import { defineService, ref } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const engines = awsPage(
  'Creating an Amazon RDS DB instance',
  'AmazonRDS/latest/UserGuide/USER_CreateDBInstance.html',
);
const secrets = awsPage(
  'Password management with Amazon RDS and AWS Secrets Manager',
  'AmazonRDS/latest/UserGuide/rds-secrets-manager.html',
);
const groups = awsPage(
  'Working with a DB instance in a VPC',
  'AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
);

const ENGINES = [
  'postgres',
  'mysql',
  'mariadb',
  'sqlserver-ex',
  'sqlserver-web',
  'sqlserver-se',
  'sqlserver-ee',
  'oracle-se2',
  'oracle-ee',
  'db2-se',
  'db2-ae',
];

/** A relational database in subnets of a VPC, with a password that nobody types. */
export const rdsDbInstance = defineService({
  id: 'rds-db-instance',
  row: 'S22',
  title: 'RDS database',
  noun: 'Database',
  category: 'data',
  type: 'AWS::RDS::DBInstance',
  summary: 'A relational database on a server that AWS keeps.',
  cite: awsPage('What is Amazon RDS?', 'AmazonRDS/latest/UserGuide/Welcome.html', {
    section: 'Lambda by default',
  }),
  keywords: ['rds', 'database', 'postgres', 'postgresql', 'mysql', 'mariadb', 'sql', 'relational'],
  stateful: true,
  fact: (node) =>
    `${node.string('Engine') ?? 'Database'} · ${node.string('DBInstanceClass') ?? 'no class'}`,
  annotate: {
    Engine: {
      title: 'Engine',
      section: 'Engine',
      required: true,
      options: ENGINES.map((value) => ({ value })),
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
      min: 20,
      max: 65_536,
      type: 'integer',
    },
    MaxAllocatedStorage: { title: 'Grows to', section: 'Storage', unit: 'GB', type: 'integer' },
    StorageType: {
      title: 'Type',
      section: 'Storage',
      default: 'gp2',
      options: ['gp3', 'gp2', 'io1', 'io2'].map((value) => ({ value })),
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
    VPCSecurityGroups: {
      title: 'Security groups',
      section: 'Placement',
      type: 'list',
      widget: 'reference',
      refersTo: { service: 'ec2-security-group' },
    },
    DeletionProtection: { title: 'Protected', section: 'Security', default: false },
    DBInstanceIdentifier: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z](?:-?[A-Za-z0-9]){0,62}',
      replaces: true,
    },
  },
  parts: {
    subnetGroup: {
      title: 'Subnet group',
      type: 'AWS::RDS::DBSubnetGroup',
      annotate: {
        SubnetIds: {
          title: 'Subnets',
          section: 'Placement',
          type: 'list',
          widget: 'reference',
          refersTo: { service: 'ec2-subnet' },
          docs: 'In two zones at least.',
          cite: groups,
        },
        DBSubnetGroupDescription: { title: 'Description', section: 'Placement', required: true },
      },
    },
  },
  capabilities: {
    placeable: {
      subnets: 'subnetGroup#SubnetIds',
      securityGroups: 'VPCSecurityGroups',
      optional: false,
      listens: {
        byProperty: 'Engine',
        ports: Object.fromEntries(ENGINES.map((engine) => [engine, portOf(engine)])),
      },
    },
  },
  arn: 'DBInstanceArn',
  initial: {
    properties: {
      AllocatedStorage: '20',
      BackupRetentionPeriod: 7,
      DBInstanceClass: 'db.t4g.micro',
      Engine: 'postgres',
      ManageMasterUserPassword: true,
      MasterUsername: 'app',
      PubliclyAccessible: false,
      StorageEncrypted: true,
      StorageType: 'gp3',
    },
    attributes: { DeletionPolicy: 'Snapshot', UpdateReplacePolicy: 'Snapshot' },
    parts: { subnetGroup: { DBSubnetGroupDescription: 'Subnets of the database' } },
  },
  effects: (node) =>
    node.part('subnetGroup') === undefined || node.has('DBSubnetGroupName')
      ? []
      : [
          {
            kind: 'property',
            on: node.ref,
            path: ['DBSubnetGroupName'],
            value: ref(node.id, 'subnetGroup'),
            mode: 'set',
          },
        ],
});

function portOf(engine: string): number {
  if (engine === 'postgres') return 5432;
  if (engine.startsWith('sqlserver')) return 1433;
  if (engine.startsWith('oracle')) return 1521;
  return engine.startsWith('db2') ? 50_000 : 3306;
}
