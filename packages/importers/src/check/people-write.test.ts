import { describe, expect, it } from 'vitest';
import { importTemplate } from '../import-template.js';

const EXTENSIONS = 'Transform: AWS::LanguageExtensions\n';
const SAM = 'Transform: AWS::Serverless-2016-10-31\n';
const QUEUE = 'Resources:\n  Q:\n    Type: AWS::SQS::Queue\n';
const FUNCTION = `${SAM}Resources:
  F:
    Type: AWS::Serverless::Function
    Properties: {Runtime: nodejs22.x, Handler: a.b, InlineCode: x, Policies: POLICIES}
`;
const CONNECTOR = `  C:
    Type: AWS::Serverless::Connector
    Properties: {Source: {Id: F}, Destination: {Id: END}, Permissions: [Write]}
`;

function said(text: string): readonly string[] {
  const result = importTemplate(text);
  const problems = result.ok ? result.value.report.problems : result.problem;
  return problems.flatMap(({ line, column, message }) =>
    message.includes('is kept as it is') ? [] : [`${line}:${column} ${message}`],
  );
}

const loop = (transform: string, items: string) =>
  `${transform}Resources:\n  Fn::ForEach::Each:\n    - N\n${items}`;
const BODY = '    - Q${N}: {Type: AWS::SQS::Queue}\n';

describe('what people write wrong', () => {
  it.each([
    [
      `${QUEUE}    Properties: {QueueName: \${Name}-q}\n`,
      '4:30 Between braces or brackets, a text with ${…} must stand in quotes.',
    ],
    [
      `${QUEUE}     Properties: {}\n`,
      '3:11 Keys cannot follow on a value: check the indentation of the next line.',
    ],
    [
      loop('', `    - [a]\n${BODY}`),
      '2:3 Fn::ForEach needs the transform AWS::LanguageExtensions.',
    ],
    [loop(EXTENSIONS, `    - a\n${BODY}`), '3:3 Loop "Each" runs over a list, not over a text.'],
    [
      loop(EXTENSIONS, '    - [a]\n'),
      '3:3 Loop "Each" takes a name, a collection, and a map of what it makes.',
    ],
    [
      loop(EXTENSIONS, '    - [a]\n    - Q: {Type: AWS::SQS::Queue}\n'),
      '6:7 Loop "Each" makes "Q" each time. Its name must have ${N} in it.',
    ],
    [
      `${QUEUE}Outputs:\n  O: {Value: !GetAt Q.Arn}\n`,
      '5:21 CloudFormation has no function "Fn::GetAt".',
    ],
    [
      `Transform: AWS::Serverless-2016-10-32\n${QUEUE}`,
      `1:12 There is no transform "AWS::Serverless-2016-10-32". SAM's is AWS::Serverless-2016-10-31.`,
    ],
    [
      `${QUEUE}    UpdatePolicy: {AutoScalingRollingUpdate: {MaxBatchSize: 1}}\n`,
      '4:20 AWS::SQS::Queue takes no AutoScalingRollingUpdate.',
    ],
    [
      FUNCTION.replace('POLICIES', '[{SQSSendMessagePolcy: {QueueName: a}}]'),
      '5:80 F: There is no policy template "SQSSendMessagePolcy".',
    ],
    [
      `${FUNCTION.replace('POLICIES', '[]')}${CONNECTOR.replace('END', 'Gone')}`,
      '8:49 C: There is no resource "Gone".',
    ],
  ])('%#: is told at its place', (text, fault) => {
    expect(said(text)).toContain(fault);
  });

  it.each([
    [
      loop(EXTENSIONS, `    - !Ref Names\n${BODY}`).concat(
        'Parameters: {Names: {Type: CommaDelimitedList}}\n',
      ),
    ],
    [
      FUNCTION.replace(
        'POLICIES',
        '[{Statement: [{Effect: Allow, Action: "s3:*", Resource: "*"}]}]',
      ),
    ],
    [
      FUNCTION.replace('POLICIES', '!If [A, AWSLambdaExecute, !Ref AWS::NoValue]').concat(
        'Conditions: {A: !Equals [a, b]}\n',
      ),
    ],
    [`${FUNCTION.replace('POLICIES', '[]')}${CONNECTOR.replace('END', 'FRole')}`],
  ])('%#: is nothing', (text) => {
    expect(said(text).filter((it) => /Loop|There is no/.test(it))).toEqual([]);
  });
});
