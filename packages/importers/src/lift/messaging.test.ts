import { expect, it } from 'vitest';
import { importTemplate } from '../import-template.js';

function wires(resources: string) {
  const result = importTemplate(`Resources:\n${resources}`);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return Object.values(result.value.document.edges).map(
    ({ connection, from, to }) => `${from} ${connection} ${to}`,
  );
}

it('draws tasks, jobs and log groups that rules target', () => {
  expect(
    wires(`
  Task: {Type: AWS::ECS::TaskDefinition}
  Cluster: {Type: AWS::ECS::Cluster}
  Jobs: {Type: AWS::Batch::JobQueue}
  Job: {Type: AWS::Batch::JobDefinition}
  Logs: {Type: AWS::Logs::LogGroup}
  Hourly:
    Type: AWS::Events::Rule
    Properties:
      Targets:
        - {Id: a, Arn: !GetAtt Cluster.Arn, EcsParameters: {TaskDefinitionArn: !Ref Task}}
  Daily:
    Type: AWS::Events::Rule
    Properties:
      Targets:
        - {Id: b, Arn: !GetAtt Jobs.JobQueueArn, BatchParameters: {JobDefinition: !Ref Job, JobName: x}}
        - {Id: c, Arn: !GetAtt Logs.Arn}
`),
  ).toEqual([
    'Hourly rule-task Task',
    'Daily rule-job Jobs',
    'Daily rule-target Logs',
    'Hourly refers-to Cluster',
    'Daily refers-to Job',
  ]);
});

it('keeps the order of targets that are of several kinds', () => {
  const template = `Resources:
  Task: {Type: AWS::ECS::TaskDefinition}
  Cluster: {Type: AWS::ECS::Cluster}
  Runbook: {Type: AWS::SSM::Document, Properties: {Content: {}}}
  Jobs: {Type: AWS::SQS::Queue}
  Rule:
    Type: AWS::Events::Rule
    Properties:
      Targets:
        - {Id: a, Arn: !GetAtt Cluster.Arn, EcsParameters: {TaskDefinitionArn: !Ref Task}}
        - {Id: b, Arn: !Sub 'arn:aws:ssm:eu-west-1:123456789012:document/\${Runbook}'}
        - {Id: c, Arn: !GetAtt Jobs.Arn}
`;
  const result = importTemplate(template);
  const edges = result.ok ? Object.values(result.value.document.edges) : [];
  const targets = edges.flatMap(({ connection, form }) =>
    form?.kind === 'property' ? [`${connection} ${form.key}`] : [],
  );
  expect(targets).toEqual([
    'rule-task Targets.0',
    'rule-runbook Targets.1',
    'rule-target Targets.2',
  ]);
});

it('draws brokers and jobs at the ends of pipes', () => {
  expect(
    wires(`
  Kafka: {Type: AWS::MSK::Cluster}
  Jobs: {Type: AWS::Batch::JobQueue}
  Pipe:
    Type: AWS::Pipes::Pipe
    Properties:
      Source: !Ref Kafka
      Target: !Ref Jobs
`),
  ).toEqual(['Kafka pipe-broker Pipe', 'Pipe pipe-job Jobs']);
});

it('draws change streams, consumers and subscription filters', () => {
  expect(
    wires(`
  F: {Type: AWS::Lambda::Function}
  Documents: {Type: AWS::DocDB::DBCluster}
  Stream: {Type: AWS::Kinesis::Stream}
  Logs: {Type: AWS::Logs::LogGroup}
  Reader:
    Type: AWS::Kinesis::StreamConsumer
    Properties: {ConsumerName: r, StreamARN: !GetAtt Stream.Arn}
  M1:
    Type: AWS::Lambda::EventSourceMapping
    Properties: {EventSourceArn: !Ref Documents, FunctionName: !Ref F, StartingPosition: LATEST}
  M2:
    Type: AWS::Lambda::EventSourceMapping
    Properties: {EventSourceArn: !GetAtt Reader.ConsumerARN, FunctionName: !Ref F, StartingPosition: LATEST}
  Filter:
    Type: AWS::Logs::SubscriptionFilter
    Properties: {LogGroupName: !Ref Logs, DestinationArn: !GetAtt Stream.Arn, FilterPattern: ''}
`),
  ).toEqual([
    'Documents document-mapping F',
    'Reader event-source-mapping F',
    'Logs log-subscription Stream',
    'Reader refers-to Stream',
  ]);
});
