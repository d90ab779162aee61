import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A resolver that a template has by itself. */
export const appsyncResolver = defineService({
  id: 'appsync-resolver',
  row: 'S40',
  title: 'AppSync resolver',
  noun: 'Resolver',
  category: 'api',
  share: 0.9,
  type: 'AWS::AppSync::Resolver',
  summary: 'Answers one field of a GraphQL API.',
  cite: typePage('AWS::AppSync::Resolver'),
  keywords: ['appsync', 'graphql', 'resolver', 'field', 'pipeline'],
  fact: (node) => {
    const field = node.string('FieldName');
    return field === undefined ? 'Resolver' : `${node.string('TypeName') ?? ''}.${field}`;
  },
  annotate: {
    ApiId: {
      title: 'API',
      section: 'Field',
      widget: 'reference',
      refersTo: { service: 'appsync-graphql-api' },
      required: true,
      replaces: true,
    },
    TypeName: {
      title: 'Type',
      section: 'Field',
      required: true,
      pattern: '[_A-Za-z][_0-9A-Za-z]*',
      replaces: true,
    },
    FieldName: {
      title: 'Field',
      section: 'Field',
      required: true,
      pattern: '[_A-Za-z][_0-9A-Za-z]*',
      replaces: true,
    },
    Kind: {
      title: 'Kind',
      section: 'Code',
      default: 'UNIT',
      options: [
        { value: 'UNIT', title: 'Unit' },
        { value: 'PIPELINE', title: 'Pipeline' },
      ],
    },
    DataSourceName: {
      title: 'Data source',
      section: 'Code',
      widget: 'reference',
      refersTo: { service: 'appsync-data-source' },
    },
    Code: { title: 'Code', section: 'Code', widget: 'code' },
    'Runtime.Name': {
      title: 'Runtime',
      section: 'Code',
      options: [{ value: 'APPSYNC_JS', title: 'JavaScript' }],
    },
    RequestMappingTemplate: { title: 'Request template', section: 'Code', widget: 'code' },
    ResponseMappingTemplate: { title: 'Response template', section: 'Code', widget: 'code' },
    'PipelineConfig.Functions': { title: 'Functions', section: 'Code', type: 'list', max: 10 },
    'CachingConfig.Ttl': { title: 'Cache', section: 'Cache', unit: 's', min: 1, max: 3600 },
    MaxBatchSize: { title: 'Batch', section: 'Limits', min: 0, max: 2000, type: 'integer' },
  },
  capabilities: {
    refers: [
      { to: 'appsync-graphql-api', property: 'ApiId', value: 'ApiId', label: 'resolver of' },
      { to: 'appsync-data-source', property: 'DataSourceName', value: 'Name', label: 'from' },
      {
        to: 'appsync-function',
        property: 'PipelineConfig.Functions',
        value: 'FunctionId',
        list: true,
        label: 'runs',
      },
    ],
  },
  arn: 'ResolverArn',
  initial: { properties: { FieldName: 'getItem', TypeName: 'Query' } },
});
