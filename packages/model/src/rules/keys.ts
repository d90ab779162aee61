import { isExpression, isMap, type NodeView, type Value } from '../define/index.js';
import { isTransformed, mapsIn } from './values.js';

export interface Key {
  readonly name: string;
  readonly kind: string;
}

/** The keys of a schema, as far as they are known. */
export function keysOf(schema: Value | undefined): readonly Key[] {
  const list = Array.isArray(schema) ? schema : [];
  return mapsIn(list).flatMap(({ map }) => {
    const { AttributeName: name, KeyType: kind } = map;
    return typeof name === 'string' && typeof kind === 'string' ? [{ name, kind }] : [];
  });
}

/** Indexes of a table with their keys. */
export function indexesOf(
  node: NodeView,
  path: 'GlobalSecondaryIndexes' | 'LocalSecondaryIndexes',
): readonly { readonly index: number; readonly name: string; readonly keys: readonly Key[] }[] {
  return mapsIn(node.list(path)).map(({ index, map }) => {
    const { IndexName: name, KeySchema: schema } = map;
    return {
      index,
      name: typeof name === 'string' ? name : `index ${index + 1}`,
      keys: keysOf(schema),
    };
  });
}

/** Names of all attributes that are keys of the table or of an index. */
export function keyNames(node: NodeView): readonly string[] {
  const keys = [
    ...keysOf(node.resolved('KeySchema')),
    ...indexesOf(node, 'GlobalSecondaryIndexes').flatMap((index) => index.keys),
    ...indexesOf(node, 'LocalSecondaryIndexes').flatMap((index) => index.keys),
  ];
  return [...new Set(keys.map(({ name }) => name))];
}

/** Attribute definitions by name. */
export function definitionsOf(node: NodeView): ReadonlyMap<string, Value | undefined> {
  const list = node.list('AttributeDefinitions') ?? [];
  return new Map(
    list.flatMap((item) => {
      const name = isMap(item) ? item['AttributeName'] : undefined;
      return isMap(item) && typeof name === 'string' ? [[name, item['AttributeType']]] : [];
    }),
  );
}

/** Whether a table's keys stand as CloudFormation has them, and are all known. */
export function hasKnownKeys(node: NodeView): boolean {
  const isOurs = node.type === 'AWS::DynamoDB::Table' || node.type === 'AWS::DynamoDB::GlobalTable';
  return (
    isOurs &&
    !isTransformed(node) &&
    isKnown(node.value('KeySchema')) &&
    isKnown(node.value('AttributeDefinitions'))
  );
}

/** Whether nothing inside is an expression. */
function isKnown(value: Value | undefined): boolean {
  if (Array.isArray(value)) return value.every(isKnown);
  if (!isMap(value)) return true;
  return !isExpression(value) && Object.values(value).every(isKnown);
}
