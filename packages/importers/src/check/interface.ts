import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextMap, type TextNode } from '../text/tree.js';
import { strangers } from './entries.js';

const VIEW = 'AWS::CloudFormation::Interface';

/** What the console's groups and labels of parameters are refused for. */
export function interfaceFaults(root: TextMap): readonly Finding[] {
  const view = member(member(root, 'Metadata'), VIEW);
  if (view === undefined) return [];
  if (view.kind !== 'map') return [warning('wrong-type', view.start, `${VIEW} must be a map.`)];
  const groups = member(view, 'ParameterGroups');
  const labels = member(view, 'ParameterLabels');
  return [
    ...strangers(
      view,
      (key) => isKnown(key, ['ParameterGroups', 'ParameterLabels']),
      `${VIEW} has no`,
    ),
    ...(groups === undefined ? [] : groupFaults(root, groups)),
    ...(labels === undefined ? [] : labelFaults(root, labels)),
  ];
}

function isKnown(key: string, known: readonly string[]): boolean {
  return known.includes(key) || key.startsWith('Fn::');
}

function groupFaults(root: TextMap, groups: TextNode): readonly Finding[] {
  if (groups.kind !== 'list')
    return [warning('wrong-type', groups.start, 'ParameterGroups must be a list.')];
  return groups.items.flatMap((group) => {
    if (group.kind !== 'map')
      return [warning('wrong-type', group.start, 'A group of parameters must be a map.')];
    const list = member(group, 'Parameters');
    const items = list?.kind === 'list' ? list.items : [];
    return [
      ...strangers(
        group,
        (key) => isKnown(key, ['Label', 'Parameters']),
        'A group of parameters has no',
      ),
      ...isLabel(member(group, 'Label')),
      ...items.flatMap((item) =>
        item.kind === 'scalar' ? unknown(root, String(item.value), item.start) : [],
      ),
    ];
  });
}

function labelFaults(root: TextMap, labels: TextNode): readonly Finding[] {
  if (labels.kind !== 'map')
    return [warning('wrong-type', labels.start, 'ParameterLabels must be a map.')];
  return [...labels.entries].flatMap(([name, { value, start }]) => [
    ...unknown(root, name, start),
    ...isLabel(value),
  ]);
}

/** A label is a map with `default`. */
function isLabel(label: TextNode | undefined): readonly Finding[] {
  if (label === undefined || label.kind === 'map') return [];
  return [warning('wrong-type', label.start, 'A label must be a map with "default".')];
}

function unknown(root: TextMap, name: string, start: number): readonly Finding[] {
  if (member(member(root, 'Parameters'), name) !== undefined) return [];
  return [warning('unknown-reference', start, `There is no parameter ${quoted(name)}.`)];
}
