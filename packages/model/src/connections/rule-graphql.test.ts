import { describe, expect, it } from 'vitest';
import { createGraph } from '../graph/create-graph.js';
import { arch } from '../testing/arch.js';
import { changedFields, firstMutation, refuseMutation } from './graphql-mutations.js';

describe('the fields that a mutation calls', () => {
  it.each([
    ['mutation { a }', ['a']],
    [
      'mutation Both($x: Int = 1) { one: a(x: $x) { id owner { name } } b(text: "} c {") }',
      ['a', 'b'],
    ],
    ['mutation M @d { a @include(if: true) { id } # b\n }', ['a']],
    ['query { a }', undefined],
    ['mutation { ...Rest }', undefined],
    ['mutation { a { b }', undefined],
    [undefined, undefined],
  ])('of %s are %o', (operation, fields) => {
    expect(changedFields(operation)).toEqual(fields);
  });
});

describe('a rule that calls a GraphQL API', () => {
  it('starts with the first mutation of its schema, and takes arguments from the event', () => {
    const schema =
      'type Note { id: ID } type Mutation { add(text: String!, tags: [String]): Note! }';
    expect(firstMutation(apiOf(`{ schema#Definition: '${schema}' }`))).toEqual({
      AppSyncParameters: {
        GraphQLOperation:
          'mutation OnEvent($text: String!, $tags: [String]) { add(text: $text, tags: $tags) { __typename } }',
      },
      InputTransformer: {
        InputPathsMap: { text: '$.detail.text', tags: '$.detail.tags' },
        InputTemplate: '{"text": <text>, "tags": <tags>}',
      },
    });
  });

  it.each([
    ["{ AuthenticationType: 'API_KEY' }", 'AWS_IAM'],
    ["{ Visibility: 'PRIVATE', AuthenticationType: 'AWS_IAM' }", 'public'],
    ["{ schema#Definition: 'type Query { a: Int }' }", 'none'],
  ])('cannot call one of %s', (properties, why) => {
    expect(refuseMutation(apiOf(properties))).toContain(why);
  });

  it('calls one that takes signed calls beside others', () => {
    const also = "AdditionalAuthenticationProviders: [{ AuthenticationType: 'AWS_IAM' }]";
    expect(refuseMutation(apiOf(`{ AuthenticationType: 'API_KEY', ${also} }`))).toBeUndefined();
  });
});

function apiOf(properties: string) {
  const api = createGraph(arch(`api: appsync-graphql-api ${properties}`)).node('api');
  if (api === undefined) throw new Error('no API');
  return api;
}
