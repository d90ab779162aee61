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

/** Keys that a map may not have, each told by what is said of it, as `A rule has no`. */
export function strangers(
  map: TextMap,
  isKnown: (key: string) => boolean,
  said: string,
): readonly Finding[] {
  return [...map.entries].flatMap(([key, { start }]) =>
    isKnown(key) ? [] : [warning('bad-value', start, `${said} ${quoted(key)}.`)],
  );
}

/** Whether a transform or a loop may bring in what is not seen here. */
export function isOpen({ entries }: TextMap): boolean {
  return [...entries.keys()].some((key) => key.startsWith('Fn::'));
}

/** A condition that is named and not declared. */
export function conditionFault(root: TextMap, name: string, start: number): readonly Finding[] {
  const conditions = member(root, 'Conditions');
  if (conditions?.kind === 'map' && (isOpen(conditions) || conditions.entries.has(name))) return [];
  return [warning('unknown-reference', start, `There is no condition ${quoted(name)}.`)];
}

const VARIABLE = /\$\{([^!}][^}]*)\}/g;

/** The name of a resource that `Ref`, `Fn::GetAtt` or `Fn::Sub` somewhere in a value names. */
export function resourceNamedIn(root: TextMap, node: TextNode): string | undefined {
  const resources = member(root, 'Resources');
  const known = (name: unknown) =>
    typeof name === 'string' && member(resources, name) !== undefined ? name : undefined;
  if (node.kind === 'scalar') return undefined;
  if (node.kind === 'list') return firstOf(node.items, (item) => resourceNamedIn(root, item));
  const [name, argument] = functionOf(node) ?? [];
  const text = argument?.kind === 'list' ? argument.items[0] : argument;
  const said = text?.kind === 'scalar' ? String(text.value) : '';
  const named =
    name === 'Ref'
      ? [said]
      : name === 'Fn::GetAtt'
        ? [said.split('.')[0]]
        : name === 'Fn::Sub'
          ? [...said.matchAll(VARIABLE)].map(([, variable = '']) => variable.trim().split('.')[0])
          : [];
  const own = name === 'Fn::Sub' && argument?.kind === 'list' ? argument.items[1] : undefined;
  return (
    firstOf(named, (each) => (member(own, String(each)) === undefined ? known(each) : undefined)) ??
    firstOf([...node.entries.values()], ({ value }) => resourceNamedIn(root, value))
  );
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The only key of a map, as `Ref` of `{ Ref: x }`, with what it holds. */
export function functionOf(node: TextNode | undefined): readonly [string, TextNode] | undefined {
  if (node?.kind !== 'map' || node.entries.size !== 1) return undefined;
  const [[name, { value }] = ['', { value: node }]] = node.entries;
  return name === 'Ref' || name === 'Condition' || name.startsWith('Fn::')
    ? [name, value]
    : undefined;
}
