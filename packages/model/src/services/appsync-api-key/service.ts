import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A key that a template has by itself. An API drawn here carries its own as a part. */
export const appsyncApiKey = defineService({
  id: 'appsync-api-key',
  row: 'S40',
  title: 'AppSync API key',
  noun: 'GraphqlKey',
  category: 'api',
  share: 0.6,
  type: 'AWS::AppSync::ApiKey',
  summary: 'Lets clients without a sign-in call a GraphQL API, for a year at most.',
  cite: typePage('AWS::AppSync::ApiKey'),
  keywords: ['appsync', 'api key', 'graphql'],
  fact: () => 'API key',
  annotate: {
    ApiId: {
      title: 'API',
      section: 'Key',
      widget: 'reference',
      refersTo: { service: 'appsync-graphql-api' },
      required: true,
      replaces: true,
    },
    Expires: {
      title: 'Expires',
      section: 'Key',
      docs: 'Seconds since 1970; seven days after it is made unless set, a year at most.',
    },
    Description: { title: 'Description', section: 'Naming' },
  },
  capabilities: {
    refers: [{ to: 'appsync-graphql-api', property: 'ApiId', value: 'ApiId', label: 'key of' }],
  },
  arn: 'Arn',
});
