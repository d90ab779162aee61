import { JS, NET, PY, TABLE } from './words.js';

/** Designs as somebody would write them who has the schema of the format and nothing else. */
export const designs: Readonly<Record<string, string>> = {
  'file-processing': `
    files: s3-bucket -[bucket-notification { Events: ['s3:ObjectCreated:*'], Prefix: 'raw/' }]-> shrink: lambda-function { ${PY}, Timeout: 60, MemorySize: 1024 }
    shrink -> files
    files -[bucket-notification { Events: ['s3:ObjectRemoved:*'], Prefix: 'in/', Suffix: '.jpg' }]-> gone: sqs-queue
    shrink -> gone
    gone -> cleaner: lambda-function { ${JS}, Timeout: 20 }
    cleaner -[grant { Access: 'write', Prefix: 'thumbs/' }]-> files`,
  'fan-out': `
    orders: sns-topic { TopicName: 'orders.fifo', FifoTopic: true, ContentBasedDeduplication: true }
    bills: sqs-queue { QueueName: 'bills.fifo', FifoQueue: true }
    parcels: sqs-queue { QueueName: 'parcels.fifo', FifoQueue: true, VisibilityTimeout: 180 }
    parcelsDead: sqs-queue { QueueName: 'parcels-dead.fifo', FifoQueue: true }
    orders -[subscription { RawMessageDelivery: true }]-> bills
    orders -[subscription { FilterPolicy: { kind: ['parcel', { prefix: 'x' }] } }]-> parcels
    parcels -[dead-letter { maxReceiveCount: 3 }]-> parcelsDead
    parcels -> pack: lambda-function { ${JS}, Timeout: 30 }
    news: sns-topic -> plain: sqs-queue; news -> pack; pack -> news
    news -> hook: external-client { Kind: 'endpoint', Uri: 'https://hooks.example.com/a' }`,
  workflow: `
    nightly: events-rule { ScheduleExpression: 'cron(0 3 * * ? *)', State: 'ENABLED', Description: 'every night' }
    flow: stepfunctions-state-machine { StateMachineType: 'STANDARD', TracingConfiguration.Enabled: true }
    nightly -[rule-target { Input: '{"a":1}' }]-> flow
    check: lambda-function { ${JS} }
    flow -[task { Name: 'Check', Order: 1 }]-> check
    flow -[task { Name: 'Queue it', Order: 2 }]-> jobs: sqs-queue
    flow -[task { Name: 'Tell', Order: 3 }]-> told: sns-topic
    flow -[task { Name: 'Keep', Order: 4 }]-> kept: dynamodb-table { ${TABLE} }
    flow -[logs-to { Level: 'ALL' }]-> lines: logs-log-group { RetentionInDays: 7 }`,
  'http-api': `
    api: apigatewayv2-http-api { ProtocolType: 'HTTP', CorsConfiguration: { AllowOrigins: ['https://a.example'], AllowMethods: ['GET'] },
      stage#StageName: '$default', stage#AutoDeploy: true,
      stage#DefaultRouteSettings: { ThrottlingBurstLimit: 50, ThrottlingRateLimit: 100 } }
    users: cognito-user-pool { client#: {} } -[authorizer]-> api
    api -[route { Method: 'GET', Path: '/orders/{id}' }]-> read: lambda-function { ${PY} }
    api -[route { Method: 'POST', Path: '/orders', Authorizer: 'none' }]-> read
    api -[route { Method: 'DELETE', Path: '/orders/{id}', Authorizer: 'iam' }]-> read
    read -[grant { Access: 'read' }]-> orders: dynamodb-table { ${TABLE} }
    api -[logs-to]-> lines: logs-log-group
    web: external-client { Kind: 'web' } -> api`,
  'rest-api': `
    api: apigateway-rest-api { EndpointConfiguration.Types: ['REGIONAL'], stage#StageName: 'v1',
      stage#MethodSettings: [{ ResourcePath: '/*', HttpMethod: '*', ThrottlingRateLimit: 10, ThrottlingBurstLimit: 5 }] }
    keeper: lambda-function { ${JS} } -[lambda-authorizer { Name: 'Keeper', Payload: 'request' }]-> api
    api -[route { Method: 'ANY', Path: '/things/{proxy+}' }]-> things: lambda-function { ${JS} }
    api -[route { Method: 'GET', Path: '/own', Authorizer: 'iam' }]-> things
    api -[api-sqs { Method: 'POST', Path: '/jobs', Authorizer: 'none' }]-> jobs: sqs-queue
    api -[api-sns { Method: 'POST', Path: '/news', Authorizer: 'none' }]-> news: sns-topic
    api -[api-states { Method: 'POST', Path: '/runs', Action: 'StartExecution' }]-> flow: stepfunctions-state-machine { StateMachineType: 'STANDARD' }
    flow -> things
    api -[api-dynamodb { Method: 'PUT', Path: '/items', Action: 'PutItem' }]-> items: dynamodb-table { ${TABLE} }
    api -[api-dynamodb { Method: 'GET', Path: '/items/{id}', Action: 'GetItem' }]-> items
    api -[api-events { Method: 'POST', Path: '/events' }]-> bus: events-event-bus { Name: 'shop' }
    api -[api-http { Method: 'GET', Path: '/old', Uri: 'https://old.example.com/x' }]-> old: external-client { Kind: 'endpoint' }
    api -[logs-to]-> lines: logs-log-group { RetentionInDays: 3 }
    caller: lambda-function { ${PY} } -[api-call { Method: 'GET', Path: '/own' }]-> api`,
  'private-database': `${NET}
    guard: ec2-security-group { GroupDescription: 'Guards the database' } in net
    app: lambda-function { ${PY}, Timeout: 30, VpcConfig.SecurityGroupIds: [] } in inner
    appGuard: ec2-security-group { GroupDescription: 'Guards the function' } in net
    appGuard -[guards]-> app
    db: rds-db-instance { Engine: 'postgres', DBInstanceClass: 'db.t4g.micro', AllocatedStorage: '20', MasterUsername: 'app',
      ManageMasterUserPassword: true, subnetGroup#DBSubnetGroupDescription: 'two zones', subnetGroup#SubnetIds: [@inner, @inner#subnet2] }
    guard -[guards]-> db
    app -[database-access]-> db`,
  'sign-up': `
    people: cognito-user-pool { UsernameAttributes: ['email'], client#GenerateSecret: false, domain#Domain: 'people-of-archivolt' }
    people -[user-pool-trigger { Trigger: 'PreSignUp' }]-> check: lambda-function { ${JS} }
    people -[user-pool-trigger { Trigger: 'PostConfirmation' }]-> greet: lambda-function { ${JS} }
    greet -> profiles: dynamodb-table { ${TABLE} }
    greet -> people`,
  site: `
    site: cloudfront-distribution { DistributionConfig: { Enabled: true, DefaultRootObject: 'index.html',
      DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https', CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6' } } }
    pages: s3-bucket; site -[bucket-origin]-> pages
    api: apigatewayv2-http-api { ProtocolType: 'HTTP', stage#StageName: '$default', stage#AutoDeploy: true }
    site -[api-origin { PathPattern: '/api/*', CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'] }]-> api
    api -[route { Method: 'ANY', Path: '/api/{proxy+}' }]-> backend: lambda-function { ${JS} }
    rest: apigateway-rest-api { stage#StageName: 'prod' }; site -[api-origin { PathPattern: '/v1/*' }]-> rest
    rest -[route { Method: 'GET', Path: '/v1/x' }]-> backend
    head: cloudfront-function { Name: 'head', AutoPublish: true, FunctionConfig: { Comment: 'head', Runtime: 'cloudfront-js-2.0' },
      FunctionCode: 'function handler(event) { return event.response; }' }
    site -[edge-function { EventType: 'viewer-response' }]-> head
    visitor: external-client { Kind: 'user' } -> site`,
  changes: `
    orders: dynamodb-table { ${TABLE}, StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' } }
    orders -[event-source-mapping { BatchSize: 10, StartingPosition: 'LATEST', BisectBatchOnFunctionError: true, FunctionResponseTypes: ['ReportBatchItemFailures'] }]-> publish: lambda-function { ${JS}, Timeout: 15 }
    publish -> bus: events-event-bus { Name: 'orders' } -> placed: events-rule { EventPattern: { source: ['orders'], 'detail-type': ['placed'] }, State: 'ENABLED' }
    placed -[rule-target { RetryPolicy: { MaximumRetryAttempts: 4 } }]-> todo: sqs-queue { VisibilityTimeout: 60 }
    placed -[dead-letter]-> lost: sqs-queue
    todo -[dead-letter { maxReceiveCount: 5 }]-> dead: sqs-queue { MessageRetentionPeriod: 1209600 }
    todo -[event-source-mapping { BatchSize: 5, ScalingConfig: { MaximumConcurrency: 2 } }]-> work: lambda-function { ${PY}, Timeout: 10 }
    work -[destination { On: 'failure' }]-> dead
    publish -[dead-letter]-> dead`,
  'log-analytics': `
    clicks: kinesis-stream { ShardCount: 1, RetentionPeriodHours: 48 }
    clicks -[event-source-mapping { StartingPosition: 'TRIM_HORIZON', ParallelizationFactor: 2 }]-> count: lambda-function { ${PY}, Timeout: 30 }
    clicks -> pipe: firehose-delivery-stream { DeliveryStreamType: 'KinesisStreamAsSource' }
    pipe -[delivery { Prefix: 'clicks/', ErrorOutputPrefix: 'errors/', BufferingHints: { IntervalInSeconds: 60, SizeInMBs: 5 }, CompressionFormat: 'GZIP' }]-> lake: s3-bucket
    pipe -[transform]-> clean: lambda-function { ${PY}, Timeout: 120 }
    lines: logs-log-group { LogGroupName: '/app/lines', RetentionInDays: 14 }
    count -[logs-to]-> lines
    lines -[log-subscription { FilterPattern: 'ERROR' }]-> alert: lambda-function { ${JS} }
    table: dynamodb-table { ${TABLE} } -[table-stream]-> clicks`,
  outcomes: `
    first: lambda-function { ${JS}, version#: {}, alias#Name: 'live' }
    first -[destination { On: 'success' }]-> second: lambda-function { ${JS} }
    first -[destination { On: 'failure', MaximumRetryAttempts: 1 }]-> failed: sqs-queue
    second -[destination { On: 'success' }]-> done: sns-topic
    second -[destination { On: 'failure' }]-> bus: events-event-bus
    caller: lambda-function { ${PY} } -> first
    worker: iam-role { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow',
      Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }] } }
    caller -[assumes]-> worker; worker -[role-grant { Access: 'read' }]-> store: s3-bucket
    files: s3-bucket { NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } }
    files -> arrived: events-rule { State: 'ENABLED', EventPattern: { source: ['aws.s3'], 'detail-type': ['Object Created'] } } -> second`,
  settings: `
    param Stage: String = 'dev'
    condition IsProd = { Fn::Equals: [{ Ref: 'Stage' }, 'prod'] }
    mapping Sizes = { dev: { Memory: 128 }, prod: { Memory: 1024 } }
    jobs: sqs-queue { $name: 'Jobs "of" today', QueueName: { Fn::Sub: 'jobs-\${Stage}' },
      VisibilityTimeout: { Fn::If: ['IsProd', 120, 60] }, Tags: [{ Key: 'stage', Value: { Ref: 'Stage' } }] }
    work: lambda-function { $name: 'Größe & Arbeit', ${JS}, MemorySize: { Fn::FindInMap: ['Sizes', { Ref: 'Stage' }, 'Memory'] },
      Timeout: { Fn::If: ['IsProd', 20, 10] }, Environment: { Variables: { STAGE: { Ref: 'Stage' }, 'TABLE_ARN': @t.Arn, TEXT: 'it\\'s "so" \${x} \`y\`' } } }
    jobs -> work; t: dynamodb-table { ${TABLE}, TableName: { Fn::Join: ['-', ['t', { Ref: 'AWS::StackName' }, { Ref: 'Stage' }]] } }
    work -> t
    only: sns-topic { $attributes: { Condition: 'IsProd' }, DisplayName: 'only there' }
    output QueueUrl = { Value: @jobs, Export: { Name: { Fn::Sub: '\${AWS::StackName}-jobs' } } }
    output Arn = { Description: 'ARN', Value: @work.Arn }
    output Only = { Value: @only, Condition: 'IsProd' }`,
  'other-types': `
    secret: cfn-resource { $type: 'AWS::SecretsManager::Secret', Description: 'for the app', GenerateSecretString: { PasswordLength: 32 } }
    app: lambda-function { ${JS}, Environment.Variables: { SECRET: @secret } }
    q: sqs-queue
    alarm: cfn-resource { $type: 'AWS::CloudWatch::Alarm', Namespace: 'AWS/SQS', MetricName: 'ApproximateAgeOfOldestMessage',
      ComparisonOperator: 'GreaterThanThreshold', EvaluationPeriods: 1, Threshold: 300, Period: 60, Statistic: 'Maximum',
      Dimensions: [{ Name: 'QueueName', Value: @q.QueueName }], AlarmActions: [@ops] }
    ops: sns-topic
    url: cfn-resource { $type: 'AWS::Lambda::Url', AuthType: 'AWS_IAM', TargetFunctionArn: @app.Arn }
    role: cfn-resource { $type: 'AWS::IAM::ManagedPolicy', Roles: [@app#role], PolicyDocument: { Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: @secret }] } }
    q -> app`,
  'two-stages': `
    live: apigateway-rest-api { stage#StageName: 'live' }; live -[route { Method: 'GET', Path: '/' }]-> fn: lambda-function { ${JS}, version#: {}, alias#Name: 'live' }
    test: apigatewayv2-http-api { ProtocolType: 'HTTP', stage#StageName: 'test', stage#AutoDeploy: true }; test -[route { Method: 'GET', Path: '/' }]-> fn
    more: cfn-resource { $type: 'AWS::Lambda::Alias', Name: 'beta', FunctionName: @fn, FunctionVersion: '$LATEST' }
    stage2: cfn-resource { $type: 'AWS::ApiGatewayV2::Stage', ApiId: @test, StageName: 'beta', AutoDeploy: true }`,
  typed: `
    fn: lambda-function { $type: 'AWS::Lambda::Function', ${JS}, Code: { ZipFile: 'exports.handler = async () => 1;' }, Role: @fn#role }
    q: sqs-queue { $type: 'AWS::SQS::Queue', VisibilityTimeout: 60 }; t: dynamodb-table { $type: 'AWS::DynamoDB::Table', ${TABLE} }
    q -> fn; fn -> t`,
  /** A role that the emulator does not have. */
  'given-role': `
    work: lambda-function { ${PY}, Role: { Fn::Sub: 'arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/given' } }
    more: lambda-function { ${JS}, Role: 'arn:aws:iam::123456789012:role/path/given' }
    q: sqs-queue -> work`,
};
