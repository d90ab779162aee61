import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextMap, type TextNode, valueOf } from '../text/tree.js';

const NAME = /^[A-Za-z0-9]{1,255}$/;
const TYPE =
  /^(?:String|Number|CommaDelimitedList|List<(?:String|Number|AWS::[A-Za-z0-9:]+)>|AWS::[A-Za-z0-9]+::[A-Za-z0-9]+(?:::[A-Za-z0-9]+)?|AWS::SSM::Parameter::Value<(?:String|CommaDelimitedList|List<(?:String|AWS::[A-Za-z0-9:]+)>|AWS::[A-Za-z0-9:]+)>)$/;
const OF_PARAMETER = new Set([
  'AllowedPattern',
  'AllowedValues',
  'ConstraintDescription',
  'Default',
  'Description',
  'MaxLength',
  'MaxValue',
  'MinLength',
  'MinValue',
  'NoEcho',
  'Type',
]);

/** What parameters, mappings and outputs say of themselves that CloudFormation refuses. */
export function faultyDeclarations(root: TextMap): readonly Finding[] {
  return [
    ...entriesOf(root, 'Parameters').flatMap(([name, node, start]) => [
      ...nameFaults('parameter', name, start),
      ...twins(root, name, start),
      ...parameterFaults(name, node, start),
    ]),
    ...entriesOf(root, 'Mappings').flatMap(([name, node, start]) =>
      mappingFaults(name, node, start),
    ),
    ...entriesOf(root, 'Outputs').flatMap(([name, node, start]) => [
      ...nameFaults('output', name, start),
      ...(node.kind === 'map' && member(node, 'Value') === undefined
        ? [warning('missing-field', start, `Output ${quoted(name)} has no Value.`)]
        : []),
    ]),
    ...interfaceFaults(root),
  ];
}

type Entry = readonly [name: string, node: TextNode, start: number];

/** Entries by name; loops and inclusions are none. */
function entriesOf(root: TextMap, section: string): readonly Entry[] {
  const node = member(root, section);
  if (node?.kind !== 'map') return [];
  return [...node.entries].flatMap(([name, { value, start }]): readonly Entry[] =>
    name.startsWith('Fn::') ? [] : [[name, value, start]],
  );
}

function nameFaults(kind: string, name: string, start: number): readonly Finding[] {
  if (NAME.test(name)) return [];
  const message = `The name of ${kind} ${quoted(name)} must be 1 to 255 letters and digits.`;
  return [warning('bad-value', start, message)];
}

function twins(root: TextMap, name: string, start: number): readonly Finding[] {
  if (member(member(root, 'Resources'), name) === undefined) return [];
  const message = `${quoted(name)} names a parameter and a resource; names must differ.`;
  return [warning('bad-value', start, message)];
}

function parameterFaults(name: string, node: TextNode, start: number): readonly Finding[] {
  if (node.kind !== 'map') return [];
  const unknown = [...node.entries].flatMap(([key, entry]) =>
    OF_PARAMETER.has(key)
      ? []
      : [warning('bad-value', entry.start, `Parameters have no ${quoted(key)}.`)],
  );
  const type = member(node, 'Type');
  if (type === undefined)
    return [...unknown, warning('missing-field', start, `Parameter ${quoted(name)} has no Type.`)];
  const kind = type.kind === 'scalar' ? String(type.value) : '';
  if (!TYPE.test(kind))
    return [
      ...unknown,
      warning('bad-value', type.start, `${quoted(kind)} is no type of parameters.`),
    ];
  return [...unknown, ...defaultFaults(node, kind)];
}

function defaultFaults(node: TextMap, type: string): readonly Finding[] {
  const initial = member(node, 'Default');
  if (initial?.kind !== 'scalar' || initial.value === null) return [];
  const text = String(initial.value);
  const allowed = member(node, 'AllowedValues');
  const isList = type.includes('List');
  const values =
    allowed?.kind === 'list' ? allowed.items.map((item) => String(valueOf(item))) : undefined;
  if (values !== undefined && !isList && !values.includes(text)) {
    const message = `The default ${quoted(text)} is none of the allowed values.`;
    return [warning('bad-value', initial.start, message)];
  }
  if (type === 'Number' && Number.isNaN(Number(text)))
    return [warning('bad-value', initial.start, `The default ${quoted(text)} is no number.`)];
  return [];
}

/** A mapping has two levels, and texts or lists of texts below these. */
function mappingFaults(name: string, node: TextNode, start: number): readonly Finding[] {
  if (node.kind !== 'map')
    return [warning('wrong-type', start, `Mapping ${quoted(name)} must be a map of maps.`)];
  return [...node.entries].flatMap(([top, entry]) => {
    if (top.startsWith('Fn::')) return [];
    if (entry.value.kind !== 'map')
      return [warning('wrong-type', entry.start, `${quoted(top)} of a mapping must be a map.`)];
    return [...entry.value.entries].flatMap(([second, { value, start: at }]) => {
      const isFitting =
        (value.kind === 'scalar' && value.value !== null) ||
        (value.kind === 'list' && value.items.every((item) => item.kind === 'scalar'));
      if (isFitting || second.startsWith('Fn::')) return [];
      const message = `${quoted(second)} of a mapping must be a text or a list of texts.`;
      return [warning('wrong-type', at, message)];
    });
  });
}

/** Parameters that the console's groups and labels name. */
function interfaceFaults(root: TextMap): readonly Finding[] {
  const view = member(member(root, 'Metadata'), 'AWS::CloudFormation::Interface');
  const groups = member(view, 'ParameterGroups');
  const labels = member(view, 'ParameterLabels');
  const parameters = member(root, 'Parameters');
  const isKnown = (name: string) => member(parameters, name) !== undefined;
  const grouped = (groups?.kind === 'list' ? groups.items : []).flatMap((group) => {
    const list = member(group, 'Parameters');
    return list?.kind === 'list' ? list.items : [];
  });
  const named = [
    ...grouped.flatMap((item) =>
      item.kind === 'scalar' ? [[String(item.value), item.start] as const] : [],
    ),
    ...(labels?.kind === 'map'
      ? [...labels.entries].map(([name, { start }]) => [name, start] as const)
      : []),
  ];
  return named.flatMap(([name, start]) =>
    isKnown(name)
      ? []
      : [warning('unknown-reference', start, `There is no parameter ${quoted(name)}.`)],
  );
}
