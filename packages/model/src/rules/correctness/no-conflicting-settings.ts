import { defineRule, type Finding } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { CLASHES, CLASHING } from '../clashes.js';

export const noConflictingSettings = defineRule({
  id: 'correctness/no-conflicting-settings',
  row: 'V52',
  severity: 'error',
  summary: 'Settings of one resource go together.',
  why: 'Each value is allowed, and the service refuses the two of them: units of a table on demand, a log level of plain text, a failover with a single node.',
  cite: awsPage(
    'AWS resource and property types reference',
    'AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  ),
  equivalents: [
    'cfn-lint:E3048',
    'cfn-lint:E3615',
    'cfn-lint:E3638',
    'cfn-lint:E3639',
    'cfn-lint:E3677',
    'cfn-lint:E3680',
    'cfn-lint:E3696',
    'cfn-lint:E3704',
  ],
  over: 'node',
  on: { service: [...CLASHING] },
  ofType: true,
  check: ({ node }) => {
    const found: Finding[] = [];
    for (const { type, part } of node.resources()) {
      const checks = Object.hasOwn(CLASHES, type) ? CLASHES[type] : undefined;
      const reads = part === undefined ? node : node.part(part);
      if (checks === undefined || reads === undefined) continue;
      const context = { reads, node };
      for (const check of checks) {
        const finding = check(context);
        if (finding !== undefined) found.push(finding);
      }
    }
    return found;
  },
  examples: {
    valid: [
      'b: s3-bucket -[bucket-rule]-> r: events-rule',
      "f: lambda-function { LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'INFO' } }",
      "t: dynamodb-table { BillingMode: 'PAY_PER_REQUEST' }",
      'g: elasticache-replication-group { AutomaticFailoverEnabled: true, NumNodeGroups: 1 }',
      "e: ec2-vpc-endpoint { VpcEndpointType: 'Gateway', ServiceName: 'com.amazonaws.eu-west-1.s3' }",
      "e: ec2-vpc-endpoint { VpcEndpointType: 'Gateway', ServiceName: { Fn::Join: ['', ['com.amazonaws.', { Ref: 'AWS::Region' }, '.s3']] } }",
    ],
    invalid: [
      { before: 'r: events-rule' },
      { before: "r: route53-record-set { HostedZoneName: 'a.b.', Name: 'a.b', Type: 'CNAME' }" },
      {
        before:
          "t: dynamodb-table { BillingMode: 'PAY_PER_REQUEST', KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }], LocalSecondaryIndexes: [{ IndexName: 'byB' }] }",
      },
      {
        before:
          'f: lambda-function { ReservedConcurrentExecutions: 5 }; a: lambda-alias { FunctionName: @f, ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: 6 }',
      },
      {
        before:
          "f: lambda-function { $type: 'AWS::Serverless::Function', ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: 5 }",
      },
      {
        before:
          "d: rds-db-instance { ManageMasterUserPassword: true, MasterUserPassword: '{{resolve:ssm-secure:db}}' }",
        after: 'd: rds-db-instance { ManageMasterUserPassword: true }',
      },
      {
        before:
          "e: ec2-vpc-endpoint { VpcEndpointType: 'Gateway', ServiceName: { Fn::Sub: 'com.amazonaws.${AWS::Region}.sqs' } }",
        after:
          "e: ec2-vpc-endpoint { VpcEndpointType: 'Interface', ServiceName: { Fn::Sub: 'com.amazonaws.${AWS::Region}.sqs' } }",
      },
      {
        before: "f: lambda-function { LoggingConfig: { ApplicationLogLevel: 'INFO' } }",
        after:
          "f: lambda-function { LoggingConfig: { ApplicationLogLevel: 'INFO', LogFormat: 'JSON' } }",
      },
      { before: "f: lambda-function { Runtime: 'java21', Code: { ZipFile: 'x' } }" },
      {
        before: `f: lambda-function { ReservedConcurrentExecutions: 5, alias#Name: 'live',
          alias#ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: 6 }`,
        after: `f: lambda-function { ReservedConcurrentExecutions: 5, alias#Name: 'live',
          alias#ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: 5 }`,
      },
      {
        before: "s: ecs-service { LaunchType: 'FARGATE', taskDefinition#NetworkMode: 'bridge' }",
        after: "s: ecs-service { LaunchType: 'FARGATE', taskDefinition#NetworkMode: 'awsvpc' }",
      },
      {
        before: `t: dynamodb-table { BillingMode: 'PAY_PER_REQUEST',
          ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 1 } }`,
        after: "t: dynamodb-table { BillingMode: 'PAY_PER_REQUEST' }",
      },
      {
        before: 't: dynamodb-table',
        after: "t: dynamodb-table { BillingMode: 'PAY_PER_REQUEST' }",
      },
      {
        before: "d: rds-db-instance { Engine: 'postgres', AllocatedStorage: '19' }",
        after: "d: rds-db-instance { Engine: 'postgres', AllocatedStorage: '20' }",
      },
      {
        before: "d: rds-db-instance { AllocatedStorage: '100', MaxAllocatedStorage: 100 }",
      },
      {
        before:
          'g: elasticache-replication-group { AutomaticFailoverEnabled: true, NumCacheClusters: 1 }',
        after:
          'g: elasticache-replication-group { AutomaticFailoverEnabled: true, NumCacheClusters: 2 }',
      },
      {
        before: 'a: cloudwatch-alarm { Period: 90 }',
        after: 'a: cloudwatch-alarm { Period: 120 }',
      },
      {
        before: 'a: cloudwatch-alarm { Period: 3_600, EvaluationPeriods: 169 }',
        after: 'a: cloudwatch-alarm { Period: 3_600, EvaluationPeriods: 168 }',
      },
      {
        before: "s: scheduler-schedule { FlexibleTimeWindow.Mode: 'FLEXIBLE' }",
        after:
          "s: scheduler-schedule { FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 15 } }",
      },
      {
        before: "b: elasticloadbalancingv2-load-balancer { Subnets: ['subnet-1'] }",
      },
      {
        before: "c: rds-db-cluster { writer#DBInstanceClass: 'db.serverless' }",
        after: `c: rds-db-cluster { writer#DBInstanceClass: 'db.serverless',
          ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 4 } }`,
      },
      {
        before:
          "s: secretsmanager-secret { SecretString: '{{resolve:ssm:a}}', GenerateSecretString: {} }",
        after: 's: secretsmanager-secret { GenerateSecretString: {} }',
      },
      {
        before: "d: rds-db-instance { MultiAZ: true, AvailabilityZone: 'eu-west-1a' }",
        after: 'd: rds-db-instance { MultiAZ: true }',
      },
      {
        before: "k: kms-key { KeySpec: 'RSA_2048', EnableKeyRotation: true }",
        after: "k: kms-key { KeySpec: 'RSA_2048' }",
      },
    ],
  },
});
