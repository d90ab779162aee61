import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { hasKnownKeys, keysOf } from '../keys.js';
import { counted } from '../words.js';

export const requirePartitionKey = defineRule({
  id: 'correctness/require-partition-key',
  row: 'V39',
  severity: 'error',
  summary: 'A table has one partition key, and at most one sort key.',
  why: 'DynamoDB finds an item by its partition key, and by its sort key where the table has one. It refuses a table without, or with more.',
  cite: awsPage('CreateTable', 'amazondynamodb/latest/APIReference/API_CreateTable.html'),
  over: 'node',
  on: { service: ['dynamodb-table', 'dynamodb-global-table'] },
  ofType: true,
  check: ({ node }) => {
    if (!hasKnownKeys(node)) return;
    const keys = keysOf(node.resolved('KeySchema'));
    // Another kind of key is told where it stands.
    if (keys.some(({ kind }) => kind !== 'HASH' && kind !== 'RANGE')) return;
    const at = node.at('KeySchema');
    const partition = keys.filter(({ kind }) => kind === 'HASH').length;
    const sort = keys.filter(({ kind }) => kind === 'RANGE').length;
    if (partition !== 1) {
      const message = `${node.name} has ${counted(partition, 'partition key')}. It must have one.`;
      if (node.has('KeySchema') || node.has('AttributeDefinitions')) return { at, message };
      const edits = [
        node.set('AttributeDefinitions', [{ AttributeName: 'pk', AttributeType: 'S' }]),
        node.set('KeySchema', [{ AttributeName: 'pk', KeyType: 'HASH' }]),
      ];
      return { at, message, fix: { label: 'Set pk, a text', safe: false, edits } };
    }
    const [first, second] = keys;
    if (second !== undefined && first?.name === second.name)
      return {
        at,
        message: `${first.name} is the partition key and the sort key. They must differ.`,
      };
    if (sort < 2) return;
    return { at, message: `${node.name} has ${counted(sort, 'sort key')}. It may have one.` };
  },
  examples: {
    valid: [
      `t: dynamodb-table {
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }]
      }`,
      "t: dynamodb-table { $type: 'AWS::Serverless::SimpleTable' }",
      "t: dynamodb-table { Fn::Transform: { Name: 'AWS::Include', Parameters: { Location: 's3://b/keys.yaml' } } }",
    ],
    invalid: [
      {
        before: 't: dynamodb-table',
        after: `t: dynamodb-table {
          AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }]
        }`,
      },
      { before: "t: dynamodb-table { KeySchema: [{ AttributeName: 'sk', KeyType: 'RANGE' }] }" },
      {
        before: `t: dynamodb-table {
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'pk', KeyType: 'RANGE' }]
        }`,
      },
    ],
  },
});
