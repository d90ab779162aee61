import { expect, it } from 'vitest';
import { importTemplate } from '../import-template.js';

function read(resources: string) {
  const text = `Transform: AWS::Serverless-2016-10-31\nResources:\n${resources}`;
  const result = importTemplate(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.document;
}

function wires(resources: string): readonly string[] {
  return Object.values(read(resources).edges).map(
    ({ connection, from, to, properties }) =>
      `${from} ${connection} ${to}${properties === undefined ? '' : ` ${JSON.stringify(properties)}`}`,
  );
}

const FUNCTION = 'Type: AWS::Serverless::Function, Properties: {Runtime: nodejs22.x, Handler: a.b';

it('draws events of log groups, user pools, devices, schedules and brokers', () => {
  expect(
    wires(`
  Logs: {Type: AWS::Logs::LogGroup}
  Pool: {Type: AWS::Cognito::UserPool}
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: a.b
      Events:
        L: {Type: CloudWatchLogs, Properties: {LogGroupName: !Ref Logs, FilterPattern: ERROR}}
        C: {Type: Cognito, Properties: {UserPool: !Ref Pool, Trigger: PreSignUp}}
        D: {Type: IoTRule, Properties: {Sql: SELECT * FROM 'a', AwsIotSqlVersion: beta}}
        S: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day), RetryPolicy: {MaximumRetryAttempts: 3}}}
        K: {Type: SelfManagedKafka, Properties: {KafkaBootstrapServers: ['a.example:9092'], Topics: [t]}}
  G:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: a.b
      Events:
        K: {Type: SelfManagedKafka, Properties: {KafkaBootstrapServers: ['a.example:9092'], Topics: [u]}}
`),
  ).toEqual([
    'Logs log-subscription F {"FilterPattern":"ERROR"}',
    'Pool user-pool-trigger F {"Trigger":"PreSignUp"}',
    'FD device-action F',
    'FS schedule-target F {"MaximumRetryAttempts":3}',
    'FK broker-mapping F {"Topics":["t"]}',
    'FK broker-mapping G {"Topics":["u"]}',
  ]);
});

it('knows a route that streams by the word that SAM has for it', () => {
  const event =
    'Type: Api, Properties: {Path: /a, Method: get, TimeoutInMillis: 60000, ResponseTransferMode: RESPONSE_STREAM}';
  expect(wires(`  F: {${FUNCTION}, Events: {A: {${event}}}}}\n`)).toEqual([
    'ServerlessRestApi route F {"Path":"/a","Method":"GET","TimeoutInMillis":60000,"ResponseTransferMode":"STREAM"}',
  ]);
});

it('says on the node that SAM makes what its event says of it', () => {
  const { nodes } = read(`
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: a.b
      Events:
        D: {Type: IoTRule, Properties: {Sql: SELECT * FROM 'a', AwsIotSqlVersion: beta}}
`);
  expect(nodes['FD']).toMatchObject({
    service: 'iot-topic-rule',
    properties: { TopicRulePayload: { Sql: "SELECT * FROM 'a'", AwsIotSqlVersion: 'beta' } },
  });
});

it('draws the destinations of asynchronous calls', () => {
  expect(
    wires(`
  Done: {Type: AWS::SQS::Queue}
  Failed: {Type: AWS::SNS::Topic}
  F: {${FUNCTION}, EventInvokeConfig: {DestinationConfig: {
    OnSuccess: {Type: SQS, Destination: !GetAtt Done.Arn}, OnFailure: {Type: SNS, Destination: !Ref Failed}}}}}
`),
  ).toEqual(['F destination Failed', 'F destination Done {"On":"success"}']);
});

it('draws the fields that a GraphQL API answers from its sources', () => {
  expect(
    wires(`
  Orders: {Type: AWS::DynamoDB::Table}
  F: {${FUNCTION}}}
  Api:
    Type: AWS::Serverless::GraphQLApi
    Properties:
      SchemaInline: 'type Query { orders: String }'
      Auth: {Type: AWS_IAM}
      DataSources:
        DynamoDb: {Table: {TableName: !Ref Orders, TableArn: !GetAtt Orders.Arn}}
        Lambda: {Code: {FunctionArn: !GetAtt F.Arn}}
      Functions:
        list: {DataSource: Table, CodeUri: list.js, Runtime: {Name: APPSYNC_JS, Version: 1.0.0}}
      Resolvers:
        Query:
          all: {FieldName: orders, Pipeline: [list], Runtime: {Name: APPSYNC_JS, Version: 1.0.0}}
`),
  ).toEqual(['Api graphql-field Orders {"Type":"Query","Field":"orders"}', 'Api refers-to F']);
});

it('draws what an event names beside its source', () => {
  expect(
    wires(`
  Jobs: {Type: AWS::SQS::Queue}
  Missed: {Type: AWS::SQS::Queue}
  F: {${FUNCTION}, Events: {S: {Type: Schedule, Properties: {
    Schedule: rate(1 day), DeadLetterConfig: {Arn: !GetAtt Missed.Arn}}}}}}
`),
  ).toEqual(['FS rule-target F', 'F refers-to Missed']);
});
