import { validate } from '@archivolt/model';
import { expect, it } from 'vitest';
import { importTemplate } from '../import-template.js';

function wires(resources: string) {
  const result = importTemplate(`Transform: AWS::Serverless-2016-10-31\nResources:\n${resources}`);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return Object.values(result.value.document.edges).map(
    ({ connection, from, to }) => `${from} ${connection} ${to}`,
  );
}

const FUNCTION = 'Type: AWS::Serverless::Function';

it('takes a text that is one name or ARN for what it names', () => {
  expect(
    wires(`
  Topic: {Type: AWS::SNS::Topic}
  Jobs:
    Type: AWS::SQS::Queue
    Properties: {RedrivePolicy: {deadLetterTargetArn: !Sub '\${Dead.Arn}', maxReceiveCount: 3}}
  Dead: {Type: AWS::SQS::Queue}
  F:
    ${FUNCTION}
    Properties:
      Policies:
        - SNSPublishMessagePolicy: {TopicName: !Sub '\${Topic.TopicName}'}
      Events:
        Jobs: {Type: SQS, Properties: {Queue: !Sub 'arn:aws:sqs:\${AWS::Region}:\${AWS::AccountId}:\${Jobs.QueueName}'}}
`),
  ).toEqual(['Jobs event-source-mapping F', 'F grant Topic', 'Jobs dead-letter Dead']);
});

it('finds the statements of a role that is named by its ARN as text', () => {
  expect(
    wires(`
  F: {${FUNCTION}}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: [{Effect: Allow, Principal: {Service: states.amazonaws.com}, Action: sts:AssumeRole}]
      Policies:
        - PolicyName: p
          PolicyDocument:
            Statement: [{Effect: Allow, Action: lambda:InvokeFunction, Resource: !Sub '\${F.Arn}'}]
  Steps:
    Type: AWS::StepFunctions::StateMachine
    Properties: {RoleArn: !Sub '\${Role.Arn}', DefinitionUri: s3://b/k}
`),
  ).toEqual(['Steps task F']);
});

it('finds a job by the name that a definition calls it by', () => {
  expect(
    wires(`
  Job: {Type: AWS::Glue::Job, Properties: {Name: My job, Role: r, Command: {Name: glueetl}}}
  Steps:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        StartAt: Run
        States:
          Run: {Type: Task, Resource: 'arn:aws:states:::glue:startJobRun.sync', Parameters: {JobName: My job}, End: true}
      Policies:
        - Statement:
            - {Effect: Allow, Action: ['glue:StartJobRun', 'glue:GetJobRun', 'glue:GetJobRuns', 'glue:BatchStopJobRun'], Resource: !Sub 'arn:aws:glue:\${AWS::Region}:\${AWS::AccountId}:job/My job'}
`),
  ).toEqual(['Steps task Job']);
});

it('takes no text for a name that is only like one', () => {
  expect(
    wires(`
  Other: {Type: AWS::SQS::Queue}
  F:
    ${FUNCTION}
    Properties:
      Events:
        A: {Type: SQS, Properties: {Queue: !Sub 'arn:aws:sqs:eu-west-1:1:\${Other}-copy'}}
        B: {Type: SQS, Properties: {Queue: !Sub 'arn:aws:sqs:eu-west-1:1:copy-\${Other}'}}
`),
  ).toEqual([]);
});

it('takes an address for no function, and one API that is called for no other', () => {
  const found = wires(`
  Topic: {Type: AWS::SNS::Topic}
  Mail:
    Type: AWS::SNS::Subscription
    Properties: {TopicArn: !Ref Topic, Protocol: email, Endpoint: !Sub '\${AWS::StackName}@example.com'}
  Bucket: {Type: AWS::S3::Bucket}
  F:
    ${FUNCTION}
    Properties:
      Environment: {Variables: {BUCKET: !Ref Bucket, TOPIC: !Ref Topic}}
  Nightly:
    Type: AWS::Scheduler::Schedule
    Properties:
      ScheduleExpression: rate(1 day)
      FlexibleTimeWindow: {Mode: 'OFF'}
      Target:
        Arn: arn:aws:scheduler:::aws-sdk:ssm:startAssociationsOnce
        Input: !Ref Bucket
        RoleArn: arn:aws:iam::123456789012:role/any
`);
  expect(found).not.toContain('Topic subscription F');
  expect(found).not.toContain('Nightly schedule-call Bucket');
});

