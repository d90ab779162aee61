import { sub, type Effect, type NodeView } from '../../define/index.js';

/** Any or all of the alarms that are wired to it, by their ARNs, until a rule is written. */
export function ruleOfAlarms(node: NodeView): readonly Effect[] {
  const members = node.wires('in', 'alarm-member');
  if (node.has('AlarmRule') || members.length === 0) return [];
  const word = members.some((wire) => wire.string('Join') === 'all') ? ' AND ' : ' OR ';
  const text = members
    .map((wire, index) => `${wire.string('State') ?? 'ALARM'}("\${Alarm${index}}")`)
    .join(word);
  const variables = members.map(({ source }, index) => [`Alarm${index}`, source.arn] as const);
  return [
    {
      kind: 'property',
      on: node.ref,
      path: ['AlarmRule'],
      value: sub(text, Object.fromEntries(variables)),
      mode: 'set',
    },
  ];
}
