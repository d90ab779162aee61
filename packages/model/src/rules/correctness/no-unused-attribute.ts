import { defineRule, isMap } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { definitionsOf, hasKnownKeys, keyNames } from '../keys.js';
import { listed } from '../words.js';

export const noUnusedAttribute = defineRule({
  id: 'correctness/no-unused-attribute',
  row: 'V39',
  severity: 'error',
  summary: 'A table defines only the attributes that are keys.',
  why: 'DynamoDB refuses a table that defines an attribute which is no key of it or of an index. Other attributes need no definition.',
  cite: awsPage('CreateTable', 'amazondynamodb/latest/APIReference/API_CreateTable.html'),
  equivalents: ['cfn-lint:E3039'],
  over: 'node',
  on: { service: ['dynamodb-table', 'dynamodb-global-table'] },
  ofType: true,
  check: ({ node }) => {
    if (!hasKnownKeys(node) || !node.has('KeySchema')) return;
    const used = new Set(keyNames(node));
    if (used.size === 0) return;
    const idle = [...definitionsOf(node).keys()].filter((name) => !used.has(name));
    // Where a key is not defined, the two are one fault: a name that was changed in one place.
    const isDefined = [...used].every((name) => definitionsOf(node).has(name));
    if (idle.length === 0 || !isDefined) return;
    const left = (node.list('AttributeDefinitions') ?? []).filter(
      (item) => !isMap(item) || !idle.includes(String(item['AttributeName'])),
    );
    const edits = [node.set('AttributeDefinitions', left)];
    return {
      at: node.at('AttributeDefinitions'),
      message: `${node.name} defines ${listed(idle)}. Only keys are defined.`,
      fix: { label: `Remove ${listed(idle)}`, safe: true, edits },
    };
  },
  examples: {
    valid: [
      `t: dynamodb-table {
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }, { AttributeName: 'g', AttributeType: 'N' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        GlobalSecondaryIndexes: [{ IndexName: 'by-g', KeySchema: [{ AttributeName: 'g', KeyType: 'HASH' }] }]
      }`,
    ],
    invalid: [
      {
        before: `t: dynamodb-table {
          AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }, { AttributeName: 'total', AttributeType: 'N' }],
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }]
        }`,
        after: `t: dynamodb-table {
          AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }]
        }`,
      },
    ],
  },
});
