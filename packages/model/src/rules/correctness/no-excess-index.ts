import { defineRule, isMap, type Finding, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { indexesOf, keysOf } from '../keys.js';
import { mapsIn } from '../values.js';

export const noExcessIndex = defineRule({
  id: 'correctness/no-excess-index',
  row: 'V39',
  severity: 'error',
  summary:
    'A table has 20 global and 5 local indexes at most, local ones share its partition key, and all together include 100 attributes at most.',
  why: 'DynamoDB refuses more local indexes. It refuses more global ones until AWS raises your quota.',
  cite: awsPage(
    'Quotas in Amazon DynamoDB',
    'amazondynamodb/latest/developerguide/ServiceQuotas.html',
  ),
  over: 'node',
  on: { service: ['dynamodb-table', 'dynamodb-global-table'] },
  ofType: true,
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
    const included = includedBy(node);
    if (included.count > 100) {
      const message = `Indexes of ${node.name} include ${included.count} attributes by name. The maximum is 100 over all.`;
      found.push({ at: node.at(included.path), message });
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

/** Attributes that indexes name to include, over all, and where the most stand. */
function includedBy(node: NodeView): { readonly path: string; readonly count: number } {
  const counts = ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'].map((path) => {
    const names = mapsIn(node.list(path)).map(({ map: { Projection: projection } }) => {
      const list = isMap(projection) ? projection['NonKeyAttributes'] : undefined;
      return Array.isArray(list) ? list.length : 0;
    });
    return { path, count: names.reduce((sum, count) => sum + count, 0) };
  });
  const [first, second] = counts;
  const count = counts.reduce((sum, each) => sum + each.count, 0);
  return {
    path: String((second?.count ?? 0) > (first?.count ?? 0) ? second?.path : first?.path),
    count,
  };
}
