import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { definitionsOf, hasKnownKeys, keyNames } from '../keys.js';
import { listed } from '../words.js';

export const noUndefinedKey = defineRule({
  id: 'correctness/no-undefined-key',
  row: 'V39',
  severity: 'error',
  summary: 'Every key attribute of a table and of its indexes is defined, as S, N or B.',
  why: 'DynamoDB refuses a table whose keys name an attribute without a type.',
  cite: awsPage('CreateTable', 'amazondynamodb/latest/APIReference/API_CreateTable.html'),
  equivalents: ['cfn-lint:E3039'],
  over: 'node',
  on: { service: ['dynamodb-table', 'dynamodb-global-table'] },
  ofType: true,
  check: ({ node }) => {
    if (!hasKnownKeys(node)) return;
    const defined = definitionsOf(node);
    const missing = keyNames(node).filter((name) => !defined.has(name));
    const at = node.at('AttributeDefinitions');
    if (missing.length > 0) {
      const added = missing.map((name) => ({ AttributeName: name, AttributeType: 'S' }));
      const list = [...(node.list('AttributeDefinitions') ?? []), ...added];
      const edits = [node.set('AttributeDefinitions', list)];
      const label = `Define ${listed(missing)} as text`;
      return {
        at,
        message: `${listed(missing)} ${missing.length === 1 ? 'is a key' : 'are keys'} of ${node.name}. The attributes do not define ${missing.length === 1 ? 'it' : 'them'}.`,
        fix: { label, safe: false, edits },
      };
    }
    const wrong = [...defined].find(
      ([, type]) => typeof type === 'string' && !/^[SNB]$/.test(type),
    );
    if (wrong === undefined) return;
    return {
      at,
      message: `Attribute ${wrong[0]} is of type ${String(wrong[1])}. A key is S, N or B.`,
    };
  },
  examples: {
    valid: [
      `t: dynamodb-table {
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }]
      }`,
    ],
    invalid: [
      {
        before: `t: dynamodb-table {
          AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }]
        }`,
        after: `t: dynamodb-table {
          AttributeDefinitions: [
            { AttributeName: 'pk', AttributeType: 'S' }, { AttributeName: 'sk', AttributeType: 'S' }
          ],
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }]
        }`,
      },
      {
        before: `t: dynamodb-table {
          AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'M' }],
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }]
        }`,
      },
    ],
  },
});
