import type { ClashExamples, Clashes } from './clash.js';
import { clashesOfApis } from './clashes-of-apis.js';
import { clashesOfCompute, examplesOfCompute } from './clashes-of-compute.js';
import { clashesOfData, examplesOfData } from './clashes-of-data.js';
import { clashesOfDatabases, examplesOfDatabases } from './clashes-of-databases.js';
import { clashesOfDelivery, examplesOfDelivery } from './clashes-of-delivery.js';
import { clashesOfIdentity } from './clashes-of-identity.js';
import { clashesOfNetwork, examplesOfNetwork } from './clashes-of-network.js';
import { clashesOfOperations, examplesOfOperations } from './clashes-of-operations.js';
import { clashesOfRegions } from './clashes-of-regions.js';

export const CLASHES: Clashes = {
  ...clashesOfApis,
  ...clashesOfCompute,
  ...clashesOfData,
  ...clashesOfDatabases,
  ...clashesOfDelivery,
  ...clashesOfIdentity,
  ...clashesOfNetwork,
  ...clashesOfOperations,
  ...clashesOfRegions,
};

const EXAMPLES: readonly ClashExamples[] = [
  examplesOfCompute,
  examplesOfData,
  examplesOfDatabases,
  examplesOfDelivery,
  examplesOfNetwork,
  examplesOfOperations,
];

export const CLASH_EXAMPLES: ClashExamples = {
  valid: EXAMPLES.flatMap(({ valid }) => valid),
  invalid: EXAMPLES.flatMap(({ invalid }) => invalid),
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
  'cognito-user-pool',
  'cognito-user-pool-client',
  'dynamodb-table',
  'ec2-nat-gateway',
  'ec2-security-group',
  'ec2-subnet',
  'ec2-vpc-endpoint',
  'ecs-service',
  'ecs-task-definition',
  'efs-file-system',
  'elasticache-replication-group',
  'elasticloadbalancingv2-load-balancer',
  'events-rule',
  'firehose-delivery-stream',
  'kms-key',
  'lambda-alias',
  'lambda-edge-function',
  'lambda-function',
  'lambda-version',
  'rds-db-cluster',
  'rds-db-instance',
  'route53-record-set',
  's3-bucket',
  'scheduler-schedule',
  'secretsmanager-secret',
  'sns-topic',
  'ssm-parameter',
  'wafv2-web-acl',
] as const;
