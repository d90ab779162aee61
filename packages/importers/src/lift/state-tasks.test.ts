import { describe, expect, it } from 'vitest';
import { importTemplate } from '../import-template.js';

const STATES = `{"StartAt":"Each","States":{"Each":{"Type":"Map","ItemProcessor":{"StartAt":"Run","States":{
  "Run":{"Type":"Task","Resource":"FN","Next":"Put"},
  "Put":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:dynamodb:query","Parameters":{"TableName":"TABLE"},"End":true}}},
  "End":true}}}`;

function tasks(definition: string): readonly string[] {
  const result = importTemplate(`Resources:
  F: {Type: AWS::Lambda::Function}
  T: {Type: AWS::DynamoDB::Table}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: states.amazonaws.com}, Action: 'sts:AssumeRole'}]}
      Policies: [{PolicyName: all, PolicyDocument: {Statement: [{Effect: Allow, Action: ['lambda:*', 'dynamodb:*'], Resource: '*'}]}}]
  Flow:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !GetAtt Role.Arn
${definition}
`);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return Object.values(result.value.document.edges)
    .filter(({ from, connection }) => from === 'Flow' && connection !== 'assumes')
    .map(({ connection, to, properties }) => `${connection} ${to} ${JSON.stringify(properties)}`);
}

function written(fn: string, table: string): string {
  return STATES.replaceAll('\n', '').replace('FN', fn).replace('TABLE', table);
}

describe('steps of a machine whose role may do all', () => {
  const found = [
    'task F {"Name":"Run"}',
    'sdk-task T {"Name":"Put","Service":"dynamodb","Api":"query"}',
  ];
  it.each([
    ['a text with names in it', `      DefinitionString: !Sub '${written('${F.Arn}', '${T}')}'`],
    [
      'a text with names of its own',
      `      DefinitionString: !Sub ['${written('${fn}', '${t}')}', {fn: !GetAtt F.Arn, t: !Ref T}]`,
    ],
    [
      'a map with references',
      `      Definition: ${written('F', 'T').replace('"F"', '!GetAtt F.Arn').replace('"T"', '!Ref T')}`,
    ],
    [
      'texts that are joined',
      `      DefinitionString: !Join ['', ['${written("', !GetAtt F.Arn, '", "', !Ref T, '")}']]`,
    ],
  ])('are drawn from %s', (_, definition) => {
    expect(tasks(definition)).toEqual(found);
  });

  it('are drawn once where the resource substitutes the name', () => {
    const definition = `      DefinitionSubstitutions: {table: !Ref T}
      Definition: ${written('${other}', '${table}')}`;
    expect(tasks(definition)).toEqual(['task T undefined']);
  });
});
