import type { Clashes } from './clash.js';
import { clashesOfCompute } from './clashes-of-compute.js';
import { clashesOfData } from './clashes-of-data.js';
import { clashesOfDatabases } from './clashes-of-databases.js';
import { clashesOfDelivery } from './clashes-of-delivery.js';
import { clashesOfNetwork } from './clashes-of-network.js';
import { clashesOfOperations } from './clashes-of-operations.js';

export const CLASHES: Clashes = {
  ...clashesOfCompute,
  ...clashesOfData,
  ...clashesOfDatabases,
  ...clashesOfDelivery,
  ...clashesOfNetwork,
  ...clashesOfOperations,
};

/** Services that make a resource of these types; a generic node may be any. */
export const CLASHING = [
  'apigateway-domain-name',
  'apigateway-usage-plan',
  'apigatewayv2-http-api',
  'cfn-resource',
  'cloudfront-cache-policy',
  'cloudwatch-alarm',
  'cognito-identity-pool-role-attachment',
  'dynamodb-table',
  'ec2-security-group',
  'ec2-vpc-endpoint',
  'ecs-service',
  'ecs-task-definition',
  'elasticache-replication-group',
  'elasticloadbalancingv2-load-balancer',
  'events-rule',
  'firehose-delivery-stream',
  'kms-key',
  'lambda-alias',
  'lambda-edge-function',
  'lambda-function',
  'rds-db-cluster',
  'rds-db-instance',
  's3-bucket',
  'scheduler-schedule',
  'secretsmanager-secret',
  'sns-topic',
  'ssm-parameter',
] as const;
