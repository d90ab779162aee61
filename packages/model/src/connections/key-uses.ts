import {
  att,
  isMap,
  isReference,
  sub,
  type Effect,
  type GrantEffect,
  type GraphView,
  type NodeView,
  type PermitEffect,
  type Value,
  type ValueMap,
} from '../define/index.js';
import { OF_THIS_ACCOUNT } from './wiring.js';

/** Keys of AWS's own: they serve whoever may use the resource in the account, and no service from outside it. */
export function isOfAws(key: Value | undefined): boolean {
  return typeof key === 'string' && /^(arn:[^:]*:kms:[^:]*:\d*:)?alias\/aws\//.test(key);
}

/** Whether anything is said of the key that a node is encrypted with: most say nothing. */
export function isKeyed(node: NodeView): boolean {
  const property = node.can('encrypted')?.property;
  return property !== undefined && (node.has(property) || node.wires('in', 'encrypts').length > 0);
}

/** The customer's key that a node is encrypted with: as its property says, or by a wire from the key. */
export function customerKeyOf(node: NodeView): Value | undefined {
  const property = node.can('encrypted')?.property;
  if (property === undefined) return undefined;
  const written = node.value(property);
  if (written !== undefined && !isOfAws(node.resolved(property) ?? written)) return written;
  return node.wires('in', 'encrypts')[0]?.source.ref;
}

/** The drawn key that a node is encrypted with. */
export function drawnKeyOf(node: NodeView, graph: GraphView): NodeView | undefined {
  const key = customerKeyOf(node);
  const found = isReference(key) ? graph.node(key.$ref) : undefined;
  return found?.service.id === 'kms-key' ? found : undefined;
}

/** What KMS must allow for these actions on the node. */
export function keyActionsOf(node: NodeView, actions: readonly string[]): readonly string[] {
  const { decrypt = [], encrypt = [], generate = [] } = node.can('encrypted') ?? {};
  const asks = (needing: readonly string[]) =>
    needing.some((action) => actions.some((granted) => covers(granted, action)));
  return [
    ...(asks(decrypt) ? ['kms:Decrypt'] : []),
    ...(asks(encrypt) ? ['kms:Encrypt'] : []),
    ...(asks(generate) ? ['kms:GenerateDataKey'] : []),
  ];
}

/** Further statements for a role: the keys of what it reads and writes, through their services alone. */
export function keyGrants(grant: GrantEffect, graph: GraphView): readonly GrantEffect[] {
  return nodesIn(grant.resources, graph).flatMap((node): readonly GrantEffect[] => {
    const key = customerKeyOf(node);
    const via = node.can('encrypted')?.via;
    const actions = keyActionsOf(node, grant.actions);
    if (key === undefined || via === undefined || actions.length === 0) return [];
    const named = namedKey(key, node, graph);
    const condition = {
      StringLike: { 'kms:ViaService': `${via}.*.amazonaws.com` },
      ...named.condition,
    };
    const { resource, wildcard } = named;
    return [
      {
        kind: 'grant',
        to: grant.to,
        actions,
        resources: [resource],
        condition,
        ...(wildcard === undefined ? {} : { wildcard }),
      },
    ];
  });
}

/** What the policy of a drawn key says of a service that comes in without a role. */
export function keyPermits(permit: PermitEffect, graph: GraphView): readonly Effect[] {
  const node = graph.node(permit.on.$ref);
  const key = node === undefined ? undefined : drawnKeyOf(node, graph);
  if (node === undefined || key === undefined) return [];
  const actions = keyActionsOf(node, permit.actions);
  if (actions.length === 0) return [];
  const condition = node.can('encrypted')?.callers?.[permit.service] ?? OF_THIS_ACCOUNT;
  return keyStatement(key, {
    Action: actions,
    Condition: condition,
    Effect: 'Allow',
    Principal: { Service: permit.service },
    Resource: '*',
  });
}

/** What a node that is encrypted asks for itself: for its role, and for the service that keeps it. */
export function ownKeyUses(node: NodeView, graph: GraphView): readonly Effect[] {
  const { role = [], keeper } = node.can('encrypted') ?? {};
  const key = role.length > 0 || keeper !== undefined ? customerKeyOf(node) : undefined;
  if (key === undefined) return [];
  const drawn = drawnKeyOf(node, graph);
  return [
    ...(role.length === 0
      ? []
      : [
          { kind: 'grant', to: node.role, actions: role, ...grantedKey(key, node, graph) } as const,
        ]),
    ...(keeper === undefined || drawn === undefined ? [] : keyStatement(drawn, keeper(node))),
  ];
}

/** A policy of the user's own, or of a template, stays as it is. */
function keyStatement(key: NodeView, statement: ValueMap): readonly Effect[] {
  const { type, external } = key.record;
  if (key.has('KeyPolicy') || type !== undefined || external !== undefined) return [];
  return [
    {
      kind: 'property',
      on: key.ref,
      path: ['KeyPolicy', 'Statement'],
      value: [statement],
      mode: 'append',
    },
  ];
}

function grantedKey(key: Value, node: NodeView, graph: GraphView) {
  const { resource, condition, wildcard } = namedKey(key, node, graph);
  return {
    resources: [resource],
    ...(condition === undefined ? {} : { condition }),
    ...(wildcard === undefined ? {} : { wildcard }),
  };
}

interface NamedKey {
  readonly resource: Value;
  readonly condition?: ValueMap;
  readonly wildcard?: string;
}

/** How a statement names a key: by ARN. An alias stands in a condition. */
function namedKey(key: Value, node: NodeView, graph: GraphView): NamedKey {
  if (isReference(key)) {
    const owner = graph.node(key.$ref);
    if (owner?.service.id === 'kms-key') return { resource: owner.arn };
    if (owner?.type === 'AWS::KMS::Alias') return byAlias(key);
    return { resource: key.attr === undefined ? att(key.$ref, 'Arn') : key };
  }
  const text = node.resolved(node.can('encrypted')?.property ?? '') ?? key;
  if (typeof text !== 'string') return { resource: key };
  const alias = /(?:^|:)(alias\/.+)$/.exec(text)?.[1];
  if (alias !== undefined) return byAlias(typeof key === 'string' ? alias : key);
  if (text.startsWith('arn:')) return { resource: key };
  return { resource: sub(`${KEYS}\${Key}`, { Key: key }) };
}

const KEYS = 'arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/';

function byAlias(alias: Value): NamedKey {
  return {
    resource: sub(`${KEYS}*`),
    condition: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': alias } },
    wildcard: 'A statement cannot name a key by its alias: the condition does.',
  };
}

function covers(granted: string, action: string): boolean {
  if (!granted.includes('*')) return granted === action;
  const parts = granted.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(action);
}

/** Nodes that a statement's resources are of, and those behind them, once each. */
export function nodesIn(resources: readonly Value[], graph: GraphView): readonly NodeView[] {
  const ids = new Set<string>();
  const look = (value: Value): void => {
    if (isReference(value)) ids.add(value.$ref);
    else if (Array.isArray(value)) value.forEach(look);
    else if (isMap(value)) Object.values(value).forEach(look);
  };
  resources.forEach(look);
  const named = [...ids].flatMap((id) => graph.node(id) ?? []);
  return [...new Set(named.flatMap((node) => [node, ...behind(node)]))];
}

/** What a node is a way to: a bucket behind its access point, a stream behind its consumer. */
function behind(node: NodeView): readonly NodeView[] {
  return [
    ...(node.can('refers') ?? []).flatMap(({ property }) => node.referred(property)),
    ...node.wires('out', 'refers-to').map(({ target }) => target),
  ];
}
