import { expect, test } from 'vitest';
import { importTemplate } from '../../import-template.js';

function circles(resources: string, before = ''): readonly string[] {
  const result = importTemplate(
    `Transform: AWS::Serverless-2016-10-31\n${before}Resources:\n${resources}`,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.report.problems
    .filter(({ code }) => code === 'circular-dependency')
    .map(({ line, message }) => `${line} ${message}`);
}

const fn = (event: string, variable: string) => `  F:
    Type: AWS::Serverless::Function
    Properties:
      InlineCode: x
      Handler: i.h
      Runtime: nodejs22.x
      Environment: {Variables: {URL: ${variable}}}
      Events: {Get: ${event}}
`;
const API = '{Type: Api, Properties: {Path: /, Method: get}}';
const OF_HTTP = '{Type: HttpApi, Properties: {ApiId: !Ref Http}}';
const HTTP = '  Http: {Type: AWS::Serverless::HttpApi}\n';

test('a function that names the API which calls it is told', () => {
  expect(circles(fn(API, "!Sub 'https://${ServerlessRestApi}.example.com'"))).toEqual([
    '3 F → ServerlessRestApi → F wait for each other.',
  ]);
  expect(circles(`${fn(OF_HTTP, '!GetAtt Http.ApiEndpoint')}${HTTP}`)).toEqual([
    '3 F → Http → F wait for each other.',
  ]);
  const globals = 'Globals: {Function: {Environment: {Variables: {A: !Ref ServerlessRestApi}}}}\n';
  expect(circles(fn(API, 'x'), globals)).toHaveLength(1);
});

test('a function may name another API, a parameter, and one whose body stands in the template', () => {
  expect(circles(`${fn(API, '!GetAtt Http.ApiEndpoint')}${HTTP}`)).toEqual([]);
  expect(circles(`${fn(OF_HTTP, 'x')}${HTTP}`)).toEqual([]);
  const given = 'Parameters: {Http: {Type: String}}\n';
  expect(circles(fn(OF_HTTP, '!Ref Http'), given)).toEqual([]);
  const written = HTTP.replace(
    'HttpApi}',
    'HttpApi, Properties: {DefinitionBody: {openapi: 3.0.1}}}',
  );
  expect(circles(`${fn(OF_HTTP, '!Ref Http')}${written}`)).toEqual([]);
});
