import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';
import { annotations, documentParts } from './annotations.js';
import { inSubnetGroup } from '../placement.js';

/** A cluster of Amazon DocumentDB: documents, reached with MongoDB's drivers from inside its VPC. */
export const docdbCluster = defineService({
  id: 'docdb-cluster',
  row: 'S40',
  title: 'DocumentDB cluster',
  noun: 'Documents',
  category: 'data',
  type: 'AWS::DocDB::DBCluster',
  summary: "A document database that speaks MongoDB's protocol.",
  cite: typePage('AWS::DocDB::DBCluster'),
  keywords: ['documentdb', 'docdb', 'mongodb', 'mongo', 'document', 'nosql', 'database'],
  stateful: true,
  fact: (node) => `DocumentDB ${node.string('EngineVersion') ?? ''}`.trim(),
  annotate: annotations,
  parts: documentParts,
  capabilities: {
    encrypted: { property: 'KmsKeyId', beside: { StorageEncrypted: true } },
    placeable: {
      subnets: 'subnetGroup#SubnetIds',
      securityGroups: 'VpcSecurityGroupIds',
      optional: false,
      zones: { min: 2 },
      listens: { port: 27_017, portProperty: 'Port', address: 'Endpoint', portAttribute: 'Port' },
    },
  },
  arn: ownArn('arn:rds:cluster:NAME'),
  guidance: [
    {
      text: 'Lambda takes change streams of instance-based clusters of versions 4.0 and 5.0. Change streams must be switched on, and the password must stand in Secrets Manager.',
      cite: awsPage(
        'Using AWS Lambda with change streams',
        'documentdb/latest/developerguide/using-lambda.html',
      ),
    },
  ],
  initial: {
    properties: {
      BackupRetentionPeriod: 7,
      DeletionProtection: true,
      EngineVersion: '5.0.0',
      ManageMasterUserPassword: true,
      MasterUsername: 'app',
      StorageEncrypted: true,
    },
    attributes: { DeletionPolicy: 'Snapshot', UpdateReplacePolicy: 'Snapshot' },
    parts: {
      instance: { DBInstanceClass: 'db.t4g.medium' },
      subnetGroup: { DBSubnetGroupDescription: 'Subnets of the documents' },
    },
  },
  effects: (node) => inSubnetGroup(node, 'DBSubnetGroupName'),
});
