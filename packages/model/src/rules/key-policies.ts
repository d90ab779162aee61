import { drawnKeyOf, isKeyed, isOfAws, keyActionsOf } from '../connections/key-uses.js';
import {
  isExpression,
  isMap,
  isReference,
  type GraphView,
  type NodeView,
  type PermitEffect,
  type Value,
  type ValueMap,
  type WireOf,
  type WireView,
} from '../define/index.js';
import { servicesIn, statementsIn } from './policies.js';

/** A service that a wire lets in to something encrypted. */
export interface KeyUser {
  readonly node: NodeView;
  readonly permit: PermitEffect;
  /** What KMS must allow it. */
  readonly actions: readonly string[];
}

/** Whether an end can be encrypted with a key whose use is asked for by its service. */
export function mayNeedKey({ source, target }: WireOf): boolean {
  return [source, target].some(({ capabilities }) => capabilities.encrypted?.via !== undefined);
}

/** Services that a wire lets in without a role, where what they come to is encrypted with a key of KMS. */
export function keyUsersOf(wire: WireView, graph: GraphView): readonly KeyUser[] {
  const { source, target, connection } = wire;
  if (!isKeyed(source) && !isKeyed(target)) return [];
  if (![source, target].some((node) => isOfAws(writtenKey(node)) || drawnKeyOf(node, graph))) {
    return [];
  }
  return connection.effects({ source, target, wire, graph }).flatMap((effect) => {
    const node = effect.kind === 'permit' ? graph.node(effect.on.$ref) : undefined;
    if (effect.kind !== 'permit' || node === undefined) return [];
    const actions = keyActionsOf(node, effect.actions);
    return actions.length === 0 ? [] : [{ node, permit: effect, actions }];
  });
}

/** The key that a node names, as far as it is known. */
export function writtenKey(node: NodeView): Value | undefined {
  const property = node.can('encrypted')?.property;
  return property === undefined ? undefined : (node.resolved(property) ?? node.value(property));
}

/** Whether a key's policy is the user's or a template's, and is known. */
export function hasOwnPolicy(key: NodeView): boolean {
  if (key.record.external !== undefined || isExpression(key.value('KeyPolicy'))) return false;
  return key.has('KeyPolicy') || key.record.type !== undefined;
}

/** Whether a policy allows a service these actions, whatever its conditions. */
export function allows(
  policy: Value | undefined,
  service: string,
  needed: readonly string[],
): boolean {
  const granted = statementsIn(policy, []).flatMap(({ statement, actions }) =>
    isFor(statement, service) ? actions : [],
  );
  return needed.every((action) => granted.some((pattern) => covers(pattern, action)));
}

/** What lets the policies of the account's roles decide. */
export const KEY_OWNER: ValueMap = {
  Action: 'kms:*',
  Effect: 'Allow',
  Principal: { AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } },
  Resource: '*',
};

/** Whether a policy leaves any of these actions to the account, or to roles by the nodes that make them. */
export function reachesRole(
  policy: Value | undefined,
  roles: readonly string[],
  needed: readonly string[],
): boolean {
  const granted = statementsIn(policy, []).flatMap(({ statement, actions }) =>
    reaches(statement['Principal'], roles) ? actions : [],
  );
  return needed.some((action) => granted.some((pattern) => covers(pattern, action)));
}

function reaches(principal: Value | undefined, roles: readonly string[]): boolean {
  if (!isMap(principal)) return true;
  if (isExpression(principal)) return true;
  const { AWS: names } = principal;
  const all: readonly Value[] = Array.isArray(names) ? names : names === undefined ? [] : [names];
  return all.some((name) => mayBe(name, roles));
}

/** Whether a principal is the account, one of these roles, or not to be known. */
function mayBe(name: Value, roles: readonly string[]): boolean {
  if (isReference(name)) return roles.includes(name.$ref);
  const sub = isMap(name) ? name['Fn::Sub'] : undefined;
  const text = typeof sub === 'string' ? sub : name;
  if (typeof text !== 'string') return true;
  return /^(\*|\d{12}|\$\{AWS::AccountId\})$|:root$/.test(text);
}

function isFor(statement: ValueMap, service: string): boolean {
  const { Principal } = statement;
  if (Principal === undefined || Principal === '*') return true;
  if (!isMap(Principal)) return true;
  const services = Principal['Service'];
  const anyone = Principal['AWS'] === '*';
  return anyone || isUnknown(services) || servicesIn(statement).includes(service);
}

function isUnknown(value: Value | undefined): boolean {
  if (Array.isArray(value)) return value.some((item: Value) => isExpression(item));
  return isExpression(value);
}

function covers(pattern: string, action: string): boolean {
  if (!pattern.endsWith('*')) return pattern.toLowerCase() === action.toLowerCase();
  return action.toLowerCase().startsWith(pattern.slice(0, -1).toLowerCase());
}

/** Whether a policy of a key names somebody of the account, so that the policies of roles count for something. */
export function isOwned(policy: ValueMap): boolean {
  return statementsIn(policy, []).some(({ statement }) => isForAccount(statement));
}

function isForAccount({ Effect: effect, Principal: principal }: ValueMap): boolean {
  if (effect === 'Deny') return false;
  if (!isMap(principal) || isExpression(principal)) return principal !== undefined;
  return principal['AWS'] !== undefined;
}
