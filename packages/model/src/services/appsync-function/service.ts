import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A function of AppSync: one step of a pipeline. */
export const appsyncFunction = defineService({
  id: 'appsync-function',
  row: 'S40',
  title: 'AppSync function',
  noun: 'Step',
  category: 'api',
  share: 0.3,
  type: 'AWS::AppSync::FunctionConfiguration',
  summary: 'A step that pipeline resolvers share.',
  cite: typePage('AWS::AppSync::FunctionConfiguration'),
  keywords: ['appsync', 'graphql', 'function', 'pipeline', 'resolver'],
  fact: (node) => node.string('Name') ?? 'AppSync function',
  annotate: {
    ApiId: {
      title: 'API',
      section: 'Function',
      widget: 'reference',
      refersTo: { service: 'appsync-graphql-api' },
      required: true,
      replaces: true,
    },
    Name: { title: 'Name', section: 'Function', required: true, pattern: '[_A-Za-z][_0-9A-Za-z]*' },
    DataSourceName: {
      title: 'Data source',
      section: 'Function',
      widget: 'reference',
      refersTo: { service: 'appsync-data-source' },
      required: true,
    },
    Code: { title: 'Code', section: 'Code', widget: 'code' },
    'Runtime.Name': {
      title: 'Runtime',
      section: 'Code',
      options: [{ value: 'APPSYNC_JS', title: 'JavaScript' }],
    },
    RequestMappingTemplate: { title: 'Request template', section: 'Code', widget: 'code' },
    ResponseMappingTemplate: { title: 'Response template', section: 'Code', widget: 'code' },
  },
  capabilities: {
    refers: [
      { to: 'appsync-graphql-api', property: 'ApiId', value: 'ApiId', label: 'function of' },
      { to: 'appsync-data-source', property: 'DataSourceName', value: 'Name', label: 'from' },
    ],
  },
  arn: 'FunctionArn',
  initial: {
    properties: {
      Code: 'export function request(ctx) {\n  return {};\n}\n\nexport function response(ctx) {\n  return ctx.prev.result;\n}\n',
      Name: 'step',
      Runtime: { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' },
    },
  },
});
