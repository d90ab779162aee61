import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { namedAfterStack } from '../named-after-stack.js';
import { securityGroups, subnets } from '../placement.js';

const page = awsPage('Amazon RDS Proxy', 'AmazonRDS/latest/UserGuide/rds-proxy.html', {
  section: 'Lambda with RDS Proxy',
});
const limits = awsPage('Limitations for RDS Proxy', 'AmazonRDS/latest/UserGuide/rds-proxy.html');

/** A pool of connections before one database, which callers open with IAM. */
export const rdsDbProxy = defineService({
  id: 'rds-db-proxy',
  row: 'S23',
  title: 'RDS Proxy',
  noun: 'Proxy',
  category: 'data',
  share: 0.4,
  type: 'AWS::RDS::DBProxy',
  summary: 'Keeps a pool of connections to a database and shares it between callers.',
  cite: page,
  keywords: ['rds proxy', 'connection pool', 'pooling', 'database', 'iam'],
  fact: (node) => {
    const isByIam = node.string('DefaultAuthScheme') === 'IAM_AUTH';
    return `RDS Proxy · ${isByIam ? 'IAM to the end' : 'IAM'}`;
  },
  annotate: {
    EngineFamily: {
      title: 'Engine',
      section: 'Proxy',
      required: true,
      options: [
        { value: 'POSTGRESQL', title: 'PostgreSQL' },
        { value: 'MYSQL', title: 'MySQL, MariaDB' },
        { value: 'SQLSERVER', title: 'SQL Server' },
      ],
      cite: page,
      replaces: true,
    },
    DefaultAuthScheme: {
      title: 'Credentials',
      section: 'Access',
      default: 'NONE',
      options: [
        { value: 'NONE', title: 'Secrets' },
        { value: 'IAM_AUTH', title: 'IAM to the end' },
      ],
      docs: 'Secrets: each user has one in Secrets Manager. IAM to the end: no secret at all.',
      cite: page,
    },
    Auth: { title: 'Secrets', section: 'Access', type: 'list', max: 200, cite: limits },
    RequireTLS: { title: 'TLS only', section: 'Access', default: false },
    IdleClientTimeout: {
      title: 'Idle',
      section: 'Proxy',
      unit: 's',
      default: 1800,
      min: 1,
      max: 28_800,
      type: 'integer',
    },
    DebugLogging: {
      title: 'Debug logging',
      section: 'Proxy',
      default: false,
      docs: 'Writes SQL into the logs, parameters included.',
    },
    VpcSubnetIds: {
      ...subnets,
      required: true,
      type: 'list',
      min: 2,
      docs: 'Two at least, in the VPC of the database.',
      cite: limits,
      replaces: true,
    },
    VpcSecurityGroupIds: securityGroups,
    DBProxyName: {
      title: 'Physical name',
      section: 'Naming',
      required: true,
      form: 'up to 63 letters, digits and single hyphens, with a letter first',
      pattern: '[A-Za-z](?:-?[A-Za-z0-9]){0,62}',
      replaces: true,
    },
  },
  parts: {
    targetGroup: {
      title: 'Target group',
      type: 'AWS::RDS::DBProxyTargetGroup',
      wiring: (self) => ({ DBProxyName: self.ref, TargetGroupName: 'default' }),
      annotate: {
        'ConnectionPoolConfigurationInfo.MaxConnectionsPercent': {
          title: 'Share',
          section: 'Pool',
          unit: '%',
          default: 100,
          min: 1,
          max: 100,
          type: 'integer',
          docs: "Of the database's connections that the pool may hold.",
        },
        'ConnectionPoolConfigurationInfo.ConnectionBorrowTimeout': {
          title: 'Waits',
          section: 'Pool',
          unit: 's',
          default: 120,
          min: 0,
          max: 300,
          type: 'integer',
        },
      },
    },
  },
  capabilities: {
    principal: { service: 'rds.amazonaws.com', property: 'RoleArn', onBehalf: true },
    placeable: {
      subnets: 'VpcSubnetIds',
      securityGroups: 'VpcSecurityGroupIds',
      optional: false,
      zones: { min: 2 },
      // At the proxy the port is the engine's own, whatever the database's.
      listens: {
        byProperty: 'EngineFamily',
        ports: { MYSQL: 3306, POSTGRESQL: 5432, SQLSERVER: 1433 },
        address: 'Endpoint',
      },
    },
  },
  arn: 'DBProxyArn',
  initial: {
    properties: {
      EngineFamily: 'POSTGRESQL',
      RequireTLS: true,
    },
    parts: { targetGroup: {} },
  },
  guidance: [
    {
      row: 'G6',
      text: 'Functions share the pool, so a burst of calls does not use up the connections of the database. A failover takes up to 66 % less time, callers sign in by IAM, and passwords stay in Secrets Manager. The proxy itself is never public.',
      cite: page,
    },
  ],
  effects: (node) => namedAfterStack(node, ['DBProxyName']),
});
