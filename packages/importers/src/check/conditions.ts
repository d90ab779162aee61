import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextMap, type TextNode } from '../text/tree.js';
import { conditionFault, entriesOf, functionOf, type Entry } from './entries.js';
import { SAM, transformsOf } from './functions.js';

const OURS: ReadonlySet<unknown> = new Set([SAM, 'AWS::LanguageExtensions', '']);
/** Following more would take time that grows with their square. */
const MOST = 1_000;
const JOINING = new Set(['Fn::And', 'Fn::Or', 'Fn::Not']);
const NOT_YET = new Set(['Fn::GetAtt', 'Fn::ImportValue', 'Fn::GetAZs', 'Fn::Base64', 'Fn::Cidr']);

/** Conditions that decide nothing, that ask for what is not known yet, or that wait for themselves. */
export function conditionFaults(root: TextMap): readonly Finding[] {
  if (!transformsOf(root).every((name) => OURS.has(name))) return [];
  const entries = entriesOf(root, 'Conditions');
  return [
    ...entries.flatMap(([name, node, start]) => decides(root, node, { name, start })),
    ...circular(entries),
  ];
}

interface At {
  readonly name: string;
  readonly start: number;
}

function decides(root: TextMap, node: TextNode, at: At): readonly Finding[] {
  const [name, argument] = functionOf(node) ?? [];
  if (name?.startsWith('Fn::Transform') === true || name?.startsWith('Fn::ForEach') === true)
    return [];
  if (argument !== undefined && name === 'Condition') return named(root, argument);
  if (argument !== undefined && name === 'Fn::Equals') return compared(root, argument);
  if (argument !== undefined && name !== undefined && JOINING.has(name))
    return argument.kind === 'list'
      ? argument.items.flatMap((item) => decides(root, item, { name: at.name, start: item.start }))
      : [];
  const message = `Condition ${quoted(at.name)} must be made of Fn::Equals, Fn::And, Fn::Or, Fn::Not and Condition.`;
  return [warning('bad-value', at.start, message)];
}

function named(root: TextMap, argument: TextNode): readonly Finding[] {
  if (argument.kind !== 'scalar' || typeof argument.value !== 'string')
    return [warning('wrong-type', argument.start, 'Condition takes the name of a condition.')];
  return conditionFault(root, argument.value, argument.start);
}

function compared(root: TextMap, argument: TextNode): readonly Finding[] {
  if (argument.kind !== 'list') return [];
  return argument.items.flatMap((item) => {
    if (item.kind === 'scalar') return [];
    const [name, of] = functionOf(item) ?? [];
    if (name === undefined)
      return [
        warning('wrong-type', item.start, 'Fn::Equals compares texts and what functions give.'),
      ];
    const isResource =
      name === 'Ref' &&
      of?.kind === 'scalar' &&
      member(member(root, 'Resources'), String(of.value)) !== undefined;
    if (!NOT_YET.has(name) && !isResource) return [];
    const message =
      'A condition is decided before there are resources: it can ask for parameters and mappings only.';
    return [warning('bad-value', item.start, message)];
  });
}

/** Conditions that ask, over others, for themselves. */
function circular(entries: readonly Entry[]): readonly Finding[] {
  if (entries.length > MOST) return [];
  const asked = new Map(entries.map(([name, node]) => [name, asks(node)] as const));
  return entries.flatMap(([name, , start]) => {
    const reached = new Set(asked.get(name));
    for (const each of reached) for (const next of asked.get(each) ?? []) reached.add(next);
    const message = `Condition ${quoted(name)} depends on itself.`;
    return reached.has(name) ? [warning('circular-dependency', start, message)] : [];
  });
}

function asks(node: TextNode): readonly string[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap(asks);
  return [...node.entries].flatMap(([key, { value }]) =>
    key === 'Condition' && value.kind === 'scalar' ? [String(value.value)] : asks(value),
  );
}
