import { keyText } from '@archivolt/importers';
import { isMap as isValueMap, type Value } from '@archivolt/model';
import { isAlias, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import { fromEntries, membersFirst, own, sameValue } from '../value/walk.js';
import type { Change } from './align.js';
import { unwrapped } from './yaml-places.js';

/** What is anchored and changes, by the name of its anchor. */
export function changedAnchors(root: unknown, change: Change): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  const visit = (node: unknown, whole: Change): void => {
    if (!isNode(node) || isAlias(node) || sameValue(whole.before, whole.after)) return;
    if (node.anchor !== undefined) found.set(node.anchor, node);
    const { before, after } = unwrapped(node, whole) ?? whole;
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? keyText(key) : '';
        visit(value, { before: own(before, name) ?? null, after: own(after, name) ?? null });
      }
    }
    if (!isSeq(node) || !Array.isArray(before) || !Array.isArray(after)) return;
    for (const [at, item] of node.items.entries())
      visit(item, { before: before[at] ?? null, after: after[at] ?? null });
  };
  visit(root, change);
  return found;
}

/** A value with its keys in the order of what it was read from. */
export function inOrderOf(node: unknown, value: Value): Value {
  if (isSeq(node) && Array.isArray(value))
    return value.map((item: Value, at) => inOrderOf(node.items[at], item));
  if (!isMap(node) || !isValueMap(value)) return value;
  const written = new Map(
    node.items.map(({ key, value: inner }) => [isScalar(key) ? keyText(key) : '', inner]),
  );
  return fromEntries(
    Object.entries(membersFirst(value, [...written.keys()])).map(
      ([key, item]) => [key, inOrderOf(written.get(key), item)] as const,
    ),
  );
}
