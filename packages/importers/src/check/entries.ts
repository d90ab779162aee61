import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextMap, type TextNode } from '../text/tree.js';

export type Entry = readonly [name: string, node: TextNode, start: number];

const NAME = /^[A-Za-z0-9]{1,255}$/;

/** Entries of a section by name; loops and inclusions are none. */
export function entriesOf(root: TextMap, section: string): readonly Entry[] {
  const node = member(root, section);
  if (node?.kind !== 'map') return [];
  return [...node.entries].flatMap(([name, { value, start }]): readonly Entry[] =>
    name.startsWith('Fn::') ? [] : [[name, value, start]],
  );
}

export function nameFaults(kind: string, name: string, start: number): readonly Finding[] {
  if (NAME.test(name)) return [];
  const message = `The name of ${kind} ${quoted(name)} must be 1 to 255 letters and digits.`;
  return [warning('bad-value', start, message)];
}

/** The only key of a map, as `Ref` of `{ Ref: x }`, with what it holds. */
export function functionOf(node: TextNode | undefined): readonly [string, TextNode] | undefined {
  if (node?.kind !== 'map' || node.entries.size !== 1) return undefined;
  const [[name, { value }] = ['', { value: node }]] = node.entries;
  return name === 'Ref' || name === 'Condition' || name.startsWith('Fn::')
    ? [name, value]
    : undefined;
}
