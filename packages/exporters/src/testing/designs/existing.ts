import { JS, TABLE } from './words.js';

const VPC = `
  param Vpc: String = 'vpc-0123456789abcdef0'; param Group: String = 'sg-0123456789abcdef0'
  v: ec2-vpc { $external: { ref: { Ref: 'Vpc' } } }
  a: ec2-subnet { $external: { ref: 'subnet-0123456789abcdef0' } } in v
  b: ec2-subnet { $external: { ref: 'subnet-0123456789abcdef1' } } in v
  g: ec2-security-group { $external: { ref: { Ref: 'Group' } } }`;

/** What exists already, by ARN, name, id, parameter and import, before and behind what is made. */
export const designs: Readonly<Record<string, string>> = {
  'existing-vpc': `${VPC}
    dg: ec2-security-group { GroupDescription: 'Database', VpcId: @v }
    f: lambda-function { ${JS}, VpcConfig.SecurityGroupIds: [@g] } in a, b
    d: rds-db-instance { Engine: 'postgres', DBInstanceClass: 'db.t4g.micro', AllocatedStorage: '20', MasterUsername: 'app',
      ManageMasterUserPassword: true, StorageEncrypted: true, VPCSecurityGroups: [@dg],
      subnetGroup#DBSubnetGroupDescription: 'db' } in a, b
    f -[database-access]-> d
    f -> t: dynamodb-table { ${TABLE} }`,
  'existing-database': `${VPC}
    f: lambda-function { ${JS}, VpcConfig.SecurityGroupIds: [@g] } in a
    dg: ec2-security-group { $external: { ref: 'sg-0123456789abcdef1' } }
    d: rds-db-cluster { $external: { ref: 'orders', attributes: {
      'Endpoint.Address': 'orders.cluster-x.eu-west-1.rds.amazonaws.com', 'Endpoint.Port': '5432' } }, VpcSecurityGroupIds: [@dg] }
    f -[database-access]-> d`,
  'existing-domain': `
    z: route53-hosted-zone { $external: { ref: 'Z0123456789ABCDEFGHIJ' } }
    c: certificatemanager-certificate { $external: { ref: 'arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012' } }
    api: apigatewayv2-http-api { ProtocolType: 'HTTP', stage#StageName: '$default', stage#AutoDeploy: true }
    d: apigatewayv2-domain-name { DomainName: 'api.example.com' }
    r: route53-record-set { Name: 'api.example.com', Type: 'A' }
    c -> d; d -> api; z -> r; r -> d
    api -[route { Method: 'GET', Path: '/x' }]-> f: lambda-function { ${JS} }`,
  'existing-stores': `
    param Legacy: String = 'legacy'; param Url: String = 'https://sqs.eu-west-1.amazonaws.com/123456789012/jobs'
    param Arn: String = 'arn:aws:sqs:eu-west-1:123456789012:jobs'
    f: lambda-function { ${JS} }
    t: dynamodb-table { $external: { ref: { Ref: 'Legacy' } } }; f -[grant { Access: 'read' }]-> t
    u: dynamodb-table { $external: { ref: 'arn:aws:dynamodb:eu-west-1:123456789012:table/users', attributes: {
      StreamArn: 'arn:aws:dynamodb:eu-west-1:123456789012:table/users/stream/2024-01-01T00:00:00.000' } } }
    u -[event-source-mapping { StartingPosition: 'LATEST', MaximumRetryAttempts: 3 }]-> f
    q: sqs-queue { $external: { ref: { Ref: 'Url' }, attributes: { Arn: { Ref: 'Arn' } } } } -> f
    s: secretsmanager-secret { $external: { ref: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf' } }; f -> s
    k: kinesis-stream { $external: { ref: 'clicks' } }
    k -[event-source-mapping { StartingPosition: 'LATEST', MaximumRetryAttempts: 3 }]-> f
    x: s3-bucket { $external: { ref: 'files' } } -[bucket-event { Prefix: 'in/' }]-> f
    l: logs-log-group { $external: { ref: '/aws/lambda/old' } } -> f`,
  'existing-messages': `
    dead: sqs-queue { $external: { ref: 'https://sqs.eu-west-1.amazonaws.com/123456789012/dead' } }
    jobs: sqs-queue { VisibilityTimeout: 180 } -[dead-letter]-> dead
    f: lambda-function { ${JS} }; jobs -> f; f -[destination]-> dead
    nightly: events-rule { ScheduleExpression: 'rate(1 day)' } -> f; nightly -[dead-letter]-> dead
    news: sns-topic { $external: { ref: { Fn::ImportValue: 'news-topic' } } } -> f
    news -> jobs
    shared: events-event-bus { $external: { ref: 'shared' } } -> seen: events-rule { EventPattern: { source: ['a'] } } -> f
    a: cloudwatch-alarm { ComparisonOperator: 'GreaterThanThreshold', EvaluationPeriods: 1, Threshold: 1, TreatMissingData: 'notBreaching' } -> news
    jobs -[alarm-watch { Metric: 'ApproximateNumberOfMessagesVisible' }]-> a`,
  'existing-function': `
    old: lambda-function { $external: { ref: 'billing' } }
    api: apigatewayv2-http-api { ProtocolType: 'HTTP', stage#StageName: '$default', stage#AutoDeploy: true }
    api -[route { Method: 'GET', Path: '/x' }]-> old
    r: events-rule { ScheduleExpression: 'rate(1 day)' } -> old
    t: sns-topic -> old
    b: s3-bucket -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> old
    m: stepfunctions-state-machine { StateMachineType: 'STANDARD' } -[task { Name: 'Bill' }]-> old`,
  'existing-sign-in': `
    param Pool: String = 'eu-west-1_abcDEF123'
    u: cognito-user-pool { $external: { ref: { Ref: 'Pool' } } }
    c: cognito-user-pool-client { UserPoolId: @u }
    rest: apigateway-rest-api { stage#StageName: 'prod' }; u -[authorizer]-> rest
    http: apigatewayv2-http-api { ProtocolType: 'HTTP', stage#StageName: '$default', stage#AutoDeploy: true }; u -[authorizer]-> http
    rest -[route { Method: 'GET', Path: '/x' }]-> f: lambda-function { ${JS} }
    http -[route { Method: 'GET', Path: '/x' }]-> f`,
  'existing-keys-and-roles': `
    k: kms-key { $external: { ref: 'abcd1234-a123-456a-a12b-a123b4cd56ef' } }
    k -> q: sqs-queue { VisibilityTimeout: 180 } -> f: lambda-function { ${JS} }
    k -> x: s3-bucket; f -> x
    r: iam-role { $external: { ref: 'app' } }
    g: lambda-function { ${JS} } -[assumes]-> r
    i: ecr-repository { $external: { ref: 'app' } } -> h: lambda-function { PackageType: 'Image' }`,
};
