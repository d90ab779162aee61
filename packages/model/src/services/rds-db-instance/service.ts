import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { annotations } from './annotations.js';
import { enginePorts } from './engines.js';
import { inSubnetGroup, subnetGroup } from '../placement.js';

const groups = awsPage(
  'Working with a DB instance in a VPC',
  'AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
);

/** A relational database in subnets of a VPC, with a password that nobody types. */
export const rdsDbInstance = defineService({
  id: 'rds-db-instance',
  row: 'S22',
  title: 'RDS database',
  noun: 'Database',
  category: 'data',
  share: 1.5,
  type: 'AWS::RDS::DBInstance',
  summary: 'A relational database on a server that AWS keeps.',
  cite: awsPage('What is Amazon RDS?', 'AmazonRDS/latest/UserGuide/Welcome.html', {
    section: 'Lambda by default',
  }),
  keywords: ['rds', 'database', 'postgres', 'postgresql', 'mysql', 'mariadb', 'sql', 'relational'],
  stateful: true,
  fact: (node) =>
    `${node.string('Engine') ?? 'Database'} · ${node.string('DBInstanceClass') ?? 'no class'}`,
  annotate: annotations,
  parts: {
    subnetGroup: subnetGroup('AWS::RDS::DBSubnetGroup', {
      description: 'DBSubnetGroupDescription',
      docs: 'In two zones at least.',
      cite: groups,
    }),
  },
  capabilities: {
    encrypted: { property: 'KmsKeyId', beside: { StorageEncrypted: true } },
    placeable: {
      subnets: 'subnetGroup#SubnetIds',
      securityGroups: 'VPCSecurityGroups',
      optional: false,
      zones: { min: 2 },
      listens: {
        byProperty: 'Engine',
        ports: enginePorts,
        address: 'Endpoint.Address',
        portAttribute: 'Endpoint.Port',
        secretAttribute: 'MasterUserSecret.SecretArn',
      },
    },
  },
  arn: 'DBInstanceArn',
  guidance: [
    {
      row: 'G7',
      text: 'RDS events tell about the instance: created, stopped, started, failed over. They tell nothing about the data, and arrive within 5 minutes.',
      cite: awsPage(
        'Working with Amazon RDS event notification',
        'AmazonRDS/latest/UserGuide/USER_Events.overview.html',
        { section: 'RDS Event Notifications' },
      ),
    },
  ],
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
  effects: (node) => inSubnetGroup(node, 'DBSubnetGroupName'),
});
