import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextMap, type TextNode } from '../text/tree.js';
import { entriesOf, functionOf, strangers } from './entries.js';

const OF_RULE = new Set(['AssertDescription', 'Assertions', 'RuleCondition']);
const OF_ASSERTION = new Set(['Assert', 'AssertDescription']);
/** Functions that give true or false in a rule. */
const DECIDING = new Set(
  'Fn::And Fn::Contains Fn::EachMemberEquals Fn::EachMemberIn Fn::Equals Fn::Not Fn::Or Fn::RefAll Fn::ValueOf Fn::ValueOfAll Condition Ref'.split(
    ' ',
  ),
);

/** What the Rules of a template, which judge its parameters, are refused for. */
export function ruleFaults(root: TextMap): readonly Finding[] {
  return entriesOf(root, 'Rules').flatMap(([name, node, start]) => {
    if (node.kind !== 'map')
      return [warning('wrong-type', start, `Rule ${quoted(name)} must be a map.`)];
    const assertions = member(node, 'Assertions');
    const condition = node.entries.get('RuleCondition');
    return [
      ...strangers(node, (key) => OF_RULE.has(key), 'A rule has no'),
      ...(assertions?.kind === 'list'
        ? assertions.items.flatMap(assertionFaults)
        : [warning('missing-field', start, `Rule ${quoted(name)} needs a list of Assertions.`)]),
      ...(condition === undefined ? [] : decides('RuleCondition', condition.value)),
    ];
  });
}

function assertionFaults(item: TextNode): readonly Finding[] {
  if (item.kind !== 'map')
    return [warning('wrong-type', item.start, 'An assertion must be a map.')];
  const assert = member(item, 'Assert');
  return [
    ...strangers(item, (key) => OF_ASSERTION.has(key), 'An assertion has no'),
    ...(assert === undefined
      ? [warning('missing-field', item.start, 'An assertion needs an Assert.')]
      : decides('Assert', assert)),
  ];
}

function decides(what: string, node: TextNode): readonly Finding[] {
  const [name] = functionOf(node) ?? [];
  if (name === undefined || !DECIDING.has(name))
    return [
      warning('bad-value', node.start, `${what} must be a function that gives true or false.`),
    ];
  return namesResource(node)
    ? [
        warning(
          'bad-value',
          node.start,
          `${what} is judged before there are resources: it asks for parameters only.`,
        ),
      ]
    : [];
}

function namesResource(node: TextNode): boolean {
  if (node.kind === 'scalar') return false;
  if (node.kind === 'list') return node.items.some(namesResource);
  return (
    node.entries.has('Fn::GetAtt') ||
    [...node.entries.values()].some(({ value }) => namesResource(value))
  );
}
