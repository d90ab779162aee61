const HANDLER = `Runtime: 'nodejs22.x', Handler: 'index.handler'`;

/** Designs for tests: what the examples do not show, in the testing language. */
export const designs: Readonly<Record<string, string>> = {
  messaging: `
    dead: sqs-queue { MessageRetentionPeriod: 1209600 }
    orders: sqs-queue { VisibilityTimeout: 180, QueueName: 'orders' } -> worker: lambda-function {
      ${HANDLER}, Timeout: 30, MemorySize: 256, Architectures: ['arm64'],
      Tags: [{ Key: 'team', Value: 'orders' }], TracingConfig.Mode: 'Active' }
    orders -[dead-letter]-> dead
    worker -> table: dynamodb-table {
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }, { AttributeName: 'sk', AttributeType: 'N' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }],
      BillingMode: 'PROVISIONED', ProvisionedThroughput: { ReadCapacityUnits: 2, WriteCapacityUnits: 1 },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' } }
    table -> changes: lambda-function { ${HANDLER}, Timeout: 20 }
    worker -> news: sns-topic { DisplayName: 'it\\'s' }
    news -> mail: lambda-function { Runtime: 'python3.13', Handler: 'app.main', Timeout: 5 }
    stream: kinesis-stream { StreamModeDetails: { StreamMode: 'ON_DEMAND' } } -> mail
    worker -> stream
    clock: events-rule { ScheduleExpression: 'rate(1 hour)', State: 'ENABLED' } -> worker
    bus: events-event-bus { Name: 'shop' } -> placed: events-rule {
      EventPattern: { source: ['shop'] }, State: 'ENABLED' }
    placed -> orders
    lines: logs-log-group { RetentionInDays: 14 }
    worker -[logs-to]-> lines
    plain: sqs-queue { SqsManagedSseEnabled: false, MessageRetentionPeriod: 90 }
    slow: sqs-queue { SqsManagedSseEnabled: true, VisibilityTimeout: 7200, DelaySeconds: 0 }
    slow -[event-source-mapping { ScalingConfig: { MaximumConcurrency: 5 } }]-> mail
    kept: dynamodb-table {
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 7 } }
    safe: kinesis-stream { ShardCount: 1, StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' } }
  `,
  files: `
    pictures: s3-bucket { VersioningConfiguration: { Status: 'Enabled' } } -> thumbs: lambda-function {
      ${HANDLER}, Timeout: 30, EphemeralStorage: { Size: 1024 } }
    thumbs -> pictures
    api: apigatewayv2-http-api { ProtocolType: 'HTTP', stage#StageName: '$default', stage#AutoDeploy: true }
    api -[route { Method: 'GET', Path: '/thumbs/{id}' }]-> thumbs
    flow: stepfunctions-state-machine { StateMachineType: 'STANDARD' } -> thumbs
  `,
  network: `
    net: ec2-vpc { CidrBlock: '10.0.0.0/16' }
    tier: ec2-subnet { CidrBlock: '10.0.0.0/24', AvailabilityZone: { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] } } in net
    guard: ec2-security-group { GroupDescription: 'Guards the worker' } in net
    worker: lambda-function { Runtime: 'java21', Handler: 'example.Handler::handleRequest', Timeout: 30,
      VpcConfig.SecurityGroupIds: [@guard] } in tier
    news: sns-topic -> quick: lambda-function { Runtime: 'java21', Handler: 'example.Handler::handleRequest', Timeout: 5,
      SnapStart.ApplyOn: 'PublishedVersions', version#: {}, alias#Name: 'live' }
  `,
  named: `
    resource: sqs-queue; templateSections: sns-topic; default: ec2-vpc { CidrBlock: '10.0.0.0/16' }; sqs: sqs-queue; serviceRole: sqs-queue
    app: lambda-function { ${HANDLER} }; myServiceRole: sqs-queue; template: sns-topic
    app -> sqs; app -> resource; app -> myServiceRole; app -> template
  `,
  imported: `
    param Stage: String = 'dev'
    param Seconds: Number = 30
    condition IsProd = { Fn::Equals: [{ Ref: 'Stage' }, 'prod'] }
    mapping Sizes = { dev: { Memory: 128 }, prod: { Memory: 1024 } }
    global Function = { Timeout: 7 }
    fn: lambda-function { $type: 'AWS::Serverless::Function', $logicalId: 'Fn', Runtime: 'nodejs22.x',
      Handler: 'index.handler', InlineCode: 'exports.handler = async () => 1;',
      MemorySize: { Fn::FindInMap: ['Sizes', { Ref: 'Stage' }, 'Memory'] } }
    queue: sqs-queue { $type: 'AWS::SQS::Queue', $logicalId: 'Jobs', $attributes: { Condition: 'IsProd' },
      VisibilityTimeout: { Fn::If: ['IsProd', 60, { Ref: 'AWS::NoValue' }] }, DelaySeconds: '5',
      ReceiveMessageWaitTimeSeconds: { Ref: 'Seconds' } }
    odd: cfn-resource { $type: 'AWS::Nowhere::Thing', $logicalId: 'Odd', Anything: [{ b: null }] }
    alarm: cfn-resource { $type: 'AWS::CloudWatch::Alarm', $logicalId: 'TooOld', MetricName: 'Age',
      ComparisonOperator: 'GreaterThanThreshold', EvaluationPeriods: 1, Threshold: 5,
      Period: { Fn::If: ['IsProd', 60, 300] }, Namespace: { Fn::Join: ['/', ['AWS', { Ref: 'Stage' }]] } }
    output FnArn = { Value: @fn.Arn, Export: { Name: { Fn::Sub: '\${AWS::StackName}-fn' } } }
    output Stage = { Value: { Ref: 'Stage' }, Condition: 'IsProd' }
  `,
};
