import { type Finding, quoted, warning } from '../problem.js';
import { policyPartyFaults } from './policy-parties.js';
import { member, type TextMap, type TextNode } from '../text/tree.js';

const POLICY = /^(?:\w*PolicyDocument|\w*PolicyText|KeyPolicy|ResourcePolicy|FileSystemPolicy)$/;
const VERSIONS = new Set(['2008-10-17', '2012-10-17']);
/** IAM takes them in small letters too. */
const ELEMENTS = new Set(
  'sid effect principal notprincipal action notaction resource notresource condition'.split(' '),
);
const OPERATOR =
  /^(?:for(?:all|any)values?:)?(?:string(?:not)?(?:equals(?:ignorecase)?|like)|(?:numeric|date)(?:(?:not)?equals|(?:less|greater)than(?:equals)?)|bool|binaryequals|(?:not)?ipaddress|arn(?:not)?(?:equals|like)|null)(?:ifexists)?$/;
const EFFECTS = new Set(['Allow', 'Deny']);

/** What IAM refuses of the grammar of policies, wherever a resource has one. */
export function policyFaults(root: TextMap): readonly Finding[] {
  const findings: Finding[] = [];
  const visit = (node: TextNode): void => {
    if (node.kind === 'list') for (const item of node.items) visit(item);
    if (node.kind !== 'map') return;
    for (const [key, { value }] of node.entries) {
      if (POLICY.test(key) && value.kind === 'map') findings.push(...ofPolicy(value));
      else visit(value);
    }
  };
  const resources = member(root, 'Resources');
  if (resources !== undefined) visit(resources);
  return [...findings, ...policyPartyFaults(root)];
}

function ofPolicy(policy: TextMap): readonly Finding[] {
  const version = member(policy, 'Version');
  const statement = member(policy, 'Statement');
  const found: Finding[] = [];
  if (version?.kind === 'scalar' && !VERSIONS.has(String(version.value))) {
    const message = `A policy is of version 2012-10-17 or 2008-10-17, not ${quoted(String(version.value))}.`;
    found.push(warning('bad-value', version.start, message));
  }
  const list =
    statement?.kind === 'list' ? statement.items : statement === undefined ? [] : [statement];
  return [...found, ...list.flatMap((item) => ofStatement(item))];
}

function ofStatement(statement: TextNode): readonly Finding[] {
  if (statement.kind !== 'map' || isComputed(statement)) return [];
  const { start } = statement;
  const has = (name: string) =>
    [...statement.entries.keys()].some((key) => key.toLowerCase() === name);
  const unknown = [...statement.entries].flatMap(([key, entry]) =>
    ELEMENTS.has(key.toLowerCase())
      ? []
      : [warning('bad-value', entry.start, `A statement of a policy has no ${quoted(key)}.`)],
  );
  const effect = member(statement, 'Effect');
  const isWrong = effect?.kind === 'scalar' && !EFFECTS.has(String(effect.value));
  return [
    ...unknown,
    ...ofCondition(member(statement, 'Condition')),
    ...(isWrong
      ? [warning('bad-value', effect.start, 'The effect of a statement is Allow or Deny.')]
      : []),
    ...(has('effect') ? [] : [warning('missing-field', start, 'A statement needs an Effect.')]),
    ...(has('action') === has('notaction')
      ? [warning('missing-field', start, 'A statement needs Action or NotAction, and one of them.')]
      : []),
  ];
}

function ofCondition(condition: TextNode | undefined): readonly Finding[] {
  if (condition?.kind !== 'map' || isComputed(condition)) return [];
  return [...condition.entries].flatMap(([name, { start }]) =>
    OPERATOR.test(name.toLowerCase())
      ? []
      : [warning('bad-value', start, `${quoted(name)} is no operator of conditions.`)],
  );
}

/** A function or a transform may bring in what is not seen here. */
function isComputed({ entries }: TextMap): boolean {
  return [...entries.keys()].some((key) => key === 'Ref' || key.startsWith('Fn::'));
}
