import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { inSubnetGroup, securityGroups, subnetGroup } from '../placement.js';

const networks = awsPage(
  'Amazon VPCs and ElastiCache security',
  'AmazonElastiCache/latest/dg/VPCs.html',
  { section: 'Lambda by default' },
);
const limits = awsPage(
  'CreateReplicationGroup',
  'AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html',
);

/** A cache of nodes in subnets of a VPC. */
export const elasticacheReplicationGroup = defineService({
  id: 'elasticache-replication-group',
  row: 'S25',
  title: 'ElastiCache',
  noun: 'Cache',
  category: 'data',
  share: 0.4,
  type: 'AWS::ElastiCache::ReplicationGroup',
  summary: 'Keeps in memory what is asked for often, inside a VPC.',
  cite: networks,
  keywords: ['elasticache', 'cache', 'redis', 'valkey', 'memory', 'session'],
  fact: (node) => `${node.string('Engine') ?? 'redis'} · ${node.string('CacheNodeType') ?? ''}`,
  annotate: {
    Engine: {
      title: 'Engine',
      section: 'Cache',
      default: 'redis',
      options: [
        { value: 'valkey', title: 'Valkey' },
        { value: 'redis', title: 'Redis OSS' },
      ],
    },
    EngineVersion: { title: 'Version', section: 'Cache' },
    CacheNodeType: { title: 'Node', section: 'Cache' },
    NumCacheClusters: {
      title: 'Nodes',
      section: 'Cache',
      default: 1,
      min: 1,
      max: 6,
      type: 'integer',
      docs: 'Two at least where another takes over.',
      cite: limits,
    },
    AutomaticFailoverEnabled: {
      title: 'Takes over',
      section: 'Cache',
      default: false,
      cite: limits,
    },
    MultiAZEnabled: { title: 'Zones', section: 'Cache', default: false },
    Port: { title: 'Port', section: 'Cache', default: 6379, min: 1, max: 65_535, type: 'integer' },
    AtRestEncryptionEnabled: {
      title: 'Encrypted',
      section: 'Security',
      default: false,
      replaces: true,
    },
    TransitEncryptionEnabled: { title: 'TLS', section: 'Security', default: false },
    AuthToken: { title: 'Token', section: 'Security', widget: 'secret' },
    SnapshotRetentionLimit: {
      title: 'Backups',
      section: 'Security',
      unit: 'days',
      default: 0,
      min: 0,
      max: 35,
      type: 'integer',
    },
    SecurityGroupIds: securityGroups,
    ReplicationGroupDescription: { title: 'Description', section: 'Naming', required: true },
    ReplicationGroupId: {
      title: 'Physical name',
      section: 'Naming',
      form: 'up to 40 letters, digits and single hyphens, with a letter first',
      pattern: '[A-Za-z](?:-?[A-Za-z0-9]){0,39}',
      cite: limits,
      replaces: true,
    },
  },
  parts: {
    subnetGroup: subnetGroup('AWS::ElastiCache::SubnetGroup', {
      description: 'Description',
      cite: networks,
    }),
  },
  capabilities: {
    encrypted: { property: 'KmsKeyId', beside: { AtRestEncryptionEnabled: true } },
    placeable: {
      subnets: 'subnetGroup#SubnetIds',
      securityGroups: 'SecurityGroupIds',
      optional: false,
      listens: {
        port: 6379,
        address: 'PrimaryEndPoint.Address',
        portAttribute: 'PrimaryEndPoint.Port',
      },
    },
  },
  arn: {
    build: ({ ref: name }) => ({
      'Fn::Sub': [
        'arn:${AWS::Partition}:elasticache:${AWS::Region}:${AWS::AccountId}:replicationgroup:${Name}',
        { Name: name },
      ],
    }),
  },
  initial: {
    properties: {
      AtRestEncryptionEnabled: true,
      AutomaticFailoverEnabled: true,
      CacheNodeType: 'cache.t4g.micro',
      Engine: 'valkey',
      MultiAZEnabled: true,
      NumCacheClusters: 2,
      ReplicationGroupDescription: 'A cache',
      SnapshotRetentionLimit: 1,
      TransitEncryptionEnabled: true,
    },
    attributes: { DeletionPolicy: 'Snapshot', UpdateReplacePolicy: 'Snapshot' },
    parts: { subnetGroup: { Description: 'Subnets of the cache' } },
  },
  effects: (node) => inSubnetGroup(node, 'CacheSubnetGroupName'),
});
