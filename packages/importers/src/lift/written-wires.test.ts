import { expect, it } from 'vitest';
import { importTemplate } from '../import-template.js';

function wires(resources: string) {
  const result = importTemplate(`Resources:\n${resources}`);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return Object.values(result.value.document.edges).map(({ connection, from, to, properties }) => [
    `${from} ${connection} ${to}`,
    ...(properties === undefined ? [] : [properties]),
  ]);
}

const ALARM =
  '{Type: AWS::CloudWatch::Alarm, Properties: {ComparisonOperator: X, EvaluationPeriods: 1';
const ALARMS = `
  Late: ${ALARM}}}
  Full: ${ALARM}, AlarmName: !Sub '\${AWS::StackName}-full'}}
  Deploying: ${ALARM}}}
`;

it('draws the alarms that the rule of a composite alarm names, but for those that must not be so', () => {
  const rule = `!Join [' AND ', [!Sub 'ALARM("\${Late.Arn}")', !Sub 'OK(\${AWS::StackName}-full)', !Join ['', ['NOT ALARM(', !Ref Deploying, ')']]]]`;
  expect(
    wires(`${ALARMS}
  Both: {Type: AWS::CloudWatch::CompositeAlarm, Properties: {AlarmRule: ${rule}}}
`),
  ).toEqual([
    ['Late alarm-member Both', { Join: 'all' }],
    ['Full alarm-member Both', { State: 'OK', Join: 'all' }],
    ['Both refers-to Deploying'],
  ]);
});

it('draws no alarm for a name that two alarms have', () => {
  expect(
    wires(`
  A: ${ALARM}, AlarmName: a}}
  B: ${ALARM}, AlarmName: a}}
  Any: {Type: AWS::CloudWatch::CompositeAlarm, Properties: {AlarmRule: ALARM(a)}}
`),
  ).toEqual([]);
});

const API = `
  Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: api}}
  Logs: {Type: AWS::Logs::LogGroup}
`;

it('draws the access log of a REST API in any format, with no account in the template', () => {
  expect(
    wires(`${API}
  Method: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, Integration: {Type: MOCK}}}
  Deployment: {Type: AWS::ApiGateway::Deployment, DependsOn: Method, Properties: {RestApiId: !Ref Api}}
  Stage:
    Type: AWS::ApiGateway::Stage
    Properties:
      RestApiId: !Ref Api
      DeploymentId: !Ref Deployment
      StageName: prod
      AccessLogSetting: {DestinationArn: !GetAtt Logs.Arn, Format: $context.requestId}
`),
  ).toEqual([['Api logs-to Logs']]);
});

it('draws the access log of an API of SAM', () => {
  expect(
    wires(`
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      AccessLogSetting: {DestinationArn: !Sub 'arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:\${Logs}', Format: x}
  Logs: {Type: AWS::Logs::LogGroup}
`),
  ).toEqual([['Api logs-to Logs']]);
});

const ARN = (path: string) =>
  `!Sub 'arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Api}/prod/${path}'`;

it('draws the routes of an API that a rule and a pipe call', () => {
  expect(
    wires(`${API}
  Jobs: {Type: AWS::SQS::Queue}
  Rule:
    Type: AWS::Events::Rule
    Properties:
      EventPattern: {source: [a]}
      Targets: [{Id: a, Arn: ${ARN('PUT/orders/*')}, RoleArn: arn:aws:iam::123456789012:role/r}]
  Pipe:
    Type: AWS::Pipes::Pipe
    Properties:
      RoleArn: arn:aws:iam::123456789012:role/r
      Source: !GetAtt Jobs.Arn
      Enrichment: ${ARN('GET/price')}
      Target: ${ARN('POST')}
`),
  ).toEqual(
    expect.arrayContaining([
      ['Rule rule-api Api', { Method: 'PUT', Path: '/orders/*' }],
      ['Pipe pipe-enrichment Api', { Method: 'GET', Path: '/price' }],
      ['Pipe pipe-target Api', { Method: 'POST', Path: '/' }],
    ]),
  );
});

it('draws what the charts of a dashboard name', () => {
  expect(
    wires(`
  Jobs: {Type: AWS::SQS::Queue}
  Board:
    Type: AWS::CloudWatch::Dashboard
    Properties:
      DashboardBody: !Sub '{"widgets":[{"type":"metric","properties":{"metrics":[["AWS/SQS","X","QueueName","\${Jobs.QueueName}"]]}}]}'
`),
  ).toEqual([['Jobs dashboard-chart Board']]);
});
