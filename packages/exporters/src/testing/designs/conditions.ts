import { JS, NET, PY, TABLE } from './words.js';

const STAGES = `
    param Stage: String = 'dev'; condition IsProd = { Fn::Equals: [{ Ref: 'Stage' }, 'prod'] }`;
const PROD = `$attributes: { Condition: 'IsProd' }`;

/** Designs of which some is there in production alone, and whose values are asked for. */
export const designs: Readonly<Record<string, string>> = {
  'in-production': `${STAGES}
    work: lambda-function { ${JS}, ${PROD} }; work -> told: sns-topic { ${PROD} }
    jobs: sqs-queue { VisibilityTimeout: 30, ${PROD} } -> work
    jobs -[dead-letter { maxReceiveCount: 3 }]-> dead: sqs-queue { ${PROD} }
    files: s3-bucket { ${PROD} } -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> work
    work -> files
    people: cognito-user-pool { ${PROD}, client#: {} } -> identities: cognito-identity-pool { ${PROD}, AllowUnauthenticatedIdentities: false }
    flow: stepfunctions-state-machine { StateMachineType: 'STANDARD', ${PROD} } -> work
    always: lambda-function { ${PY} } -> kept: dynamodb-table { ${TABLE} }`,
  'partly-in-production': `${STAGES}
    work: lambda-function { ${JS} }; jobs: sqs-queue { VisibilityTimeout: 30, ${PROD} } -> work; work -> told: sns-topic { ${PROD} }
    work -> kept: dynamodb-table { ${TABLE} }; audit: s3-bucket { ${PROD} }; work -[grant { Access: 'write' }]-> audit
    orders: sqs-queue -[dead-letter { maxReceiveCount: 3 }]-> dead: sqs-queue { ${PROD} }; orders -> work
    hourly: events-rule { ScheduleExpression: 'rate(1 hour)', State: 'ENABLED' } -> jobs
    late: cloudwatch-alarm { ComparisonOperator: 'GreaterThanThreshold', EvaluationPeriods: 1, Threshold: 1, TreatMissingData: 'notBreaching' } -> told
    orders -[alarm-watch { Metric: 'ApproximateNumberOfMessagesVisible' }]-> late
    task: ecs-task-definition { Cpu: '256', Memory: '512', NetworkMode: 'awsvpc', RequiresCompatibilities: ['FARGATE'],
      ContainerDefinitions: [{ Name: 'app', Image: 'nginx', Essential: true }] } -> audit`,
  'network-in-production': `${STAGES}${NET.replaceAll(/(ec2-(?:vpc|subnet)) \{/g, `$1 { ${PROD},`)}
    app: lambda-function { ${PY}, ${PROD}, VpcConfig.SecurityGroupIds: [@guard.GroupId] } in inner
    guard: ec2-security-group { GroupDescription: 'Guards the function', ${PROD} } in net`,
  'asked-for': `${STAGES}
    param Runtime: String = 'nodejs22.x'; param Days: Number = 30
    mapping ByStage = { dev: { Runtime: 'python3.13' }, prod: { Runtime: 'python3.13' } }
    first: lambda-function { Handler: 'index.handler', Runtime: { Ref: 'Runtime' }, Timeout: 10 }
    second: lambda-function { Handler: 'app.handler', Runtime: { Fn::FindInMap: ['ByStage', { Ref: 'Stage' }, 'Runtime'] } }
    third: lambda-function { Handler: 'index.handler', Runtime: { Fn::If: ['IsProd', 'nodejs22.x', 'nodejs22.x'] },
      $attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' } }
    lines: logs-log-group { RetentionInDays: { Fn::If: ['IsProd', 365, 30] } }
    more: logs-log-group { RetentionInDays: { Ref: 'Days' } }
    first -> second -> third`,
  tagged: `
    stack base {}; people: cognito-user-pool { $stack: 'base', client#: {} } -> api: apigateway-rest-api
    api -[route { Method: 'GET', Path: '/orders' }]-> read: lambda-function { ${JS}, Tags: [{ Key: 'stage', Value: { Ref: 'AWS::StackName' } }] }
    read -> orders: dynamodb-table { ${TABLE} }
    flow: stepfunctions-state-machine { StateMachineType: 'STANDARD', Tags: [{ Key: 'yes', Value: 'no' }] } -> read`,
};
