import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { clusterAnnotations } from './annotations.js';
import { clusterParts } from './parts.js';
import { inSubnetGroup } from '../placement.js';

/** An Aurora cluster that scales by itself, with a writer and its subnet group. */
export const rdsDbCluster = defineService({
  id: 'rds-db-cluster',
  row: 'S21',
  title: 'Aurora Serverless',
  noun: 'Cluster',
  category: 'data',
  share: 0.9,
  type: 'AWS::RDS::DBCluster',
  summary: 'A relational database whose capacity follows the load.',
  cite: awsPage(
    'Using Aurora Serverless v2',
    'AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.html',
    { section: 'Serverless in AWS' },
  ),
  keywords: ['aurora', 'serverless', 'database', 'postgres', 'mysql', 'sql', 'rds', 'cluster'],
  stateful: true,
  fact: (node) => {
    const engine = node.string('Engine') === 'aurora-mysql' ? 'MySQL' : 'PostgreSQL';
    const [low, high] = ['MinCapacity', 'MaxCapacity'].map((end) =>
      node.number(`ServerlessV2ScalingConfiguration.${end}`),
    );
    return low === undefined || high === undefined ? engine : `${engine} · ${low}–${high}`;
  },
  annotate: clusterAnnotations,
  parts: clusterParts,
  capabilities: {
    encrypted: { property: 'KmsKeyId', beside: { StorageEncrypted: true } },
    placeable: {
      subnets: 'subnetGroup#SubnetIds',
      securityGroups: 'VpcSecurityGroupIds',
      optional: false,
      zones: { min: 2 },
      listens: {
        byProperty: 'Engine',
        ports: { 'aurora-mysql': 3306, 'aurora-postgresql': 5432 },
        address: 'Endpoint.Address',
        portAttribute: 'Endpoint.Port',
        secretAttribute: 'MasterUserSecret.SecretArn',
      },
    },
  },
  arn: 'DBClusterArn',
  initial: {
    properties: {
      BackupRetentionPeriod: 7,
      DeletionProtection: true,
      Engine: 'aurora-postgresql',
      ManageMasterUserPassword: true,
      MasterUsername: 'app',
      ServerlessV2ScalingConfiguration: { MaxCapacity: 8, MinCapacity: 0.5 },
      StorageEncrypted: true,
    },
    attributes: { DeletionPolicy: 'Snapshot', UpdateReplacePolicy: 'Snapshot' },
    parts: {
      subnetGroup: { DBSubnetGroupDescription: 'Subnets of the database' },
      writer: { DBInstanceClass: 'db.serverless' },
    },
  },
  effects: (node) => inSubnetGroup(node, 'DBSubnetGroupName'),
});
