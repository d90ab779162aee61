import { isMap, type Value, type ValueMap } from '@archivolt/model';
import { fromEntries, membersFirst } from '../value/walk.js';

/** The keys of policies, of documents and of statements, in the order that people write them in. */
const ORDERS: readonly (readonly string[])[] = [
  ['PolicyName', 'PolicyDocument'],
  ['Version', 'Id', 'Statement'],
  'Sid Effect Principal NotPrincipal Action NotAction Resource NotResource Condition'.split(' '),
];

/** Properties with their policies in the usual order, and all else as it is. */
export function policiesInOrder(properties: ValueMap): ValueMap {
  const ordered = inOrder(properties);
  return isMap(ordered) ? ordered : properties;
}

function inOrder(value: Value): Value {
  if (Array.isArray(value)) {
    const items: readonly Value[] = value;
    const ordered = items.map((item) => inOrder(item));
    return ordered.every((item, at) => item === items[at]) ? value : ordered;
  }
  if (!isMap(value)) return value;
  const written = Object.keys(value);
  const order = ORDERS.find((keys) => written.every((key) => keys.includes(key))) ?? [];
  const entries = Object.entries(membersFirst(value, order)).map(
    ([key, item]) => [key, inOrder(item)] as const,
  );
  const isSame = entries.every(([key, item], at) => key === written[at] && item === value[key]);
  return isSame ? value : fromEntries(entries);
}
