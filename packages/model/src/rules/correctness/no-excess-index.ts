import { defineRule, type Finding } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { indexesOf, keysOf } from '../keys.js';

export const noExcessIndex = defineRule({
  id: 'correctness/no-excess-index',
  row: 'V39',
  severity: 'error',
  summary:
    'A table has 20 global and 5 local indexes at most, and local ones share its partition key.',
  why: 'DynamoDB refuses more local indexes. It refuses more global ones until AWS raises your quota.',
  cite: awsPage(
    'Quotas in Amazon DynamoDB',
    'amazondynamodb/latest/developerguide/ServiceQuotas.html',
  ),
  over: 'node',
  on: { service: ['dynamodb-table', 'dynamodb-global-table'] },
  check: ({ node }) => {
    const found: Finding[] = [];
    const count = node.list('GlobalSecondaryIndexes')?.length ?? 0;
    const locals = indexesOf(node, 'LocalSecondaryIndexes');
    const at = node.at('LocalSecondaryIndexes');
    if (count > 20) {
      const message = `${node.name} has ${count} global indexes. The quota is 20 unless AWS has raised it.`;
      found.push({ at: node.at('GlobalSecondaryIndexes'), message, severity: 'warning' });
    }
    if (locals.length > 5) {
      found.push({
        at,
        message: `${node.name} has ${locals.length} local indexes. The maximum is 5.`,
      });
    }
    const partition = keysOf(node.resolved('KeySchema')).find(({ kind }) => kind === 'HASH')?.name;
    const stray = locals.find(
      ({ keys }) =>
        partition !== undefined &&
        keys.some(({ kind, name }) => kind === 'HASH' && name !== partition),
    );
    if (stray === undefined) return found;
    const message = `Local index ${stray.name} has another partition key. It must be ${partition}.`;
    return [...found, { at, message }];
  },
  examples: {
    valid: [
      `t: dynamodb-table {
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        LocalSecondaryIndexes: [{ IndexName: 'l', KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'd', KeyType: 'RANGE' }] }]
      }`,
    ],
    invalid: [
      {
        before:
          't: dynamodb-table { LocalSecondaryIndexes: [{ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }, { a: 5 }, { a: 6 }] }',
      },
      {
        before: `t: dynamodb-table {
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
          LocalSecondaryIndexes: [{ IndexName: 'l', KeySchema: [{ AttributeName: 'other', KeyType: 'HASH' }] }]
        }`,
      },
    ],
  },
});
