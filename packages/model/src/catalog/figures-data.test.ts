import { describe, expect, it } from 'vitest';
import { figureCatalog, figureProblems, figuresOf } from '../testing/figures.js';

const catalog = await figureCatalog();

const figures = figuresOf(`
| fact | design | limit | inside | outside | check and place |
| DDB-03 | dynamodb-table { AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: § }], KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }] } | S, N, B | 'S' or 'N' or 'B' | 'SS' or 'BOOL' | V39 |
| DDB-03 | dynamodb-table { AttributeDefinitions: §, KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }] } | all keys defined, none unused | [{ AttributeName: 'pk', AttributeType: 'S' }] | [{ AttributeName: 'pk', AttributeType: 'S' }, { AttributeName: 'x', AttributeType: 'S' }] or [{ AttributeName: 'x', AttributeType: 'S' }] | V39 |
| DDB-04 | dynamodb-table { AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }, { AttributeName: 'sk', AttributeType: 'S' }], KeySchema: § } | one HASH, at most one RANGE | [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }] | [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'HASH' }] or [{ AttributeName: 'pk', KeyType: 'RANGE' }, { AttributeName: 'sk', KeyType: 'RANGE' }] | V39 |
| DDB-06 | dynamodb-table { AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }], KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], GlobalSecondaryIndexes: § } | 20 | [{ IndexName: 'gsi#', KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], Projection: { ProjectionType: 'ALL' } }]*20 | [{ IndexName: 'gsi#', KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], Projection: { ProjectionType: 'ALL' } }]*21 | V39 |
| DDB-07 | dynamodb-table { AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }, { AttributeName: 'sk', AttributeType: 'S' }], KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }], LocalSecondaryIndexes: § } | 5 | [{ IndexName: 'lsi#', KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }], Projection: { ProjectionType: 'ALL' } }]*5 | [{ IndexName: 'lsi#', KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }], Projection: { ProjectionType: 'ALL' } }]*6 | V39 |
| DDB-08 | dynamodb-table { AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }], KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], GlobalSecondaryIndexes: [{ IndexName: 'gsi', KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: § } }] } | 20 an index | ['a#']*20 | ['a#']*21 | V52 |
| DDB-08 | dynamodb-table { AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }], KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], GlobalSecondaryIndexes: § } | 100 over all | [{ IndexName: 'gsi#', KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't'] } }]*5 | [{ IndexName: 'gsi#', KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't'] } }]*6 | V39 |
| DDB-09 | dynamodb-table { TableName: § } | 3–255 | 'abc' or 'a'*255 | 'ab' or 'a'*256 or 'a b' | V50 |
| DDB-09 | dynamodb-table { AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }], KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], GlobalSecondaryIndexes: [{ IndexName: §, KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], Projection: { ProjectionType: 'ALL' } }] } | index name 3–255 | 'abc' or 'a'*255 | 'ab' or 'a'*256 or 'a b' | V50 |
| DDB-11 | dynamodb-table { BillingMode: 'PROVISIONED', ProvisionedThroughput: { ReadCapacityUnits: §, WriteCapacityUnits: 1 } } | 1–40,000 | 1 or 40000 | 0 or 40001 | V52 |
| DDB-11 | dynamodb-table { BillingMode: 'PROVISIONED' § } | provisioned needs units | , ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 1 } | , Tags: [] | V52 |
| DDB-11 | dynamodb-table { BillingMode: §, ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 1 } } | units only provisioned | 'PROVISIONED' | 'PAY_PER_REQUEST' | V52 |
| DDB-12 | dynamodb-table { StreamSpecification.StreamViewType: § } | four views | 'NEW_IMAGE' or 'OLD_IMAGE' or 'NEW_AND_OLD_IMAGES' or 'KEYS_ONLY' | 'ALL' | V52 |
| DDB-12 | t: dynamodb-table { § } -[event-source-mapping { StartingPosition: 'LATEST', MaximumRetryAttempts: 3 }]-> f: lambda-function | stream on | StreamSpecification.StreamViewType: 'NEW_IMAGE' | TableName: 'abc' | V40 @t.StreamSpecification @t.StreamSpecification.StreamViewType @t |
| S3B-14 | s3-bucket { BucketName: § } | 3–63 | 'abc' or 'a'*63 or 'a.b-c' | 'ab' or 'a'*64 or 'Abc' or 'a_b' or '-ab' or 'ab-' or 'a..b' or '192.168.5.4' or 'xn--abc' or 'sthree-abc' or 'amzn-s3-demo-abc' or 'abc-s3alias' or 'abc--ol-s3' or 'abc.mrap' or 'abc--x-s3' or 'abc--table-s3' | V50 |
| S3B-12 | b: s3-bucket -[bucket-notification { Events: [§] }]-> f: lambda-function | event names | 's3:ObjectCreated:*' or 's3:ObjectRemoved:Delete' or 's3:ObjectTagging:Put' or 's3:LifecycleExpiration:*' or 's3:IntelligentTiering' or 's3:ObjectAcl:Put' or 's3:ReducedRedundancyLostObject' or 's3:Replication:*' | 's3:ObjectMade:*' or 'ObjectCreated' | V46 |
| S3B-06 | b: s3-bucket -[bucket-notification { Events: ['s3:ObjectCreated:*'], Prefix: § }]-> f: lambda-function | no wildcard | 'a/' | 'a/*' | V46 |
| S3B-05 | b: s3-bucket -[bucket-notification { Events: ['s3:ObjectCreated:*'], Prefix: 'a/' }]-> f: lambda-function; b -[bucket-notification { Events: ['s3:ObjectCreated:Put'], Prefix: § }]-> g: lambda-function | no overlap | 'b/' | 'a/b' or 'a' | V45 @b-f @b-g |
| S3B-02 | b: s3-bucket -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> q: sqs-queue { FifoQueue: § } | no FIFO | false | true | V41 @b-q |
| S3B-09 | b: s3-bucket -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> q: sqs-queue { MaximumMessageSize: § } | 64 KB | 65536 | 65535 | V47 |
| S3B-13 | s3-bucket { LifecycleConfiguration.Rules: § } | 1,000 | [{ Status: 'Enabled', Id: 'r#', ExpirationInDays: 1 }]*1000 | [{ Status: 'Enabled', Id: 'r#', ExpirationInDays: 1 }]*1001 | V52 |
| SQS-01 | sqs-queue { QueueName: § } | 80 | 'a'*80 or 'a_b-c' | 'a'*81 or 'a b' or 'a.b' | V50 |
| SQS-02 | sqs-queue { FifoQueue: true, QueueName: § } | ends .fifo, 80 in all | 'a.fifo' | 'a' | V41 |
| SQS-03 | sqs-queue { MaximumMessageSize: § } | 1,024–1,048,576 B | 1024 or 1048576 or 262144 | 1023 or 1048577 | V52 |
| SQS-04 | sqs-queue { MessageRetentionPeriod: § } | 60–1,209,600 s | 60 or 1209600 or '60' | 59 or 1209601 or '59' | V52 |
| SQS-05 | sqs-queue { VisibilityTimeout: § } | 0–43,200 s | 0 or 43200 | -1 or 43201 or 1.5 | V52 |
| SQS-06 | sqs-queue { DelaySeconds: § } | 0–900 s | 0 or 900 | -1 or 901 | V52 |
| SQS-06 | sqs-queue { ReceiveMessageWaitTimeSeconds: § } | 0–20 s | 0 or 20 | -1 or 21 | V52 |
| SQS-05 | sqs-queue { KmsMasterKeyId: 'alias/a', KmsDataKeyReusePeriodSeconds: § } | 60–86,400 s | 60 or 86400 | 59 or 86401 | V52 |
| SQS-10 | sqs-queue { FifoQueue: true, DeduplicationScope: §, FifoThroughputLimit: 'perMessageGroupId' } | together | 'messageGroup' | 'queue' | V41 |
| SQS-10 | sqs-queue { FifoQueue: §, ContentBasedDeduplication: true } | FIFO only | true | false | V41 @it.ContentBasedDeduplication |
| SQS-10 | sqs-queue { FifoQueue: true, DeduplicationScope: § } | options | 'messageGroup' or 'queue' | 'group' | V52 |
| SQS-12 | q: sqs-queue { FifoQueue: § } -[dead-letter]-> d: sqs-queue { FifoQueue: true } | same type | true | false | V41 @q-d |
| SQS-13 | q: sqs-queue -[dead-letter { maxReceiveCount: § }]-> d: sqs-queue | 1–1,000 | 1 or 1000 or 5 | 0 or 1001 | V46 |
| SQS-13 | sqs-queue { RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:eu-west-1:123456789012:d', maxReceiveCount: § } } | 1–1,000 | 1 or 1000 | 0 or 1001 | V52 |
| SQS-14 | q: sqs-queue { MessageRetentionPeriod: 345600 } -[dead-letter]-> d: sqs-queue { MessageRetentionPeriod: § } | longer than the source | 1209600 | 345599 | V43 |
| SQS-15 | sqs-queue { RedriveAllowPolicy: { redrivePermission: 'byQueue', sourceQueueArns: § } } | 10 sources | ['arn:aws:sqs:eu-west-1:123456789012:q#']*10 | ['arn:aws:sqs:eu-west-1:123456789012:q#']*11 | V52 |
| SNS-01 | sns-topic { TopicName: § } | 256 | 'a'*256 | 'a'*257 or 'a b' | V50 |
| SNS-01 | sns-topic { FifoTopic: true, TopicName: § } | ends .fifo | 'a.fifo' | 'a' | V41 |
| SNS-01 | sns-topic { DisplayName: § } | 100 | 'a'*100 | 'a'*101 | V52 |
| SNS-03 | t: sns-topic { FifoTopic: § } -> f: lambda-function | FIFO to queues only | false | true | V41 @t-f |
| SNS-05 | t: sns-topic { FifoTopic: § } -> q: sqs-queue { FifoQueue: true } | standard to standard | true | false | V41 @t-q |
| SNS-07 | t: sns-topic -[subscription { FilterPolicy: § }]-> q: sqs-queue | 5 keys | { a: ['x'], b: ['x'], c: ['x'], d: ['x'], e: ['x'] } | { a: ['x'], b: ['x'], c: ['x'], d: ['x'], e: ['x'], f: ['x'] } | V46 |
| SNS-07 | t: sns-topic -[subscription { FilterPolicy: { a: §, b: ['1', '2', '3', '4', '5'] } }]-> q: sqs-queue | 150 combinations | ['x#']*30 | ['x#']*31 | V46 |
| SNS-09 | t: sns-topic -[subscription { FilterPolicyScope: §, FilterPolicy: { a: { b: ['x'] } } }]-> q: sqs-queue | nested: MessageBody | 'MessageBody' | 'MessageAttributes' | V46 |
| SNS-11 | sns-topic { SignatureVersion: § } | 1, 2 | '1' or '2' or 1 | '3' | V52 |
| SNS-11 | sns-topic { FifoTopic: true, ArchivePolicy: { MessageRetentionPeriod: § } } | 1–365 days | 1 or 365 or '30' | 0 or 366 | V52 |
| KIN-02 | kinesis-stream { MaxRecordSizeInKiB: § } | 1,024–10,240 KiB | 1024 or 10240 | 1023 or 10241 | V52 |
| KIN-04 | kinesis-stream { RetentionPeriodHours: § } | 24–8,760 h | 24 or 8760 | 23 or 8761 or '23' | V52 |
| KIN-06 | kinesis-stream { StreamModeDetails.StreamMode: §, ShardCount: 2 } | shards only provisioned | 'PROVISIONED' | 'ON_DEMAND' | V46 @it.ShardCount |
| KIN-01 | kinesis-stream { StreamModeDetails.StreamMode: 'PROVISIONED', ShardCount: § } | 1 and more | 1 or 100 | 0 | V52 |
| KIN-10 | kinesis-stream { Name: § } | 128 | 'a'*128 | 'a'*129 or 'a b' | V50 |
| FIR-01 | firehose-delivery-stream { DeliveryStreamType: § } | sources | 'DirectPut' | 'SqsAsSource' | V52 |
| FIR-04 | f: firehose-delivery-stream -[delivery { BufferingHints.SizeInMBs: § }]-> b: s3-bucket | 1–128 MB | 1 or 128 | 0 or 129 | V46 |
| FIR-04 | f: firehose-delivery-stream -[delivery { BufferingHints.IntervalInSeconds: § }]-> b: s3-bucket | 0–900 s | 0 or 60 or 900 | -1 or 901 | V46 |
| FIR-04 | firehose-delivery-stream { ExtendedS3DestinationConfiguration: { BucketARN: 'arn:aws:s3:::b', RoleARN: 'arn:aws:iam::123456789012:role/r', BufferingHints: { SizeInMBs: 5, IntervalInSeconds: § } } } | 0–900 s | 0 or 900 | -1 or 901 | V52 |
| FIR-06 | f: firehose-delivery-stream -> b: s3-bucket; f -[transform { BufferSizeInMBs: § }]-> g: lambda-function | 0.2–3 MB | 0.2 or 3 | 0.1 or 3.1 | V46 |
| FIR-06 | f: firehose-delivery-stream -> b: s3-bucket; f -[transform { BufferIntervalInSeconds: § }]-> g: lambda-function | 0–900 s | 0 or 900 | -1 or 901 | V46 |
| FIR-06 | f: firehose-delivery-stream -> b: s3-bucket; f -[transform]-> g: lambda-function { Timeout: § } | 5 min | 300 | 301 | V46 |
| FIR-10 | firehose-delivery-stream { DeliveryStreamName: § } | 64 | 'a'*64 | 'a'*65 or 'a b' | V50 |
| FIR-11 | firehose-delivery-stream { DeliveryStreamType: 'KinesisStreamAsSource', DeliveryStreamEncryptionConfigurationInput.KeyType: § } | keys | 'AWS_OWNED_CMK' | 'KMS' | V52 |
| EVB-01 | events-rule { EventPattern: { source: ['a'] }, Targets: § } | 5 targets | [{ Id: 't#', Arn: 'arn:aws:sqs:eu-west-1:123456789012:q' }]*5 | [{ Id: 't#', Arn: 'arn:aws:sqs:eu-west-1:123456789012:q' }]*6 | V55 |
| EVB-04 | events-rule { EventPattern: { source: [§] } } | 2,048 characters | 'a'*2030 | 'a'*2048 | V55 |
| EVB-08 | r: events-rule { EventPattern: { source: ['a'] } } -[rule-target { § }]-> q: sqs-queue { FifoQueue: true } | group | MessageGroupId: 'g' | Input: '{}' | V41 @r-q.MessageGroupId |
| EVB-11 | r: events-rule { EventPattern: { source: ['a'] } } -[rule-target { RetryPolicy.MaximumRetryAttempts: § }]-> f: lambda-function | 0–185 | 0 or 185 | -1 or 186 | V46 |
| EVB-11 | r: events-rule { EventPattern: { source: ['a'] } } -[rule-target { RetryPolicy.MaximumEventAgeInSeconds: § }]-> f: lambda-function | 60–86,400 s | 60 or 86400 | 59 or 86401 | V46 |
| EVB-14 | r: events-rule { ScheduleExpression: 'rate(5 minutes)', EventBusName: § } | default bus | 'default' | 'mine' | V52 |
| EVB-15 | events-rule { ScheduleExpression: § } | cron, rate | 'rate(1 minute)' or 'rate(5 minutes)' or 'cron(0 12 * * ? *)' or 'cron(0/15 * ? * MON-FRI *)' | 'rate(1 minutes)' or 'rate(5 minute)' or 'rate(0 minutes)' or 'cron(0 12 * * * *)' or 'cron(0 12 * * ?)' or 'every 5 minutes' or 'rate(5 seconds)' or 'at(2026-01-01T00:00:00)' | V52 |
| EVB-16 | r: events-rule { EventPattern: { source: ['a'] } } -[rule-target { Input: § }]-> f: lambda-function | 8,192 | 'a'*8192 | 'a'*8193 | V46 |
| EVB-16 | r: events-rule { EventPattern: { source: ['a'] } } -[rule-target { InputTransformer: { InputTemplate: § } }]-> f: lambda-function | 8,192 | 'a'*8192 | 'a'*8193 | V46 |
| EVB-17 | events-rule { EventPattern: { source: ['a'] }, Name: § } | 64 | 'a'*64 | 'a'*65 or 'a b' | V50 |
| EVB-17 | events-event-bus { Name: § } | 256 | 'a'*256 or 'a/b' | 'a'*257 or 'a b' | V52 |
| EVB-19 | events-api-destination { InvocationEndpoint: 'https://a.example.com', HttpMethod: 'POST', ConnectionArn: 'arn:aws:events:eu-west-1:123456789012:connection/a/b', InvocationRateLimitPerSecond: § } | 1 and more | 1 or 300 | 0 | V52 |
| SCH-02 | s: scheduler-schedule -[schedule-target { Input: § }]-> f: lambda-function | 256 KB | 'a'*262144 | 'a'*262145 | V46 |
| SCH-05 | scheduler-schedule { FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: § } } | 1–1,440 min | 1 or 1440 | 0 or 1441 | V52 |
| SCH-05 | scheduler-schedule { FlexibleTimeWindow: § } | flexible names its window | { Mode: 'OFF' } or { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 5 } | { Mode: 'FLEXIBLE' } or { Mode: 'MAYBE' } | V52 |
| SCH-06 | s: scheduler-schedule -[schedule-target { MaximumRetryAttempts: § }]-> f: lambda-function | 0–185 | 0 or 185 | -1 or 186 | V46 |
| SCH-06 | s: scheduler-schedule -[schedule-target { MaximumEventAgeInSeconds: § }]-> f: lambda-function | 60–86,400 s | 60 or 86400 | 59 or 86401 | V46 |
| SCH-07 | scheduler-schedule { ScheduleExpression: § } | cron, rate, at | 'rate(1 minute)' or 'rate(5 minutes)' or 'cron(0 12 * * ? *)' or 'at(2026-12-01T00:00:00)' | 'at(2026-12-01)' or 'rate(0 minutes)' or 'every day' or 'cron(0 12 * * ?)' | V52 |
| SCH-08 | scheduler-schedule { Name: § } | 64 | 'a'*64 | 'a'*65 or 'a b' | V50 |
| PIP-05 | q: sqs-queue -[pipe-source { BatchSize: §, MaximumBatchingWindowInSeconds: 1 }]-> p: pipes-pipe -> f: lambda-function | 1–10,000 | 1 or 10000 | 0 or 10001 | V46 |
| PIP-05 | s: kinesis-stream -[pipe-source { StartingPosition: 'LATEST', BatchSize: § }]-> p: pipes-pipe -> f: lambda-function | 1–10,000 | 1 or 10000 | 0 or 10001 | V46 |
| PIP-05 | s: kinesis-stream -[pipe-source { StartingPosition: 'LATEST', MaximumBatchingWindowInSeconds: § }]-> p: pipes-pipe -> f: lambda-function | 0–300 s | 0 or 300 | -1 or 301 | V46 |
| PIP-05 | s: kinesis-stream -[pipe-source { StartingPosition: 'LATEST', ParallelizationFactor: § }]-> p: pipes-pipe -> f: lambda-function | 1–10 | 1 or 10 | 0 or 11 | V46 |
| PIP-05 | q: sqs-queue { FifoQueue: true } -[pipe-source { BatchSize: § }]-> p: pipes-pipe -> f: lambda-function | FIFO 10 | 10 | 11 | V46 |
| PIP-04 | q: sqs-queue -> p: pipes-pipe { Name: § } -> f: lambda-function | 64 | 'a'*64 | 'a'*65 or 'a b' | V50 |
| PIP-02 | q: sqs-queue -> p: pipes-pipe -> t: sns-topic { FifoTopic: § } | no FIFO topic | false | true | V41 @p-t |
| SFN-04 | stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Pass', Comment: §, End: true } } } } | 1 MB | 'a'*1048000 | 'a'*1048577 | V55 |
| SFN-12 | stepfunctions-state-machine { StateMachineName: § } | 80 | 'a'*80 | 'a'*81 or 'a b' or 'a*' | V50 |
| SFN-01 | stepfunctions-state-machine { StateMachineType: §, Definition: { StartAt: 'A', TimeoutSeconds: 301, States: { A: { Type: 'Pass', End: true } } } } | Express 5 min | 'STANDARD' | 'EXPRESS' | V48 @it.Definition.TimeoutSeconds @it.Definition |
| SFN-12 | stepfunctions-state-machine { StateMachineType: § } | two types | 'STANDARD' or 'EXPRESS' | 'Express' | V52 |
| S3B-07 | s3-bucket { NotificationConfiguration.LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: 'arn:aws:lambda:eu-west-1:123456789012:function:f', Filter: { S3Key: { Rules: [{ Name: §, Value: 'x' }] } } }] } | prefix, suffix | 'prefix' or 'Suffix' | 'begin' | V52 |
| S3B-13 | s3-bucket { LifecycleConfiguration.Rules: [{ Status: 'Enabled', ExpirationInDays: § }] } | 1 day | 1 | 0 | V52 |
| S3B-13 | s3-bucket { LifecycleConfiguration.Rules: [{ Status: 'Enabled', Transitions: [{ StorageClass: 'STANDARD_IA', TransitionInDays: § }] }] } | infrequent access from 30 days | 30 | 29 | V52 |
| S3B-13 | s3-bucket { LifecycleConfiguration.Rules: [{ Status: 'Enabled', Transitions: [{ StorageClass: 'GLACIER', TransitionInDays: 90 }], ExpirationInDays: § }] } | expires later | 91 | 90 | V52 |
| S3B-13 | s3-bucket { CorsConfiguration.CorsRules: § } | 100 rules | [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }]*100 | [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }]*101 | V52 |
| FIR-02 | firehose-delivery-stream { S3DestinationConfiguration: { BucketARN: 'arn:aws:s3:::bkt', RoleARN: 'arn:aws:iam::123456789012:role/r' } § } | one destination | , DeliveryStreamType: 'DirectPut' | , ExtendedS3DestinationConfiguration: { BucketARN: 'arn:aws:s3:::bkt', RoleARN: 'arn:aws:iam::123456789012:role/r' } | V52 @it.S3DestinationConfiguration |
| FIR-08 | firehose-delivery-stream { ExtendedS3DestinationConfiguration: { BucketARN: 'arn:aws:s3:::bkt', RoleARN: 'arn:aws:iam::123456789012:role/r', DynamicPartitioningConfiguration.Enabled: true, BufferingHints: { SizeInMBs: §, IntervalInSeconds: 60 } } } | 64 MB with partitions | 64 | 63 | V52 |
| FIR-01 | firehose-delivery-stream { DeliveryStreamType: §, KinesisStreamSourceConfiguration: { KinesisStreamARN: 'arn:aws:kinesis:eu-west-1:123456789012:stream/s', RoleARN: 'arn:aws:iam::123456789012:role/r' }, ExtendedS3DestinationConfiguration: { BucketARN: 'arn:aws:s3:::bkt', RoleARN: 'arn:aws:iam::123456789012:role/r' } } | one source | 'KinesisStreamAsSource' | 'DirectPut' | V52 |
| EVB-04 | events-rule { EventPattern: { source: § } } | lists | ['a'] | 'a' or { b: 'a' } | V52 |
| EVB-01 | events-rule { EventPattern: { source: ['a'] }, Targets: [{ Id: 'a', Arn: 'arn:aws:sqs:eu-west-1:123456789012:q' }, { Id: §, Arn: 'arn:aws:sqs:eu-west-1:123456789012:q' }] } | ids of their own | 'b' | 'a' | V52 |
| EVB-16 | events-rule { EventPattern: { source: ['a'] }, Targets: [{ Id: 'a', Arn: 'arn:aws:sqs:eu-west-1:123456789012:q' § }] } | one input | , Input: '{}' | , Input: '{}', InputPath: '$.a' | V52 |
| SNS-11 | t: sns-topic -[subscription { RawMessageDelivery: § }]-> f: lambda-function | raw to queues and addresses | false | true | V46 |
| SNS-11 | sns-topic { FifoTopic: §, ContentBasedDeduplication: true } | FIFO only | true | false | V41 @it.ContentBasedDeduplication |
| SNS-11 | sns-topic { FifoTopic: §, FifoThroughputScope: 'Topic' } | FIFO only | true | false | V41 @it.FifoThroughputScope |
| SNS-12 | t: sns-topic -[subscription { RedrivePolicy.deadLetterTargetArn: @d.Arn }]-> q: sqs-queue; d: sqs-queue { FifoQueue: § } | dead letters of its kind | false | true | V41 @t-q.RedrivePolicy.deadLetterTargetArn |
| SNS-12 | t: sns-topic { FifoTopic: true } -[subscription { RedrivePolicy.deadLetterTargetArn: @d.Arn }]-> q: sqs-queue { FifoQueue: true }; d: sqs-queue { FifoQueue: § } | dead letters of its kind | true | false | V41 @t-q.RedrivePolicy.deadLetterTargetArn |
| FIR-02 | f: firehose-delivery-stream -> b: s3-bucket; c: s3-bucket § | one destination | { VersioningConfiguration.Status: 'Enabled' } | { VersioningConfiguration.Status: 'Enabled' }; f -> c | V52 @f-c |
| EVB-10 | r: events-rule { EventPattern: { source: ['a'] }, Targets: [{ Id: 'a', Arn: 'arn:aws:sqs:eu-west-1:123456789012:q', DeadLetterConfig: { Arn: § } }] } | queue | 'arn:aws:sqs:eu-west-1:123456789012:d' | 'arn:aws:sns:eu-west-1:123456789012:d' | V43 |
| EVB-07 | events-rule { EventPattern: { source: ['a'] }, Targets: [{ Id: 'a', RoleArn: 'arn:aws:iam::123456789012:role/r', Arn: § }] } | targets | 'arn:aws:sqs:eu-west-1:123456789012:q' or 'arn:aws:kinesis:eu-west-1:123456789012:stream/s' | 'arn:aws:s3:::bkt' or 'arn:aws:dynamodb:eu-west-1:123456789012:table/t' | V43 |
| PIP-01 | pipes-pipe { Target: 'arn:aws:lambda:eu-west-1:123456789012:function:f', RoleArn: 'arn:aws:iam::123456789012:role/r', Source: § } | sources | 'arn:aws:sqs:eu-west-1:123456789012:q' | 'arn:aws:sns:eu-west-1:123456789012:t' or 'arn:aws:s3:::bkt' | V43 |
| PIP-02 | pipes-pipe { Source: 'arn:aws:sqs:eu-west-1:123456789012:q', RoleArn: 'arn:aws:iam::123456789012:role/r', Target: § } | targets | 'arn:aws:lambda:eu-west-1:123456789012:function:f' | 'arn:aws:dynamodb:eu-west-1:123456789012:table/t' or 'arn:aws:s3:::bkt' | V43 |
| SCH-07 | scheduler-schedule { ScheduleExpression: 'rate(1 minute)', FlexibleTimeWindow.Mode: 'OFF', StartDate: '2026-12-02T00:00:00Z', EndDate: § } | ends later | '2026-12-03T00:00:00Z' | '2026-12-01T00:00:00Z' | V52 |
| SFN-15 | stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Wait', Seconds: §, End: true } } } } | 0–99,999,999 s | 0 or 99999999 | -1 or 100000000 or 1.5 | V48 |
| SFN-15 | stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', TimeoutSeconds: §, End: true, Retry: [{ ErrorEquals: ['States.ALL'] }] } } } } | 1–99,999,999 s | 1 or 99999999 | 0 or 100000000 | V48 |
| SFN-15 | stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', TimeoutSeconds: 60, HeartbeatSeconds: §, End: true, Retry: [{ ErrorEquals: ['States.ALL'] }] } } } } | shorter than the timeout | 59 | 60 | V48 |
| SFN-15 | stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true, Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: § }] } } } } | 0–99,999,999 | 0 or 99999999 | -1 or 100000000 | V48 |
| SFN-15 | stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true, Retry: [{ ErrorEquals: ['States.ALL'], BackoffRate: § }] } } } } | 1 and more | 1 or 1.5 | 0.5 | V48 |
| SFN-15 | stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true, Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: § }] } } } } | 1–99,999,999 s | 1 | 0 or 100000000 | V48 |
| SFN-15 | stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true, Retry: § } } } } | States.ALL alone and last | [{ ErrorEquals: ['A'] }, { ErrorEquals: ['States.ALL'] }] | [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['A'] }] or [{ ErrorEquals: ['States.ALL', 'A'] }] | V48 |
| SFN-13 | stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Task', Resource: 'arn:aws:states:::http:invoke', TimeoutSeconds: §, End: true, Retry: [{ ErrorEquals: ['States.ALL'] }] } } } } | 60 s | 60 | 61 | V48 |
| SFN-14 | stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Map', MaxConcurrency: §, End: true, ItemProcessor: { StartAt: 'B', States: { B: { Type: 'Pass', End: true } } } } } } } | 0 and more | 0 or 40 | -1 | V48 |
| SFN-12 | stepfunctions-state-machine { Definition: { StartAt: §, States: { §: { Type: 'Pass', End: true } } } } | state of 80 | 'a'*80 | 'a'*81 | V48 |
| DDB-09 | dynamodb-table { TableClass: § } | two classes | 'STANDARD' or 'STANDARD_INFREQUENT_ACCESS' | 'STANDARD_IA' | V52 |
| DDB-08 | dynamodb-table { AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }], KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], GlobalSecondaryIndexes: [{ IndexName: 'aaa', KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], Projection: { ProjectionType: §, NonKeyAttributes: ['x'] } }] } | only INCLUDE names attributes | 'INCLUDE' | 'ALL' or 'KEYS_ONLY' or 'SOME' | V52 |
| DDB-06 | dynamodb-table { AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }], KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], GlobalSecondaryIndexes: [{ IndexName: 'aaa', KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], Projection: { ProjectionType: 'ALL' } }, { IndexName: §, KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], Projection: { ProjectionType: 'ALL' } }] } | names of their own | 'bbb' | 'aaa' | V52 |
| DDB-01 | dynamodb-table { TimeToLiveSpecification: § } | attribute of the end | { AttributeName: 'end', Enabled: true } | { Enabled: true } | V52 |
| DDB-01 | dynamodb-table { SSESpecification: { SSEEnabled: §, KMSMasterKeyId: 'alias/a' } } | key needs encryption | true | false | V52 |
| SNS-07 | t: sns-topic -[subscription { FilterPolicy: { a: § } }]-> q: sqs-queue | lists | ['x'] | 'x' | V46 |
`);

describe('figures of tables, buckets, queues, topics, streams, events and workflows', () => {
  it.each(figures)('$fact $limit: $design', (figure) => {
    expect(figureProblems(figure, catalog)).toEqual([]);
  });
});
