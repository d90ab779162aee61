import { expect, it } from 'vitest';
import { importTemplate } from '../import-template.js';

function imported(resources: string) {
  const result = importTemplate(`Transform: AWS::Serverless-2016-10-31\nResources:\n${resources}`);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.document;
}

function wires(resources: string): readonly string[] {
  return Object.values(imported(resources).edges).map(
    ({ connection, from, to }) => `${from} ${connection} ${to}`,
  );
}

const F = 'Type: AWS::Serverless::Function';
const HERE = '${AWS::Region}:${AWS::AccountId}';
const ORDERS = '  Orders: {Type: AWS::SQS::Queue, Properties: {QueueName: orders}}\n';

it('finds what a template calls by the name it gives it, in an event, a policy and a statement', () => {
  expect(
    wires(`${ORDERS}
  Items: {Type: AWS::Serverless::SimpleTable, Properties: {TableName: !Sub '\${AWS::StackName}-items'}}
  Uploads: {Type: AWS::S3::Bucket, Properties: {BucketName: !Join ['-', [uploads, !Ref AWS::AccountId]]}}
  Reads:
    ${F}
    Properties:
      Policies:
        - DynamoDBReadPolicy: {TableName: !Sub '\${AWS::StackName}-items'}
        - Statement: [{Effect: Allow, Action: 's3:GetObject', Resource: !Sub 'arn:aws:s3:::uploads-\${AWS::AccountId}/*'}]
      Events:
        Jobs: {Type: SQS, Properties: {Queue: !Sub 'arn:aws:sqs:${HERE}:orders'}}
`),
  ).toEqual(['Orders event-source-mapping Reads', 'Reads grant Items', 'Reads grant Uploads']);
});

it('takes no other ARN, no longer name and no name that two resources have for it', () => {
  expect(
    wires(`${ORDERS}
  One: {Type: AWS::SNS::Topic, Condition: A, Properties: {TopicName: news}}
  Two: {Type: AWS::SNS::Topic, Condition: B, Properties: {TopicName: news}}
  Sends:
    ${F}
    Properties:
      Policies:
        - SNSPublishMessagePolicy: {TopicName: news}
        - SNSPublishMessagePolicy: {TopicName: orders}
        - Statement:
            - {Effect: Allow, Action: 'sqs:SendMessage', Resource: !Sub 'arn:aws:sqs:${HERE}:orders-copy'}
            - {Effect: Allow, Action: 'sns:Publish', Resource: !Sub 'arn:aws:sns:${HERE}:orders'}
`),
  ).toEqual([]);
});

it('draws what an alarm computes its expression from', () => {
  const metric = (id: string, name: string, dimension: string) =>
    `{Id: ${id}, ReturnData: false, MetricStat: {Period: 300, Stat: p99, Metric: {Namespace: AWS/${name}, MetricName: Errors, Dimensions: [${dimension}]}}}`;
  const { edges } = imported(`
  G: {${F}}
  Named: {Type: AWS::Serverless::Api, Properties: {StageName: prod, Name: !Sub '\${AWS::StackName}-api'}}
  Rate:
    Type: AWS::CloudWatch::Alarm
    Properties:
      ComparisonOperator: GreaterThanThreshold
      EvaluationPeriods: 1
      Threshold: 5
      Metrics:
        - {Id: e, Expression: a + b}
        - ${metric('a', 'Lambda', '{Name: FunctionName, Value: !Ref G}')}
        - ${metric('b', 'ApiGateway', "{Name: ApiName, Value: !Sub '${AWS::StackName}-api'}")}
`);
  expect(Object.values(edges)).toMatchObject([
    { connection: 'alarm-watch', from: 'G', to: 'Rate', properties: { Metric: 'Errors' } },
    { connection: 'alarm-watch', from: 'Named', to: 'Rate' },
  ]);
});

it('draws the changes of a collection that a SAM event names', () => {
  const { edges } = imported(`
  Cluster: {Type: AWS::DocDB::DBCluster}
  Login: {Type: AWS::SecretsManager::Secret}
  Reads:
    ${F}
    Properties:
      Events:
        Changes:
          Type: DocumentDB
          Properties:
            Cluster: !GetAtt Cluster.DBClusterArn
            DatabaseName: shop
            StartingPosition: LATEST
            SourceAccessConfigurations: [{Type: BASIC_AUTH, URI: !Ref Login}]
`);
  expect(Object.values(edges)[0]).toMatchObject({
    connection: 'document-mapping',
    from: 'Cluster',
    to: 'Reads',
    properties: {
      DocumentDBEventSourceConfig: { DatabaseName: 'shop' },
      SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: { $ref: 'Login' } }],
    },
  });
});

