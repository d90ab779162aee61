import { describe, expect, it } from 'vitest';
import { figureCatalog, figureProblems, figuresOf } from '../testing/figures.js';

const catalog = await figureCatalog();

const figures = figuresOf(`
| fact | design | limit | inside | outside | check and place |
| LMB-01 | lambda-function { MemorySize: § } | 128–10,240 MB, step 1 | 128 or 10240 or '128' or 129 | 127 or 10241 or 128.5 or '127' | V1 |
| LMB-04 | lambda-function { Timeout: § } | 1–900 s | 1 or 900 or '900' | 0 or 901 or '901' or 1.5 | V2 |
| LMB-06 | lambda-function { DurableConfig: { ExecutionTimeout: §, RetentionPeriodInDays: 1 } } | 1–31,622,400 s | 1 or 31622400 | 0 or 31622401 | V52 |
| LMB-06 | lambda-function { DurableConfig: { ExecutionTimeout: 60, RetentionPeriodInDays: § } } | 1–90 days | 1 or 90 | 0 or 91 | V52 |
| LMB-07 | lambda-function { Environment.Variables: { AB: § } } | 4,096 B | 'x'*4094 | 'x'*4095 | V3 |
| LMB-10 | lambda-function { Layers: § } | 5 layers | ['arn:aws:lambda:eu-west-1:123456789012:layer:l#:1']*5 | ['arn:aws:lambda:eu-west-1:123456789012:layer:l#:1']*6 | V55 |
| LMB-12 | lambda-function { Layers: [§] } | version ARN | 'arn:aws:lambda:eu-west-1:123456789012:layer:l:1' | 'arn:aws:lambda:eu-west-1:123456789012:layer:l' | V52 |
| LMB-13 | lambda-function { EphemeralStorage.Size: § } | 512–10,240 MB | 512 or 10240 | 511 or 10241 or 512.5 | V5 |
| LMB-18 | lambda-function { ReservedConcurrentExecutions: § } | 0 and more | 0 or 900 | -1 or 1.5 | V52 |
| LMB-31 | lambda-function { Architectures: § } | exactly one of two | ['arm64'] or ['x86_64'] | ['arm'] or ['x86_64', 'arm64'] | V52 |
| LMB-36 | lambda-function { VpcConfig: { SubnetIds: §, SecurityGroupIds: ['sg-1'] } } | 16 subnets | ['subnet-#']*16 | ['subnet-#']*17 | V52 |
| LMB-36 | lambda-function { VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: § } } | 5 groups | ['sg-#']*5 | ['sg-#']*6 | V52 |
| LMB-40 | lambda-event-invoke-config { FunctionName: 'f', Qualifier: '$LATEST', MaximumRetryAttempts: § } | 0–2 | 0 or 2 | -1 or 3 | V52 |
| LMB-40 | lambda-event-invoke-config { FunctionName: 'f', Qualifier: '$LATEST', MaximumEventAgeInSeconds: § } | 60–21,600 s | 60 or 21600 | 59 or 21601 | V52 |
| LMB-40 | f: lambda-function -[destination { MaximumRetryAttempts: § }]-> q: sqs-queue | 0–2 | 0 or 2 | -1 or 3 | V46 |
| LMB-40 | f: lambda-function -[destination { MaximumEventAgeInSeconds: § }]-> q: sqs-queue | 60–21,600 s | 60 or 21600 | 59 or 21601 | V46 |
| LMB-45 | lambda-function { FileSystemConfigs: §, VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] } } | one file system | [{ Arn: 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef#', LocalMountPath: '/mnt/a' }]*1 | [{ Arn: 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef#', LocalMountPath: '/mnt/a' }]*2 | V52 |
| LMB-45 | lambda-function { FileSystemConfigs: [{ Arn: 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0', LocalMountPath: § }], VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] } } | under /mnt/ | '/mnt/a' | '/data/a' or '/mnt' | V52 |
| LMB-49 | lambda-function { LoggingConfig: { LogFormat: §, ApplicationLogLevel: 'INFO' } } | levels need JSON | 'JSON' | 'Text' | V52 @it.LoggingConfig.ApplicationLogLevel |
| LMB-30 | lambda-function { Code: { ZipFile: 'x' }, Handler: 'index.handler', Runtime: § } | inline: Node.js, Python | 'nodejs22.x' or 'python3.13' | 'java21' or 'ruby3.4' or 'provided.al2023' or 'dotnet10' | V52 @it.Code.ZipFile |
| LMB-34 | lambda-function { Runtime: § } | supported | 'nodejs24.x' or 'python3.14' or 'java25' or 'java17.al2023' or 'dotnet10' or 'ruby4.0' or 'provided.al2023' or 'python3.11' or 'java11' or 'java8.al2' or 'ruby3.3' | 'nodejs14.x' or 'nodejs20.x' or 'python3.10' or 'dotnet8' or 'go1.x' or 'nodejs99.x' or 'provided.al2' or 'ruby3.2' | V6 |
| LMB-50 | lambda-function { FunctionName: § } | 64 | 'a'*64 | 'a'*65 or 'a b' | V50 |
| SNP-01 | lambda-function { SnapStart.ApplyOn: 'PublishedVersions', version#Description: 'x', Handler: 'h', Runtime: § } | Java 11+, Python 3.12+, .NET 8+ | 'java11' or 'java21' or 'python3.12' or 'python3.14' or 'dotnet10' | 'java8.al2' or 'python3.11' or 'nodejs24.x' or 'ruby3.4' or 'provided.al2023' | V7 @it.SnapStart.ApplyOn |
| SNP-06 | lambda-function { Runtime: 'java21', SnapStart.ApplyOn: 'PublishedVersions', version#Description: 'x', EphemeralStorage.Size: § } | /tmp 512 MB | 512 | 513 | V7 @it.SnapStart.ApplyOn |
| SNP-04 | lambda-function { Runtime: 'java21', SnapStart.ApplyOn: §, version#Description: 'x', alias#Name: 'live', alias#ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: 1 } | no provisioned concurrency | 'None' | 'PublishedVersions' | V7 |
| LMB-43 | lambda-function { ReservedConcurrentExecutions: 10, version#Description: 'x', alias#Name: 'live', alias#ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: § } | provisioned ≤ reserved | 1 or 10 | 0 or 11 | V52 |
| LMB-43 | lambda-version { FunctionName: 'f', ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: § } | 1 and more | 1 | 0 | V52 |
| ESM-02 | q: sqs-queue { VisibilityTimeout: 360 } -[event-source-mapping { BatchSize: §, MaximumBatchingWindowInSeconds: 1 }]-> f: lambda-function | 1–10,000 | 1 or 10 or 10000 | 0 or 10001 | V46 |
| ESM-02 | q: sqs-queue { FifoQueue: true, VisibilityTimeout: 360 } -[event-source-mapping { BatchSize: § }]-> f: lambda-function | FIFO 1–10 | 1 or 10 | 0 or 11 | V46 |
| ESM-03 | q: sqs-queue { VisibilityTimeout: 360 } -[event-source-mapping { BatchSize: §, MaximumBatchingWindowInSeconds: 0 }]-> f: lambda-function | over 10: window | 10 | 11 | V46 @q-f.MaximumBatchingWindowInSeconds |
| ESM-03 | q: sqs-queue { VisibilityTimeout: 360 } -[event-source-mapping { BatchSize: § }]-> f: lambda-function | over 10: window | 10 | 11 | V46 @q-f.MaximumBatchingWindowInSeconds |
| ESM-04 | q: sqs-queue { FifoQueue: §, VisibilityTimeout: 360 } -[event-source-mapping { MaximumBatchingWindowInSeconds: 5 }]-> f: lambda-function | FIFO: no window | false | true | V46 @q-f.MaximumBatchingWindowInSeconds |
| ESM-05 | q: sqs-queue { VisibilityTimeout: 1000 } -[event-source-mapping { MaximumBatchingWindowInSeconds: § }]-> f: lambda-function | 0–300 s | 0 or 300 | -1 or 301 or 1.5 | V46 |
| ESM-05 | s: kinesis-stream -[event-source-mapping { StartingPosition: 'LATEST', MaximumBatchingWindowInSeconds: § }]-> f: lambda-function | 0–300 s | 0 or 300 | -1 or 301 | V46 |
| ESM-07 | q: sqs-queue { VisibilityTimeout: 360 } -[event-source-mapping { ScalingConfig.MaximumConcurrency: § }]-> f: lambda-function | 2–1,000 | 2 or 1000 | 1 or 1001 | V46 |
| ESM-08 | q: sqs-queue { VisibilityTimeout: 360 } -[event-source-mapping { ScalingConfig.MaximumConcurrency: § }]-> f: lambda-function { ReservedConcurrentExecutions: 10 } | ≤ reserved | 10 | 11 | V46 |
| ESM-09 | q: sqs-queue { VisibilityTimeout: 360 } -[event-source-mapping { ProvisionedPollerConfig.MinimumPollers: § }]-> f: lambda-function | 2–200 | 2 or 200 | 1 or 201 | V46 |
| ESM-09 | q: sqs-queue { VisibilityTimeout: 360 } -[event-source-mapping { ProvisionedPollerConfig.MaximumPollers: § }]-> f: lambda-function | 2–2,000 | 2 or 2000 | 1 or 2001 | V46 |
| ESM-09 | q: sqs-queue { VisibilityTimeout: 360 } -[event-source-mapping { ScalingConfig.MaximumConcurrency: 5 §}]-> f: lambda-function | not both | , Enabled: true | , ProvisionedPollerConfig.MaximumPollers: 5 | V46 |
| ESM-10 | q: sqs-queue { VisibilityTimeout: § } -[event-source-mapping]-> f: lambda-function { Timeout: 30 } | ≥ function timeout, 6 × advised | 180 | 29 or 179 | V42 |
| ESM-11 | q: sqs-queue { VisibilityTimeout: § } -[event-source-mapping { MaximumBatchingWindowInSeconds: 20 }]-> f: lambda-function { Timeout: 30 } | 6 × timeout + window | 200 | 199 | V42 |
| ESM-17 | s: kinesis-stream -[event-source-mapping { StartingPosition: § }]-> f: lambda-function | three | 'LATEST' or 'TRIM_HORIZON' | 'latest' or 'NOW' | V46 |
| ESM-17 | t: dynamodb-table { StreamSpecification.StreamViewType: 'NEW_IMAGE' } -[event-source-mapping { StartingPosition: § }]-> f: lambda-function | no AT_TIMESTAMP on DynamoDB | 'LATEST' or 'TRIM_HORIZON' | 'AT_TIMESTAMP' | V46 |
| ESM-17 | q: sqs-queue { VisibilityTimeout: 360 } -[event-source-mapping { § }]-> f: lambda-function | none on SQS | Enabled: true | StartingPosition: 'LATEST' | V46 |
| ESM-18 | s: kinesis-stream -[event-source-mapping { StartingPosition: 'LATEST', BatchSize: § }]-> f: lambda-function | 1–10,000 | 1 or 10000 | 0 or 10001 | V46 |
| ESM-18 | t: dynamodb-table { StreamSpecification.StreamViewType: 'NEW_IMAGE' } -[event-source-mapping { StartingPosition: 'LATEST', BatchSize: § }]-> f: lambda-function | 1–10,000 | 1 or 10000 | 0 or 10001 | V46 |
| ESM-19 | s: kinesis-stream -[event-source-mapping { StartingPosition: 'LATEST', ParallelizationFactor: § }]-> f: lambda-function | 1–10 | 1 or 10 | 0 or 11 | V46 |
| ESM-19 | q: sqs-queue { VisibilityTimeout: 360 } -[event-source-mapping { § }]-> f: lambda-function | streams only | Enabled: true | ParallelizationFactor: 2 or BisectBatchOnFunctionError: true or MaximumRetryAttempts: 3 or MaximumRecordAgeInSeconds: 60 or TumblingWindowInSeconds: 10 | V46 |
| ESM-07 | s: kinesis-stream -[event-source-mapping { StartingPosition: 'LATEST', § }]-> f: lambda-function | SQS only | Enabled: true | ScalingConfig.MaximumConcurrency: 5 | V46 |
| ESM-20 | s: kinesis-stream -[event-source-mapping { StartingPosition: 'LATEST', MaximumRetryAttempts: § }]-> f: lambda-function | −1–10,000 | 0 or 10000 or 3 | -2 or 10001 | V46 |
| ESM-21 | s: kinesis-stream -[event-source-mapping { StartingPosition: 'LATEST', MaximumRecordAgeInSeconds: § }]-> f: lambda-function | −1, 60–604,800 s | 60 or 604800 | -2 or 604801 or 59 or 0 | V46 |
| ESM-22 | s: kinesis-stream -[event-source-mapping { StartingPosition: 'LATEST', TumblingWindowInSeconds: § }]-> f: lambda-function | 0–900 s | 0 or 900 | -1 or 901 | V46 |
| ESM-23 | s: kinesis-stream -[event-source-mapping { StartingPosition: 'LATEST', MaximumRetryAttempts: 3, DestinationConfig.OnFailure.Destination: @q.Arn }]-> f: lambda-function; q: sqs-queue { FifoQueue: § } | standard queue | false | true | V41 @s-f.DestinationConfig.OnFailure.Destination |
| ESM-24 | s: kinesis-stream -[event-source-mapping { StartingPosition: 'LATEST', FilterCriteria.Filters: [{ Pattern: § }] }]-> f: lambda-function | 4,096 characters | '1'*4096 | '1'*4097 | V46 |
| ESM-24 | s: kinesis-stream -[event-source-mapping { StartingPosition: 'LATEST', FilterCriteria.Filters: § }]-> f: lambda-function | 5 filters | [{ Pattern: '1' }]*5 | [{ Pattern: '1' }]*6 | V46 |
| ESM-25 | s: kinesis-stream -[event-source-mapping { StartingPosition: 'LATEST', FunctionResponseTypes: § }]-> f: lambda-function | one value | ['ReportBatchItemFailures'] | ['Report'] | V46 |
| ESM-28 | m: msk-cluster { BrokerNodeGroupInfo.ClientSubnets: ['subnet-1', 'subnet-2'] } -[broker-mapping { Topics: § }]-> f: lambda-function | exactly one | ['a'] | ['a', 'b'] | V46 |
| ESM-18 | m: msk-cluster { BrokerNodeGroupInfo.ClientSubnets: ['subnet-1', 'subnet-2'] } -[broker-mapping { Topics: ['a'], BatchSize: § }]-> f: lambda-function | 1–10,000 | 1 or 10000 | 0 or 10001 | V46 |
| EDG-04 | d: cloudfront-distribution -[edge-lambda { EventType: 'origin-request' }]-> e: lambda-edge-function { Timeout: § } | 30 s | 5 or 10 | 31 | V13 |
| EDG-04 | d: cloudfront-distribution -[edge-lambda { EventType: 'viewer-request' }]-> e: lambda-edge-function { Timeout: § } | 5 s older, 30 s | 5 | 6 or 31 | V13 |
| EDG-06 | d: cloudfront-distribution -[edge-lambda { EventType: 'viewer-request' }]-> e: lambda-edge-function { MemorySize: § } | 128 MB older | 128 | 129 or 10241 | V13 |
| EDG-06 | d: cloudfront-distribution -[edge-lambda { EventType: 'origin-request' }]-> e: lambda-edge-function { MemorySize: § } | 10,240 MB | 128 or 10240 | 10241 or 127 | V13 |
| EDG-03 | lambda-edge-function { Runtime: § } | Node.js, Python | 'nodejs24.x' or 'python3.14' or 'nodejs22.x' or 'python3.12' | 'java21' or 'ruby3.4' or 'provided.al2023' or 'dotnet10' | V12 |
| EDG-09 | lambda-edge-function { Timeout: 5 § } | no VPC etc. | , MemorySize: 128 | , VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] } or , Environment.Variables: { A: 'b' } or , Layers: ['arn:aws:lambda:us-east-1:123456789012:layer:l:1'] or , DeadLetterConfig.TargetArn: 'arn:aws:sqs:us-east-1:123456789012:q' or , TracingConfig.Mode: 'Active' or , EphemeralStorage.Size: 513 or , RuntimeManagementConfig.UpdateRuntimeOn: 'Manual' or , Code.SourceKMSKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/a' | V14 |
| EDG-15 | lambda-edge-function { Timeout: 5 § } | no image, arm64 | , Architectures: ['x86_64'] | , Architectures: ['arm64'] or , PackageType: 'Image' | V12 |
| EDG-17 | lambda-edge-function { EphemeralStorage.Size: § } | 512 MB | 512 | 513 | V14 |
| EDG-01 | stack main { region: § }; it: lambda-edge-function | us-east-1 | 'us-east-1' | 'eu-west-1' | V11 @it |
| CFF-01 | d: cloudfront-distribution -[edge-function { EventType: § }]-> c: cloudfront-function | viewer events | 'viewer-request' or 'viewer-response' | 'origin-request' or 'origin-response' | V9 |
| CFF-02 | cloudfront-function { FunctionConfig.Runtime: § } | cloudfront-js | 'cloudfront-js-1.0' or 'cloudfront-js-2.0' | 'cloudfront-js-3.0' or 'nodejs22.x' | V10 |
| CFF-03 | cloudfront-function { FunctionCode: § } | 10,240 B | 'x'*10240 | 'x'*10241 | V10 |
| CFF-08 | cloudfront-function { FunctionConfig: { Runtime: §, Comment: 'c', KeyValueStoreAssociations: [{ KeyValueStoreARN: 'arn:aws:cloudfront::123456789012:key-value-store/12345678-1234-1234-1234-123456789012' }] } } | stores need 2.0 | 'cloudfront-js-2.0' | 'cloudfront-js-1.0' | V10 |
| CFF-08 | cloudfront-function { FunctionConfig: { Runtime: 'cloudfront-js-2.0', Comment: 'c', KeyValueStoreAssociations: § } } | 1 store | [{ KeyValueStoreARN: 'arn:aws:cloudfront::123456789012:key-value-store/12345678-1234-1234-1234-12345678901#' }]*1 | [{ KeyValueStoreARN: 'arn:aws:cloudfront::123456789012:key-value-store/12345678-1234-1234-1234-12345678901#' }]*2 | V52 |
| CFF-10 | d: cloudfront-distribution -> c: cloudfront-function { AutoPublish: § } | published | true | false | V10 |
| CDN-04 | cloudfront-distribution { DistributionConfig.CacheBehaviors: § } | 75 behaviours | [{ PathPattern: '/#', TargetOriginId: 'a', ViewerProtocolPolicy: 'allow-all' }]*75 | [{ PathPattern: '/#', TargetOriginId: 'a', ViewerProtocolPolicy: 'allow-all' }]*76 | V55 |
| CDN-05 | cloudfront-distribution { DistributionConfig.Origins: § } | 100 origins | [{ Id: 'o#', DomainName: 'a.example.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }]*100 | [{ Id: 'o#', DomainName: 'a.example.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }]*101 | V55 |
| CDN-05 | cloudfront-distribution { DistributionConfig.ViewerCertificate: { AcmCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012', SslSupportMethod: 'sni-only' }, DistributionConfig.Aliases: § } | 100 aliases | ['a#.example.com']*100 | ['a#.example.com']*101 | V55 |
| CDN-07 | cloudfront-distribution { DistributionConfig.Origins: [{ Id: 'o', DomainName: 'a.example.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginReadTimeout: § } }] } | 1–120 s | 1 or 120 | 0 or 121 | V52 |
| CDN-07 | cloudfront-distribution { DistributionConfig.Origins: [{ Id: 'o', DomainName: 'a.example.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginKeepaliveTimeout: § } }] } | 1–300 s | 1 or 300 | 0 or 301 | V52 |
| CDN-07 | cloudfront-distribution { DistributionConfig.Origins: [{ Id: 'o', DomainName: 'a.example.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' }, ConnectionTimeout: § }] } | 1–10 s | 1 or 10 | 0 or 11 | V52 |
| CDN-07 | cloudfront-distribution { DistributionConfig.Origins: [{ Id: 'o', DomainName: 'a.example.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' }, ConnectionAttempts: § }] } | 1–3 | 1 or 3 | 0 or 4 | V52 |
| CDN-13 | cloudfront-distribution { DistributionConfig: { Origins: [{ Id: 'o', DomainName: 'a.example.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }], DefaultCacheBehavior: { TargetOriginId: §, ViewerProtocolPolicy: 'allow-all', CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6' } } } | an origin of it | 'o' | 'p' | V51 |
| CDN-01 | cloudfront-distribution { DistributionConfig: { Aliases: ['a.example.com'], ViewerCertificate: { AcmCertificateArn: §, SslSupportMethod: 'sni-only' } } } | us-east-1 | 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012' | 'arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012' | V26 |
| LMB-44 | lambda-function { ReservedConcurrentExecutions: § } | 100 stay unreserved | 900 | 901 | V52 |
| LMB-43 | lambda-alias { Name: 'live', FunctionName: 'f', FunctionVersion: §, ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: 5 } | never $LATEST | '1' | '$LATEST' | V52 |
| LMB-50 | lambda-function { Description: § } | 256 | 'a'*256 | 'a'*257 | V52 |
| CDN-10 | cloudfront-cache-policy { CachePolicyConfig: { Name: 'p', DefaultTTL: §, MinTTL: 1, MaxTTL: 10, ParametersInCacheKeyAndForwardedToOrigin: { EnableAcceptEncodingGzip: true, CookiesConfig: { CookieBehavior: 'none' }, QueryStringsConfig: { QueryStringBehavior: 'none' }, HeadersConfig: { HeaderBehavior: 'none' } } } } | min ≤ default ≤ max | 1 or 10 | 11 or 0 | V52 |
| CDN-13 | cloudfront-distribution { DistributionConfig: { Origins: [{ Id: 'o', DomainName: §, CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }], DefaultCacheBehavior: { TargetOriginId: 'o', ViewerProtocolPolicy: 'allow-all', CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6' } } } | host name | 'a.example.com' | 'https://a.example.com' or 'a.example.com/x' | V52 |
| CDN-13 | cloudfront-distribution { DistributionConfig: { DefaultRootObject: §, Origins: [{ Id: 'o', DomainName: 'a.example.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }], DefaultCacheBehavior: { TargetOriginId: 'o', ViewerProtocolPolicy: 'allow-all', CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6' } } } | no slash before | 'index.html' or 'a/index.html' | '/index.html' | V52 |
| LMB-07 | lambda-function { Environment.Variables: § } | names | { TABLE: 'x', x_1: 'x' } | { AWS_REGION: 'x' } or { 1A: 'x' } or { 'a-b': 'x' } or { LAMBDA_TASK_ROOT: 'x' } | V52 |
| LMB-50 | lambda-function { Runtime: 'nodejs24.x', Handler: § } | 128, no blanks | 'a'*128 or 'index.handler' | 'a'*129 or 'a b' | V52 |
| SNP-08 | stack main { region: § }; it: lambda-function { Runtime: 'java21', Handler: 'h', SnapStart.ApplyOn: 'PublishedVersions', version#Description: 'x', alias#Name: 'live' } | Regions | 'eu-west-1' or 'ap-southeast-5' | 'ap-southeast-6' or 'ap-east-2' | V7 @it.SnapStart.ApplyOn |
| LMB-37 | lambda-function { DeadLetterConfig.TargetArn: § } | queue or topic | 'arn:aws:sqs:eu-west-1:123456789012:q' or 'arn:aws:sns:eu-west-1:123456789012:t' | 'arn:aws:kinesis:eu-west-1:123456789012:stream/s'| V43 |
| LMB-38 | lambda-event-invoke-config { FunctionName: 'f', Qualifier: '$LATEST', DestinationConfig: { OnSuccess: { Destination: § } } } | S3 on failure only | 'arn:aws:sqs:eu-west-1:123456789012:q' or 'arn:aws:events:eu-west-1:123456789012:event-bus/b' or 'arn:aws:lambda:eu-west-1:123456789012:function:f' | 'arn:aws:s3:::bkt' or 'arn:aws:kinesis:eu-west-1:123456789012:stream/s' | V43 |
| LMB-38 | lambda-event-invoke-config { FunctionName: 'f', Qualifier: '$LATEST', DestinationConfig: { OnFailure: { Destination: § } } } | S3 on failure | 'arn:aws:s3:::bkt' or 'arn:aws:sns:eu-west-1:123456789012:t' | 'arn:aws:dynamodb:eu-west-1:123456789012:table/t' | V43 |
| CDN-10 | cloudfront-cache-policy { CachePolicyConfig: { Name: 'p', DefaultTTL: 1, MinTTL: 1, MaxTTL: 1, ParametersInCacheKeyAndForwardedToOrigin: { EnableAcceptEncodingGzip: true, CookiesConfig: { CookieBehavior: 'none' }, QueryStringsConfig: { QueryStringBehavior: 'none' }, HeadersConfig: { HeaderBehavior: 'whitelist', Headers: § } } } } | 10 headers | ['x#']*10 | ['x#']*11 | V55 |
`);

describe('figures of functions, event source mappings and the edge', () => {
  it.each(figures)('$fact $limit: $design', (figure) => {
    expect(figureProblems(figure, catalog)).toEqual([]);
  });
});
