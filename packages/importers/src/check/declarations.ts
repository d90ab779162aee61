import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextMap, type TextNode } from '../text/tree.js';
import {
  conditionFault,
  entriesOf,
  functionOf,
  nameFaults,
  resourceNamedIn,
  strangers,
} from './entries.js';
import { interfaceFaults } from './interface.js';
import { parameterFaults } from './parameters.js';

/** What parameters, mappings and outputs say of themselves that CloudFormation refuses. */
export function faultyDeclarations(root: TextMap): readonly Finding[] {
  return [
    ...parameterFaults(root),
    ...entriesOf(root, 'Mappings').flatMap(([name, node, start]) => [
      ...nameFaults('mapping', name, start),
      ...mappingFaults(name, node, start),
    ]),
    ...entriesOf(root, 'Outputs').flatMap(([name, node, start]) => [
      ...nameFaults('output', name, start),
      ...(node.kind === 'map' ? outputFaults(root, name, { node, start }) : []),
    ]),
    ...twiceExported(root),
    ...interfaceFaults(root),
  ];
}

const TOP = /^[A-Za-z0-9.-]{1,255}$/;
const SECOND = /^[A-Za-z0-9]{1,255}$/;

/** A mapping has two levels, and texts or lists of texts below these. */
function mappingFaults(name: string, node: TextNode, start: number): readonly Finding[] {
  if (node.kind !== 'map')
    return [warning('wrong-type', start, `Mapping ${quoted(name)} must be a map of maps.`)];
  if (node.entries.size === 0)
    return [warning('wrong-type', start, `Mapping ${quoted(name)} is empty.`)];
  return [...node.entries].flatMap(([top, entry]) => {
    if (top.startsWith('Fn::')) return [];
    if (entry.value.kind !== 'map')
      return [warning('wrong-type', entry.start, `${quoted(top)} of a mapping must be a map.`)];
    return [
      ...keyFaults(top, TOP, entry.start),
      ...[...entry.value.entries].flatMap(([key, { value, start: at }]) =>
        key.startsWith('Fn::')
          ? []
          : [...keyFaults(key, SECOND, at), ...valueFaults(key, value, at)],
      ),
    ];
  });
}

function keyFaults(key: string, form: RegExp, start: number): readonly Finding[] {
  if (form.test(key)) return [];
  const marks = form === TOP ? ', digits, "-" and "."' : ' and digits';
  const message = `A key of a mapping has letters${marks} only, not ${quoted(key)}.`;
  return [warning('bad-value', start, message)];
}

function valueFaults(key: string, value: TextNode, start: number): readonly Finding[] {
  const isFitting =
    (value.kind === 'scalar' && value.value !== null) ||
    (value.kind === 'list' && value.items.every((item) => item.kind === 'scalar'));
  if (isFitting) return [];
  const message = `${quoted(key)} of a mapping must be a text or a list of texts.`;
  return [warning('wrong-type', start, message)];
}

const OF_OUTPUT = new Set(['Condition', 'Description', 'Export', 'Value']);

function outputFaults(
  root: TextMap,
  name: string,
  { node, start }: { readonly node: TextMap; readonly start: number },
): readonly Finding[] {
  const value = node.entries.get('Value');
  const text = node.entries.get('Description');
  const condition = node.entries.get('Condition');
  const isLiteral = (each: TextNode) => each.kind === 'scalar' && each.value !== null;
  return [
    ...strangers(node, (key) => OF_OUTPUT.has(key) || key.startsWith('Fn::'), 'Outputs have no'),
    ...(value === undefined
      ? [warning('missing-field', start, `Output ${quoted(name)} has no Value.`)]
      : isText(root, value.value)
        ? []
        : [
            warning(
              'wrong-type',
              value.start,
              `The Value of output ${quoted(name)} must be a text.`,
            ),
          ]),
    ...(text === undefined || isLiteral(text.value)
      ? []
      : [
          warning('wrong-type', text.start, 'The Description of an output must be a literal text.'),
        ]),
    ...(condition === undefined ? [] : conditionFaults(root, condition.value)),
    ...exportFaults(root, node),
  ];
}

function conditionFaults(root: TextMap, node: TextNode): readonly Finding[] {
  if (node.kind !== 'scalar' || typeof node.value !== 'string')
    return [warning('wrong-type', node.start, 'A Condition is the name of one.')];
  return conditionFault(root, node.value, node.start);
}

function exportFaults(root: TextMap, output: TextMap): readonly Finding[] {
  const entry = output.entries.get('Export');
  if (entry === undefined) return [];
  const { value, start } = entry;
  if (functionOf(value) !== undefined) return [];
  const name = member(value, 'Name');
  if (name === undefined) return [warning('missing-field', start, 'An Export needs a Name.')];
  const others = value.kind === 'map' ? [...value.entries].filter(([key]) => key !== 'Name') : [];
  return [
    ...others.map(([key, other]) =>
      warning('bad-value', other.start, `An Export has no ${quoted(key)}.`),
    ),
    ...(isText(root, name)
      ? []
      : [warning('wrong-type', name.start, 'The Name of an Export must be a text.')]),
    ...(resourceNamedIn(root, name) === undefined
      ? []
      : [warning('bad-value', name.start, 'The Name of an Export cannot refer to a resource.')]),
  ];
}

/** Whether a value may be one text: literal, or worked out and not known to be a list. */
function isText(root: TextMap, node: TextNode): boolean {
  if (node.kind === 'scalar') return node.value !== null;
  const [name, argument] = functionOf(node) ?? [];
  if (name !== 'Ref' || argument?.kind !== 'scalar') return name !== undefined;
  const type = member(member(member(root, 'Parameters'), String(argument.value)), 'Type');
  return type?.kind !== 'scalar' || !/^(?:List<|CommaDelimitedList)/.test(String(type.value));
}

function twiceExported(root: TextMap): readonly Finding[] {
  const seen = new Set<unknown>();
  return entriesOf(root, 'Outputs').flatMap(([, node]) => {
    const name = member(member(node, 'Export'), 'Name');
    if (name?.kind !== 'scalar' || member(node, 'Condition') !== undefined) return [];
    if (!seen.has(name.value)) {
      seen.add(name.value);
      return [];
    }
    const message = `Two outputs are exported as ${quoted(String(name.value))}.`;
    return [warning('bad-value', name.start, message)];
  });
}
