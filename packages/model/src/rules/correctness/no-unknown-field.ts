import { defineRule } from '../../define/index.js';
import { fieldsIn } from '../../connections/graphql-fields.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { quoted } from '../words.js';

export const noUnknownField = defineRule({
  id: 'correctness/no-unknown-field',
  row: 'V52',
  severity: 'error',
  summary: 'A resolver answers a field that its schema has, and no field has two.',
  why: 'AppSync refuses a resolver of a type or field that the schema does not define, and a second one of the same field.',
  cite: awsPage(
    'Attaching a data source in AWS AppSync',
    'appsync/latest/devguide/attaching-a-data-source.html',
  ),
  over: 'wire',
  on: { connection: 'graphql-field' },
  check: ({ source, wire }) => {
    const type = wire.string('Type');
    const field = wire.string('Field');
    if (type === undefined || field === undefined) return;
    const at = wire.at('Field');
    const twin = source
      .wires('out', 'graphql-field')
      .find((other) => other.string('Type') === type && other.string('Field') === field);
    if (twin !== undefined && twin.id !== wire.id) {
      return {
        at,
        message: `${type}.${field} is answered by ${twin.target.name} already. A field has one resolver.`,
      };
    }
    const schema = source.part('schema')?.string('Definition');
    if (schema === undefined) return;
    const fields = fieldsIn(schema).get(type);
    if (fields?.has(field) === true) return;
    const [only] = [...(fields ?? [])];
    return {
      at,
      message: `The schema of ${source.name} has no field ${quoted(`${type}.${field}`)}. Add it to the schema.`,
      ...(only !== undefined && fields?.size === 1
        ? { fix: setting(wire, { path: 'Field', value: only, safe: false }) }
        : {}),
    };
  },
  examples: {
    valid: [
      "api: appsync-graphql-api { schema#Definition: 'type Query { note(id: ID!): String other: Int }' } -[graphql-field { Type: 'Query', Field: 'note' }]-> f: lambda-function",
      "api: appsync-graphql-api -[graphql-field { Type: 'Query', Field: 'note' }]-> f: lambda-function",
    ],
    invalid: [
      {
        before:
          "api: appsync-graphql-api { schema#Definition: 'type Query { note(id: ID!): String }' } -[graphql-field { Type: 'Query', Field: 'id' }]-> f: lambda-function",
        after:
          "api: appsync-graphql-api { schema#Definition: 'type Query { note(id: ID!): String }' } -[graphql-field { Type: 'Query', Field: 'note' }]-> f: lambda-function",
      },
      {
        before: `api: appsync-graphql-api -[graphql-field { Type: 'Query', Field: 'note' }]-> f: lambda-function
          api -[graphql-field { Type: 'Query', Field: 'note' }]-> g: lambda-function`,
      },
    ],
  },
});
