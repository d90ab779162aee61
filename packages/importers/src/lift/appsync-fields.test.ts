import { expect, test } from 'vitest';
import { importTemplate } from '../import-template.js';

const API = `Resources:
  Api: { Type: AWS::AppSync::GraphQLApi, Properties: { Name: a, AuthenticationType: API_KEY } }
  Table: { Type: AWS::DynamoDB::Table }
  Fn: { Type: AWS::Lambda::Function }
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
  Items: { Type: AWS::AppSync::DataSource, Properties: { ApiId: !GetAtt Api.ApiId, Name: items, Type: AMAZON_DYNAMODB, ServiceRoleArn: !GetAtt Role.Arn, DynamoDBConfig: { TableName: !Ref Table, AwsRegion: eu-west-1 } } }
  Asked: { Type: AWS::AppSync::DataSource, Properties: { ApiId: !GetAtt Api.ApiId, Name: asked, Type: AWS_LAMBDA, LambdaConfig: { LambdaFunctionArn: !GetAtt Fn.Arn } } }
  GetItem: { Type: AWS::AppSync::Resolver, Properties: { ApiId: !GetAtt Api.ApiId, TypeName: Query, FieldName: getItem, DataSourceName: !GetAtt Items.Name } }
`;

function wiresOf(template: string) {
  const result = importTemplate(template);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const { nodes, edges } = result.value.document;
  const fields = Object.values(edges).filter(({ connection }) => connection === 'graphql-field');
  return {
    nodes: Object.keys(nodes),
    fields: fields.map(({ to, properties = {}, parts = {} }) => [
      `${String(properties['Type'])}.${String(properties['Field'])} → ${to}`,
      ...Object.keys(parts),
    ]),
  };
}

test('a field with a data source of its own is one wire', () => {
  const { nodes, fields } = wiresOf(API);
  expect(fields).toEqual([['Query.getItem → Table', 'resolver', 'dataSource', 'role']]);
  expect(nodes).toEqual(['Api', 'Table', 'Fn', 'Asked']);
});

test('a data source of several fields stays, and is named by its name too', () => {
  const { nodes, fields } = wiresOf(
    `${API}  Put: { Type: AWS::AppSync::Resolver, Properties: { ApiId: !GetAtt Api.ApiId, TypeName: Mutation, FieldName: put, DataSourceName: items } }\n`,
  );
  expect(fields).toEqual([
    ['Query.getItem → Table', 'resolver'],
    ['Mutation.put → Table', 'resolver'],
  ]);
  expect(nodes).toContain('Items');
});

test('a pipeline is a wire to what each of its functions reads', () => {
  const step = (id: string, source: string) =>
    `  ${id}: { Type: AWS::AppSync::FunctionConfiguration, Properties: { ApiId: !GetAtt Api.ApiId, Name: ${id}, DataSourceName: !GetAtt ${source}.Name } }\n`;
  const { fields } = wiresOf(
    `${API}${step('One', 'Items')}${step('Two', 'Asked')}  Both: { Type: AWS::AppSync::Resolver, Properties: { ApiId: !GetAtt Api.ApiId, TypeName: Query, FieldName: both, Kind: PIPELINE, PipelineConfig: { Functions: [!GetAtt One.FunctionId, !GetAtt Two.FunctionId] } } }\n`,
  );
  expect(fields.map(([field]) => field)).toEqual([
    'Query.getItem → Table',
    'Query.both → Table',
    'Query.both → Fn',
  ]);
});
