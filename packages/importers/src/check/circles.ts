import { type Finding, warning } from '../problem.js';
import { attributeParts } from '../intrinsics/references.js';
import { member, type TextMap, type TextNode, valueOf } from '../text/tree.js';

const VARIABLE = /\$\{([^!}.][^}.]*)/g;

/** Resources that wait for themselves by way of others. SAM splits resources, so of its templates nothing is said. */
export function circularResources(root: TextMap): readonly Finding[] {
  const section = member(root, 'Resources');
  if (section?.kind !== 'map' || member(root, 'Transform') !== undefined) return [];
  const waits = new Map(
    [...section.entries].map(([id, { value }]) => {
      const named = new Set<string>();
      collect(member(value, 'Properties'), named);
      collect(member(value, 'DependsOn'), named, true);
      return [id, [...named].filter((name) => section.entries.has(name))] as const;
    }),
  );
  return [...section.entries].flatMap(([id, { start }]) => {
    const way = wayBack(id, waits);
    if (way === undefined) return [];
    return [warning('circular-dependency', start, `${way.join(' → ')} wait for each other.`)];
  });
}

/** Names that `Ref`, `Fn::GetAtt` and `Fn::Sub` say anywhere in a value. */
export function namesIn(node: TextNode | undefined): ReadonlySet<string> {
  const named = new Set<string>();
  collect(node, named);
  return named;
}

function collect(node: TextNode | undefined, named: Set<string>, isName = false): void {
  if (node?.kind === 'scalar' && isName) named.add(String(node.value));
  if (node?.kind === 'list') for (const item of node.items) collect(item, named, isName);
  if (node?.kind !== 'map') return;
  for (const [key, { value }] of node.entries) {
    if (key === 'Ref' && value.kind === 'scalar') named.add(String(value.value));
    if (key === 'Fn::GetAtt') named.add(attributeParts(valueOf(value))[0] ?? '');
    if (key === 'Fn::Sub') collectSub(value, named);
    collect(value, named);
  }
}

function collectSub(argument: TextNode, named: Set<string>): void {
  const text = argument.kind === 'list' ? argument.items[0] : argument;
  if (text?.kind !== 'scalar') return;
  for (const [, name = ''] of String(text.value).matchAll(VARIABLE)) named.add(name.trim());
}

/** The shortest way from a resource to itself. */
function wayBack(
  start: string,
  waits: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const open = [start];
  for (const id of open) {
    for (const next of waits.get(id) ?? []) {
      if (next === start) return [...trail(id, cameFrom), start];
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      open.push(next);
    }
  }
  return undefined;
}

function trail(id: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [id];
  for (let at = cameFrom.get(id); at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
