import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A schema that a template has by itself. An API drawn here carries its own as a part. */
export const appsyncGraphqlSchema = defineService({
  id: 'appsync-graphql-schema',
  row: 'S40',
  title: 'GraphQL schema',
  noun: 'Schema',
  category: 'api',
  share: 0.8,
  type: 'AWS::AppSync::GraphQLSchema',
  summary: 'What a GraphQL API can be asked.',
  cite: typePage('AWS::AppSync::GraphQLSchema'),
  keywords: ['appsync', 'graphql', 'schema', 'sdl'],
  fact: () => 'GraphQL schema',
  annotate: {
    ApiId: {
      title: 'API',
      section: 'Schema',
      widget: 'reference',
      refersTo: { service: 'appsync-graphql-api' },
      required: true,
      replaces: true,
    },
    Definition: { title: 'Schema', section: 'Schema', widget: 'code' },
    DefinitionS3Location: { title: 'In S3', section: 'Schema' },
  },
  capabilities: {
    refers: [{ to: 'appsync-graphql-api', property: 'ApiId', value: 'ApiId', label: 'schema of' }],
  },
  arn: 'Ref',
  initial: { properties: { Definition: 'type Query {\n  getItem(id: ID!): AWSJSON\n}\n' } },
});
