import type { NodeView, Value, ValueMap, WireView } from '../define/index.js';
import { EVENT_CODE, HTTP_CODE, operationOf, tableCode } from './resolver-code.js';
import { calledArn, under } from './wiring.js';

/** A data source of AppSync: what it is, what its role may do, and what its resolver says. */
export interface GraphqlSource {
  readonly properties: ValueMap;
  readonly actions: readonly string[];
  readonly resources: readonly Value[];
  readonly code?: string;
}

export function sourceOf(target: NodeView, wire: WireView): GraphqlSource {
  if (target.service.id === 'dynamodb-table') return tableSource(target, wire);
  if (target.service.id === 'events-event-bus') return busSource(target);
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

function httpSource(target: NodeView, wire: WireView): GraphqlSource {
  const endpoint = wire.value('Uri') ?? target.value('Uri') ?? 'https://api.example.com';
  return {
    properties: { HttpConfig: { Endpoint: endpoint }, Type: 'HTTP' },
    actions: [],
    resources: [],
    code: HTTP_CODE,
  };
}
