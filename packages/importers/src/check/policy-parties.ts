import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextMap, type TextNode } from '../text/tree.js';
import { entriesOf, functionOf, isOpen } from './entries.js';

/** Who a policy speaks of: what has it, what it is on, or who takes a role. */
type Kind = 'identity' | 'resource' | 'trust';

const IDENTITIES =
  /^AWS::IAM::(?:Group|GroupPolicy|ManagedPolicy|Policy|Role|RolePolicy|User|UserPolicy)$/;
/** Types whose policy names both who may, and on what. */
const RESOURCES = /^AWS::(?:S3::BucketPolicy|SNS::TopicPolicy|SQS::QueuePolicy)$/;
const PARTIES = new Set(['AWS', 'CanonicalUser', 'Federated', 'Service', '*']);

/** Statements that name a principal where there is none to name, or that name none. */
export function policyPartyFaults(root: TextMap): readonly Finding[] {
  return entriesOf(root, 'Resources').flatMap(([, node]) => {
    const type = member(node, 'Type');
    const kind = type?.kind === 'scalar' ? String(type.value) : '';
    const properties = member(node, 'Properties');
    if (properties === undefined) return [];
    if (RESOURCES.test(kind)) return ofPolicy(member(properties, 'PolicyDocument'), 'resource');
    if (!IDENTITIES.test(kind)) return [];
    const inline = member(properties, 'Policies');
    return [
      ...ofPolicy(member(properties, 'AssumeRolePolicyDocument'), 'trust'),
      ...ofPolicy(member(properties, 'PolicyDocument'), 'identity'),
      ...(inline?.kind === 'list' ? inline.items : []).flatMap((item) =>
        ofPolicy(member(item, 'PolicyDocument'), 'identity'),
      ),
    ];
  });
}

function ofPolicy(policy: TextNode | undefined, kind: Kind): readonly Finding[] {
  if (policy?.kind === 'scalar')
    return /^\s*\{/.test(String(policy.value))
      ? []
      : [warning('wrong-type', policy.start, 'A policy must be a map.')];
  const statement = member(policy, 'Statement');
  const items =
    statement?.kind === 'list' ? statement.items : statement === undefined ? [] : [statement];
  const isComputed = policy?.kind !== 'map' || [...policy.entries.keys()].some(isFunction);
  if (statement === undefined && !isComputed)
    return [warning('missing-field', policy.start, 'A policy needs a Statement.')];
  return items.flatMap((item) => ofStatement(item, kind));
}

function ofStatement(statement: TextNode, kind: Kind): readonly Finding[] {
  if (statement.kind !== 'map' || functionOf(statement) !== undefined) return [];
  const keys = [...statement.entries.keys()];
  if (isOpen(statement)) return [];
  const has = (name: string) =>
    keys.some((key) => key.toLowerCase() === name || key.toLowerCase() === `not${name}`);
  const principal = statement.entries.get('Principal') ?? statement.entries.get('NotPrincipal');
  const resource = statement.entries.get('Resource') ?? statement.entries.get('NotResource');
  const { start } = statement;
  if (kind === 'identity')
    return [
      ...(principal === undefined
        ? []
        : [
            warning(
              'bad-value',
              principal.start,
              'A policy of an identity has no Principal: it speaks of whom it is attached to.',
            ),
          ]),
      ...(has('resource')
        ? []
        : [warning('missing-field', start, 'A statement of this policy needs a Resource.')]),
      ...sidFaults(statement),
    ];
  return [
    ...(kind === 'trust' && resource !== undefined
      ? [
          warning(
            'bad-value',
            resource.start,
            'A trust policy has no Resource: it speaks of its role.',
          ),
        ]
      : []),
    ...(has('principal')
      ? []
      : [warning('missing-field', start, 'A statement of this policy needs a Principal.')]),
    ...(principal === undefined ? [] : partyFaults(principal.value)),
  ];
}

function partyFaults(principal: TextNode): readonly Finding[] {
  if (principal.kind === 'list')
    return [warning('wrong-type', principal.start, 'A Principal is "*" or a map of principals.')];
  if (principal.kind === 'scalar')
    return principal.value === '*'
      ? []
      : [
          warning(
            'bad-value',
            principal.start,
            `A Principal is "*" or a map of principals, not ${quoted(String(principal.value))}.`,
          ),
        ];
  if (functionOf(principal) !== undefined) return [];
  return [...principal.entries].flatMap(([key, { start }]) =>
    PARTIES.has(key) || key.startsWith('Fn::')
      ? []
      : [
          warning(
            'bad-value',
            start,
            `A Principal has no ${quoted(key)}: it has AWS, Service, Federated and CanonicalUser.`,
          ),
        ],
  );
}

function isFunction(key: string): boolean {
  return key === 'Ref' || key.startsWith('Fn::');
}

/** An identity's policy takes letters and digits only. */
function sidFaults(statement: TextMap): readonly Finding[] {
  const sid = member(statement, 'Sid');
  if (sid?.kind !== 'scalar' || /^[A-Za-z0-9]*$/.test(String(sid.value))) return [];
  const message = `A Sid has letters and digits only, not ${quoted(String(sid.value))}.`;
  return [warning('bad-value', sid.start, message)];
}
