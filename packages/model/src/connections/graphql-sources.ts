import { sub, type NodeView, type Value, type ValueMap, type WireView } from '../define/index.js';
import {
  EVENT_CODE,
  HTTP_CODE,
  INDEX_CODE,
  SEARCH_CODE,
  machineCode,
  operationOf,
  sqlCode,
  tableCode,
} from './resolver-code.js';
import { calledArn, under } from './wiring.js';

/** A data source of AppSync: what it is, what its role may do, and what its resolver says. */
export interface GraphqlSource {
  readonly properties: ValueMap;
  readonly actions: readonly string[];
  readonly resources: readonly Value[];
  /** Secret that the source is opened with. */
  readonly secret?: Value;
  readonly code?: string;
  /** ARN of the state machine that the code starts. */
  readonly machine?: Value;
}

export function sourceOf(target: NodeView, wire: WireView): GraphqlSource {
  if (target.service.id === 'dynamodb-table') return tableSource(target, wire);
  if (target.service.id === 'events-event-bus') return busSource(target);
  if (target.service.id === 'rds-db-cluster') return clusterSource(target);
  if (target.service.id === 'opensearchservice-domain') return domainSource(target, wire);
  if (target.service.id === 'stepfunctions-state-machine') return machineSource(target, wire);
  if (target.service.id === 'external-client') return httpSource(target, wire);
  return functionSource(target);
}

/** A function is called without code in between: it gets the whole context. */
function functionSource(target: NodeView): GraphqlSource {
  const arn = calledArn(target);
  return {
    properties: { LambdaConfig: { LambdaFunctionArn: arn }, Type: 'AWS_LAMBDA' },
    actions: ['lambda:InvokeFunction'],
    resources: [arn],
  };
}

function tableSource(target: NodeView, wire: WireView): GraphqlSource {
  const operation = operationOf(wire);
  const isIndexed =
    (operation === 'Query' || operation === 'Scan') &&
    (target.has('GlobalSecondaryIndexes') || target.has('LocalSecondaryIndexes'));
  return {
    properties: {
      DynamoDBConfig: { AwsRegion: { Ref: 'AWS::Region' }, TableName: target.ref },
      Type: 'AMAZON_DYNAMODB',
    },
    actions: [`dynamodb:${operation}`],
    resources: [target.arn, ...(isIndexed ? [under(target.arn, '/index/*')] : [])],
    code: tableCode(target, operation),
  };
}

function busSource(target: NodeView): GraphqlSource {
  return {
    properties: { EventBridgeConfig: { EventBusArn: target.arn }, Type: 'AMAZON_EVENTBRIDGE' },
    actions: ['events:PutEvents'],
    resources: [target.arn],
    code: EVENT_CODE,
  };
}

/** By the Data API, so that nothing of AppSync stands in the VPC. */
function clusterSource(target: NodeView): GraphqlSource {
  const secret = target.att('MasterUserSecret.SecretArn');
  const name = target.value('DatabaseName');
  return {
    properties: {
      RelationalDatabaseConfig: {
        RdsHttpEndpointConfig: {
          AwsRegion: { Ref: 'AWS::Region' },
          AwsSecretStoreArn: secret,
          ...(name === undefined ? {} : { DatabaseName: name }),
          DbClusterIdentifier: target.arn,
        },
        RelationalDatabaseSourceType: 'RDS_HTTP_ENDPOINT',
      },
      Type: 'RELATIONAL_DATABASE',
    },
    actions: ['rds-data:ExecuteStatement'],
    resources: [target.arn],
    secret,
    code: sqlCode(target.string('Engine')),
  };
}

/** Searches by a query, indexes by a mutation. */
function domainSource(target: NodeView, wire: WireView): GraphqlSource {
  const isMutation = wire.string('Type') === 'Mutation';
  return {
    properties: {
      OpenSearchServiceConfig: {
        AwsRegion: { Ref: 'AWS::Region' },
        Endpoint: sub('https://${Domain}', { Domain: target.att('DomainEndpoint') }),
      },
      Type: 'AMAZON_OPENSEARCH_SERVICE',
    },
    actions: isMutation ? ['es:ESHttpPut'] : ['es:ESHttpGet'],
    resources: [under(target.arn, '/*')],
    code: isMutation ? INDEX_CODE : SEARCH_CODE,
  };
}

function httpSource(target: NodeView, wire: WireView): GraphqlSource {
  const endpoint = wire.value('Uri') ?? target.value('Uri') ?? 'https://api.example.com';
  return {
    properties: { HttpConfig: { Endpoint: endpoint }, Type: 'HTTP' },
    actions: [],
    resources: [],
    code: HTTP_CODE,
  };
}

/** By HTTP that AppSync signs, since it has no source of this kind. Only an express machine is waited for. */
function machineSource(target: NodeView, wire: WireView): GraphqlSource {
  const isExpress = target.string('StateMachineType') === 'EXPRESS';
  const isWaiting = isExpress && wire.string('Operation') !== 'StartExecution';
  const [action, host] = isWaiting
    ? (['StartSyncExecution', 'sync-states'] as const)
    : (['StartExecution', 'states'] as const);
  const iam = { SigningRegion: { Ref: 'AWS::Region' }, SigningServiceName: 'states' };
  return {
    properties: {
      HttpConfig: {
        AuthorizationConfig: { AuthorizationType: 'AWS_IAM', AwsIamConfig: iam },
        Endpoint: sub(`https://${host}.\${AWS::Region}.\${AWS::URLSuffix}`),
      },
      Type: 'HTTP',
    },
    actions: [`states:${action}`],
    resources: [target.arn],
    code: machineCode(action),
    machine: target.ref,
  };
}