it('draws the function whose URL a distribution serves from', () => {
  expect(
    wires(`
  G: {${F}}
  Url: {Type: AWS::Lambda::Url, Properties: {AuthType: NONE, TargetFunctionArn: !Ref G}}
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Origins: [{Id: api, DomainName: !Select [2, !Split ['/', !GetAtt Url.FunctionUrl]], CustomOriginConfig: {OriginProtocolPolicy: https-only}}]
        DefaultCacheBehavior: {TargetOriginId: api, ViewerProtocolPolicy: https-only}
`),
  ).toEqual(['Site function-url-origin Url', 'Url refers-to G']);
});

it('draws connectors where they stand on their source, and one to several ends', () => {
  const { nodes, edges } = imported(`${ORDERS}
  Items: {Type: AWS::Serverless::SimpleTable}
  Sends:
    ${F}
    Connectors:
      ToItems: {Properties: {Destination: {Id: Items}, Permissions: [Read, Write]}}
      ToOrders: {Properties: {Destination: {Type: AWS::SQS::Queue, Arn: !GetAtt Orders.Arn}, Permissions: [Write]}}
      Away: {Properties: {Destination: {Type: AWS::SQS::Queue, Arn: 'arn:aws:sqs:eu-west-1:1:away'}, Permissions: [Write]}}
  Others: {${F}}
  Both:
    Type: AWS::Serverless::Connector
    Properties: {Source: {Id: Others}, Destination: [{Id: Items}, {Id: Orders}], Permissions: [Write]}
`);
  expect(Object.values(edges)).toMatchObject([
    { connection: 'grant', from: 'Others', to: 'Items', properties: { Access: 'write' } },
    { connection: 'grant', from: 'Others', to: 'Orders' },
    { connection: 'grant', from: 'Sends', to: 'Items', properties: { Access: 'read-write' } },
    { connection: 'grant', from: 'Sends', to: 'Orders', properties: { Access: 'write' } },
  ]);
  expect(Object.keys(edges)).toHaveLength(4);
  expect(nodes['Others']?.parts?.['connector']).toMatchObject({ logicalId: 'Both' });
});

it('draws the group that containers of a service log to', () => {
  expect(
    wires(`
  Lines: {Type: AWS::Logs::LogGroup, Properties: {RetentionInDays: 7}}
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions:
        - Name: app
          Image: nginx
          LogConfiguration:
            LogDriver: awslogs
            Options: {awslogs-group: !Ref Lines, awslogs-region: !Ref AWS::Region, awslogs-stream-prefix: app}
  Web: {Type: AWS::ECS::Service, Properties: {LaunchType: FARGATE, TaskDefinition: !Ref Task}}
`),
  ).toContain('Web logs-to Lines');
});

it('draws the domain that a stream indexes in, and its bucket of what failed', () => {
  expect(
    wires(`
  Found: {Type: AWS::OpenSearchService::Domain, Properties: {}}
  Kept: {Type: AWS::S3::Bucket}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: firehose.amazonaws.com}, Action: 'sts:AssumeRole'}]}
      Policies:
        - PolicyName: all
          PolicyDocument:
            Statement:
              - {Effect: Allow, Action: ['es:DescribeDomain', 'es:DescribeDomainConfig', 'es:DescribeDomains', 'es:ESHttpGet', 'es:ESHttpPost', 'es:ESHttpPut'], Resource: [!GetAtt Found.Arn, !Sub '\${Found.Arn}/*']}
              - {Effect: Allow, Action: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'], Resource: !Sub '\${Kept.Arn}/*'}
              - {Effect: Allow, Action: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'], Resource: !GetAtt Kept.Arn}
  Stream:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      DeliveryStreamType: DirectPut
      AmazonopensearchserviceDestinationConfiguration:
        DomainARN: !GetAtt Found.Arn
        IndexName: lines
        RoleARN: !GetAtt Role.Arn
        S3Configuration: {BucketARN: !GetAtt Kept.Arn, RoleARN: !GetAtt Role.Arn}
`),
  ).toEqual(expect.arrayContaining(['Stream search-delivery Found', 'Stream delivery Kept']));
});
