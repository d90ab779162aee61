import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { namedAfterStack } from '../named-after-stack.js';
import { securityGroups, subnets } from '../placement.js';

const page = awsPage(
  'Amazon VPCs and ElastiCache security',
  'AmazonElastiCache/latest/dg/VPCs.html',
  { section: 'Lambda by default' },
);

/** A cache without nodes: it grows and shrinks by itself. */
export const elasticacheServerlessCache = defineService({
  id: 'elasticache-serverless-cache',
  row: 'S25',
  title: 'ElastiCache Serverless',
  noun: 'ServerlessCache',
  category: 'data',
  share: 0.1,
  type: 'AWS::ElastiCache::ServerlessCache',
  summary: 'A cache whose size follows what is kept in it.',
  cite: page,
  keywords: ['elasticache', 'serverless', 'cache', 'redis', 'valkey', 'memcached'],
  fact: (node) => `Cache · ${node.string('Engine') ?? 'valkey'}`,
  annotate: {
    Engine: {
      title: 'Engine',
      section: 'Cache',
      required: true,
      options: ['valkey', 'redis', 'memcached'].map((value) => ({ value })),
    },
    'CacheUsageLimits.DataStorage.Maximum': {
      title: 'Data',
      section: 'Cache',
      unit: 'GB',
      min: 1,
      max: 5000,
      type: 'integer',
    },
    'CacheUsageLimits.DataStorage.Unit': {
      title: 'Unit',
      section: 'Cache',
      options: [{ value: 'GB' }],
    },
    'CacheUsageLimits.ECPUPerSecond.Maximum': {
      title: 'Units a second',
      section: 'Cache',
      min: 1000,
      max: 15_000_000,
      type: 'integer',
    },
    SnapshotRetentionLimit: {
      title: 'Backups',
      section: 'Security',
      unit: 'days',
      min: 0,
      max: 35,
      type: 'integer',
    },
    KmsKeyId: { title: 'Key', section: 'Security', replaces: true },
    SubnetIds: { ...subnets, docs: 'Two or three zones.', cite: page, replaces: true },
    SecurityGroupIds: securityGroups,
    ServerlessCacheName: {
      title: 'Physical name',
      section: 'Naming',
      required: true,
      form: 'up to 40 letters, digits and single hyphens, with a letter first',
      pattern: '[A-Za-z](?:-?[A-Za-z0-9]){0,39}',
      replaces: true,
    },
  },
  capabilities: {
    encrypted: { property: 'KmsKeyId' },
    placeable: {
      subnets: 'SubnetIds',
      securityGroups: 'SecurityGroupIds',
      optional: false,
      listens: { port: 6379, address: 'Endpoint.Address', portAttribute: 'Endpoint.Port' },
    },
  },
  arn: 'ARN',
  initial: {
    properties: {
      Engine: 'valkey',
      SnapshotRetentionLimit: 1,
    },
    attributes: { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' },
  },
  effects: (node) => namedAfterStack(node, ['ServerlessCacheName']),
});
