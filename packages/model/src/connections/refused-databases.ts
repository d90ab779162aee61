import { refusedPairs } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { pairsOf, rowsFrom } from './refused-rows.js';

const pages = {
  alb: awsPage(
    'Target groups for your Application Load Balancers',
    'elasticloadbalancing/latest/application/load-balancer-target-groups.html',
  ),
  api: awsPage(
    'Set up Lambda proxy integrations in API Gateway',
    'apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html',
  ),
  origin: awsPage(
    'Use various origins with CloudFront distributions',
    'AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html',
  ),
  edge: awsPage(
    'Restrictions on CloudFront Functions',
    'AmazonCloudFront/latest/DeveloperGuide/cloudfront-function-restrictions.html',
  ),
  vpc: awsPage(
    'Giving Lambda functions access to resources in an Amazon VPC',
    'lambda/latest/dg/configuration-vpc.html',
    { section: 'Lambda by default' },
  ),
  invoke: awsPage(
    'Invoking an AWS Lambda function from an Amazon Aurora MySQL DB cluster',
    'AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.Lambda.html',
    { section: 'RDS Invoking Lambda' },
  ),
  proxy: awsPage('Using Amazon RDS Proxy', 'AmazonRDS/latest/UserGuide/rds-proxy.html', {
    section: 'Lambda with RDS Proxy',
  }),
};

const OTHERS = [
  'docdb-cluster',
  'elasticache-replication-group',
  'elasticache-serverless-cache',
  'rds-db-cluster',
] as const;
const SEARCHED = [...OTHERS, 'opensearchservice-domain'] as const;
const STORES = [
  's3-bucket',
  'dynamodb-table',
  'sqs-queue',
  'sns-topic',
  'kinesis-stream',
  'events-event-bus',
] as const;

/** Databases that people wire to what cannot open a connection, or wait for something from. */
export const databaseRefusals = refusedPairs(
  pairsOf([
    ...rowsFrom(['apigateway-rest-api', 'apigatewayv2-http-api'], {
      to: [...SEARCHED, 'rds-db-proxy'],
      why: 'API Gateway opens no database connection. A function in the VPC can.',
      cite: pages.api,
      through: ['lambda-function'],
    }),
    ...rowsFrom(['apigatewayv2-websocket-api'], {
      to: [...SEARCHED, 'rds-db-proxy', 'rds-db-instance'],
      why: 'API Gateway opens no database connection. A function in the VPC can.',
      cite: pages.api,
      through: ['lambda-function'],
    }),
    ...rowsFrom(['cloudfront-distribution', 'external-client'], {
      to: [...OTHERS, 'rds-db-proxy'],
      why: 'A database is reached from its VPC, never over HTTP. An API and a function stand between.',
      cite: pages.origin,
      through: ['apigateway-rest-api', 'lambda-function'],
    }),
    ...rowsFrom(['cloudfront-function'], {
      to: [...SEARCHED, 'rds-db-proxy', 'secretsmanager-secret', 'kms-key', 'events-event-bus'],
      why: 'A CloudFront Function has no network. Lambda@Edge has, and a function behind an API.',
      cite: pages.edge,
    }),
    ...rowsFrom(
      ['s3-bucket', 'sqs-queue', 'sns-topic', 'dynamodb-table', 'kinesis-stream', 'events-rule'],
      {
        to: SEARCHED,
        why: 'Events call code, and a database takes no calls. A function in the VPC writes what they say.',
        cite: pages.vpc,
        through: ['lambda-function'],
      },
    ),
    ...rowsFrom(['pipes-pipe', 'scheduler-schedule'], {
      to: OTHERS,
      why: 'Events call code, and a database takes no calls. A function in the VPC writes what they say.',
      cite: pages.vpc,
      through: ['lambda-function'],
    }),
    ...rowsFrom(['elasticloadbalancingv2-load-balancer'], {
      to: [...OTHERS, 'rds-db-instance', 'rds-db-proxy'],
      why: 'An application load balancer forwards HTTP to functions, tasks and servers. One of these talks to the database.',
      cite: pages.alb,
      through: ['lambda-function'],
    }),
    ...rowsFrom(['rds-db-cluster'], {
      to: STORES,
      why: 'A database calls functions and nothing else. The function goes on.',
      cite: pages.invoke,
      through: ['lambda-function'],
    }),
    ...rowsFrom(['rds-db-proxy'], {
      to: ['lambda-function', ...STORES],
      why: 'A proxy leads callers to its database, and calls nobody itself.',
      cite: pages.proxy,
    }),
    ...rowsFrom(['elasticache-replication-group', 'opensearchservice-domain'], {
      to: ['lambda-function', 'sqs-queue', 'sns-topic'],
      why: 'It tells nobody of what it holds. Let what writes into it tell.',
      cite: pages.vpc,
    }),
  ]),
);