it('names the metric that an alarm watches, and what an authorizer is handed', () => {
  const result = importTemplate(`Transform: AWS::Serverless-2016-10-31
Resources:
  F: {Type: AWS::Serverless::Function}
  Api:
    Type: AWS::Serverless::Api
    Properties: {StageName: prod, Auth: {Authorizers: {Token: {FunctionArn: !GetAtt F.Arn}}}}
  Throttled:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/Lambda
      MetricName: Throttles
      Statistic: Sum
      Period: 300
      Dimensions: [{Name: FunctionName, Value: !Ref F}]
      ComparisonOperator: GreaterThanThreshold
      EvaluationPeriods: 1
      Threshold: 0
`);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const carried = Object.values(result.value.document.edges).map((edge) => [
    edge.connection,
    edge.properties,
  ]);
  expect(carried).toEqual([
    ['lambda-authorizer', { Payload: 'token' }],
    ['alarm-watch', { Metric: 'Throttles' }],
  ]);
});

it('takes the log group that a function writes to by its name for a part of it, where nothing else uses it', () => {
  const result = importTemplate(`Transform: AWS::Serverless-2016-10-31
Resources:
  F: {Type: AWS::Serverless::Function}
  G: {Type: AWS::Serverless::Function}
  FLogs: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: !Sub '/aws/lambda/\${F}'}}
  GLogs: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: !Sub '/aws/lambda/\${G}'}}
  Errors:
    Type: AWS::Logs::MetricFilter
    Properties: {LogGroupName: !Ref GLogs, FilterPattern: ERROR, MetricTransformations: []}
  Other: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: !Sub '/app/\${F}'}}
`);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const { nodes } = result.value.document;
  expect(Object.keys(nodes).toSorted()).toEqual(['Errors', 'F', 'G', 'GLogs', 'Other']);
  expect(nodes['F']?.parts?.['logGroup']).toMatchObject({ logicalId: 'FLogs' });
});

it('lets a custom resource name more functions than the one that answers it', () => {
  const result = importTemplate(`Transform: AWS::Serverless-2016-10-31
Resources:
  F: {Type: AWS::Serverless::Function}
  G: {Type: AWS::Serverless::Function}
  Written: {Type: Custom::Written, Properties: {ServiceToken: !GetAtt F.Arn, Values: [!GetAtt G.Arn]}}
`);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const { document } = result.value;
  const drawn = Object.values(document.edges).map(({ from, to }) => `${from} ${to}`);
  expect(drawn.toSorted()).toEqual(['Written F', 'Written G']);
  expect(validate(document).filter(({ rule }) => rule === 'correctness/no-refused-wire')).toEqual(
    [],
  );
});

it('finds the configuration that a function reads, and not the application around it', () => {
  expect(
    wires(`
  App: {Type: AWS::AppConfig::Application, Properties: {Name: shop}}
  Prod: {Type: AWS::AppConfig::Environment, Properties: {ApplicationId: !Ref App, Name: prod}}
  Flags:
    Type: AWS::AppConfig::ConfigurationProfile
    Properties: {ApplicationId: !Ref App, LocationUri: hosted, Name: flags}
  F:
    ${FUNCTION}
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: [appconfig:StartConfigurationSession, appconfig:GetLatestConfiguration]
              Resource: !Sub 'arn:aws:appconfig:\${AWS::Region}:\${AWS::AccountId}:application/\${App}/environment/\${Prod}/configuration/\${Flags}'
`).filter((wire) => !wire.includes('refers-to')),
  ).toEqual(['F configuration Prod']);
});

it('finds functions that rotate, invalidate and run tasks', () => {
  expect(
    wires(`
  Password: {Type: AWS::SecretsManager::Secret}
  Schedule:
    Type: AWS::SecretsManager::RotationSchedule
    Properties: {SecretId: !Ref Password, RotationLambdaARN: !GetAtt F.Arn, RotationRules: {AutomaticallyAfterDays: 30}}
  Site:
    Type: AWS::CloudFront::Distribution
    Properties: {DistributionConfig: {Enabled: true}}
  Work: {Type: AWS::IAM::Role}
  Job: {Type: AWS::ECS::TaskDefinition, Properties: {TaskRoleArn: !GetAtt Work.Arn}}
  F:
    ${FUNCTION}
    Properties:
      Policies:
        - Statement:
            - {Effect: Allow, Action: 'cloudfront:CreateInvalidation', Resource: !Sub 'arn:aws:cloudfront::\${AWS::AccountId}:distribution/\${Site}'}
            - {Effect: Allow, Action: 'ecs:RunTask', Resource: !Ref Job}
            - {Effect: Allow, Action: 'iam:PassRole', Resource: !GetAtt Work.Arn}
`)
      .filter((wire) => !wire.includes('refers-to'))
      .toSorted(),
  ).toEqual(['F invalidation Site', 'F task-run Job', 'Password rotation F']);
});
