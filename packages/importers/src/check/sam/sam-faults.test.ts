import { expect, test } from 'vitest';
import { importTemplate } from '../../import-template.js';

function said(text: string): readonly string[] {
  const result = importTemplate(text);
  const problems = result.ok ? result.value.report.problems : result.problem;
  return problems.flatMap(({ line, column, message, severity }) =>
    severity === 'error' ? [`${line}:${column} ${message}`] : [],
  );
}

const fn = (more: string) => `Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: ./src
      Runtime: nodejs22.x
      Handler: index.handler
${more.replaceAll(/^/gm, '      ')}
`;
const event = (text: string) => fn(`Events:\n  E:\n${text.replaceAll(/^/gm, '    ')}`);

test.each([
  [fn('PackageType: Image'), '6:7 F: Runtime, Handler cannot be set when PackageType is Image.'],
  [
    fn('ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 1}'),
    '8:7 F: ProvisionedConcurrencyConfig needs AutoPublishAlias.',
  ],
  [
    fn('DeadLetterQueue: {Type: Lambda, TargetArn: a}'),
    '8:25 F: DeadLetterQueue.Type is "Lambda". It must be SQS or SNS.',
  ],
  [
    fn('Policies: [SQSPollerPolicy: {}]'),
    '8:18 F: The policy template SQSPollerPolicy needs QueueName.',
  ],
  [event('Type: Timer'), '10:11 F: The Type of event E is "Timer".'],
  [
    event('Type: Schedule\nProperties: {Schedule: rate(1 day), State: ENABLED, Enabled: true}'),
    '11:47 F: Event E: State and Enabled cannot both be set.',
  ],
  [
    event('Type: S3\nProperties: {Bucket: !Ref Gone, Events: "s3:ObjectCreated:*"}'),
    '11:24 F: Event E: Bucket must refer to a AWS::S3::Bucket of the same template.',
  ],
  [
    event('Type: Api\nProperties: {Path: /, Method: get, RestApiId: !Ref Gone}'),
    '11:46 F: Event E: RestApiId must refer to an AWS::Serverless::Api of the same template.',
  ],
  [
    event('Type: Api\nProperties: {Path: /, Method: get, Auth: {Authorizer: Mine}}'),
    '11:53 F: Event E: There is no Authorizer "Mine": the API defines no Authorizers.',
  ],
  [
    event(
      'Type: MQ\nProperties: {Broker: b, Queues: [q], SourceAccessConfigurations: [{Type: X, URI: y}]}',
    ),
    'Event E: Type "X" of SourceAccessConfigurations must be BASIC_AUTH or VIRTUAL_HOST.',
  ],
  [
    'Resources:\n  A:\n    Type: AWS::Serverless::Api\n    Properties: {StageName: p, Auth: {DefaultAuthorizer: Gone}}\n',
    '4:39 A: DefaultAuthorizer "Gone" is none of the Authorizers.',
  ],
  [
    'Resources:\n  A:\n    Type: AWS::Serverless::StateMachine\n    Properties: {Definition: x}\n',
    '4:18 A: Property Definition must be a map.',
  ],
  [
    'Globals: {Function: {Role: r}}\nResources: {Q: {Type: AWS::Serverless::SimpleTable}}\n',
    '1:22 "Role" is not a supported property of Function in Globals.',
  ],
])('%#: is told as SAM tells it', (text, message) => {
  expect(said(text).join('\n')).toContain(message);
});

test('what SAM takes is no fault', () => {
  const text = `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: {Runtime: nodejs22.x, Handler: index.handler, AutoPublishAlias: live}
Resources:
  B: {Type: AWS::S3::Bucket}
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Cors: "'*'"
      Auth: {DefaultAuthorizer: Mine, Authorizers: {Mine: {UserPoolArn: arn}}}
  F:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: ./src
      ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 1}
      Policies: [AWSLambdaBasicExecutionRole, S3ReadPolicy: {BucketName: !Ref B}]
      Events:
        A: {Type: Api, Properties: {Path: /, Method: get, RestApiId: !Ref Api, Auth: {Authorizer: NONE}}}
        B: {Type: S3, Properties: {Bucket: !Ref B, Events: "s3:ObjectCreated:*"}}
        C: {Type: Schedule, Properties: {Schedule: !Sub "rate(1 day)", DeadLetterConfig: {Type: SQS}}}
`;
  expect(said(text)).toEqual([]);
});
