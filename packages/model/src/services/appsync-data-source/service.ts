import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A data source that a template has by itself. A wire from an API makes one of its own. */
export const appsyncDataSource = defineService({
  id: 'appsync-data-source',
  row: 'S40',
  title: 'AppSync data source',
  noun: 'Source',
  category: 'api',
  share: 1.1,
  type: 'AWS::AppSync::DataSource',
  summary: 'Where resolvers of a GraphQL API get their data.',
  cite: typePage('AWS::AppSync::DataSource'),
  keywords: ['appsync', 'graphql', 'data source', 'resolver'],
  fact: (node) => node.string('Type') ?? 'Data source',
  annotate: {
    ApiId: {
      title: 'API',
      section: 'Source',
      widget: 'reference',
      refersTo: { service: 'appsync-graphql-api' },
      required: true,
      replaces: true,
    },
    Type: {
      title: 'Kind',
      section: 'Source',
      required: true,
      options: [
        'NONE',
        'AWS_LAMBDA',
        'AMAZON_DYNAMODB',
        'HTTP',
        'AMAZON_EVENTBRIDGE',
        'RELATIONAL_DATABASE',
        'AMAZON_OPENSEARCH_SERVICE',
        'AMAZON_ELASTICSEARCH',
        'AMAZON_BEDROCK_RUNTIME',
      ].map((value) => ({ value })),
    },
    Name: {
      title: 'Name',
      section: 'Source',
      required: true,
      pattern: '[_A-Za-z][_0-9A-Za-z]{0,65535}',
      replaces: true,
    },
    'LambdaConfig.LambdaFunctionArn': {
      title: 'Function',
      section: 'Source',
      widget: 'reference',
      refersTo: { service: 'lambda-function' },
    },
    'DynamoDBConfig.TableName': {
      title: 'Table',
      section: 'Source',
      widget: 'reference',
      refersTo: { service: 'dynamodb-table' },
    },
    ServiceRoleArn: {
      title: 'Role',
      section: 'Source',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
    },
    'HttpConfig.Endpoint': { title: 'Address', section: 'Source', pattern: 'https?://.+' },
    Description: { title: 'Description', section: 'Naming' },
  },
  capabilities: {
    refers: [
      { to: 'appsync-graphql-api', property: 'ApiId', value: 'ApiId', label: 'source of' },
      {
        to: 'lambda-function',
        property: 'LambdaConfig.LambdaFunctionArn',
        value: 'Arn',
        label: 'calls',
      },
      { to: 'dynamodb-table', property: 'DynamoDBConfig.TableName', value: 'ref', label: 'reads' },
      {
        to: 'events-event-bus',
        property: 'EventBridgeConfig.EventBusArn',
        value: 'arn',
        label: 'sends to',
      },
      { to: 'iam-role', property: 'ServiceRoleArn', value: 'Arn', label: 'as' },
    ],
  },
  arn: 'DataSourceArn',
  effects: (node) =>
    node.wires('out', 'refers-to').some(({ target }) => target.service.id === 'dynamodb-table')
      ? [
          {
            kind: 'property',
            on: node.ref,
            path: ['DynamoDBConfig', 'AwsRegion'],
            value: { Ref: 'AWS::Region' },
            mode: 'set',
          },
        ]
      : [],
  initial: { properties: { Name: 'Source', Type: 'NONE' } },
});
