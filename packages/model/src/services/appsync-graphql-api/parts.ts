import type { PartDefinition } from '../../define/index.js';

/** Schema and key of a GraphQL API. */
export const graphqlParts: Readonly<Record<string, PartDefinition>> = {
  schema: {
    title: 'Schema',
    type: 'AWS::AppSync::GraphQLSchema',
    wiring: (self) => ({ ApiId: self.att('ApiId') }),
    annotate: {
      Definition: {
        title: 'Schema',
        section: 'Schema',
        widget: 'code',
        docs: 'Types in the GraphQL schema definition language. Wires answer its fields.',
      },
      DefinitionS3Location: { title: 'In S3', section: 'Schema' },
    },
  },
  apiKey: {
    title: 'API key',
    type: 'AWS::AppSync::ApiKey',
    wiring: (self) => ({ ApiId: self.att('ApiId') }),
    annotate: {
      Expires: {
        title: 'Expires',
        section: 'API key',
        docs: 'Seconds since 1970; seven days after it is made unless set, a year at most.',
      },
    },
  },
};

export const FIRST_SCHEMA = `type Query {
  getItem(id: ID!): AWSJSON
  listItems: AWSJSON
}

type Mutation {
  putItem(input: AWSJSON!): AWSJSON
  deleteItem(id: ID!): AWSJSON
}
`;
