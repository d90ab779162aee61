import type { ConnectionId } from '@archivolt/model';
import { own } from '../own.js';
import { namingRole, roleWith } from './own-role.js';
import {
  drawWire,
  type Lift,
  type LiftDraft,
  nodesOfType,
  referredNode,
  split,
} from './lift-draft.js';

/** A resource that says nothing but how two others are connected. */
interface WireType {
  readonly type: string;
  readonly connections: readonly ConnectionId[];
  readonly part: string;
  readonly from: string;
  readonly to: string;
  /** What ties it to its ends; the rest stands on the wire. */
  readonly wiring: readonly string[];
}

const WIRES: readonly WireType[] = [
  {
    type: 'AWS::Lambda::EventSourceMapping',
    connections: ['event-source-mapping', 'broker-mapping', 'document-mapping'],
    part: 'mapping',
    from: 'EventSourceArn',
    to: 'FunctionName',
    wiring: ['EventSourceArn', 'FunctionName'],
  },
  {
    type: 'AWS::SNS::Subscription',
    connections: ['subscription'],
    part: 'subscription',
    from: 'TopicArn',
    to: 'Endpoint',
    wiring: ['TopicArn', 'Endpoint', 'Protocol', 'SubscriptionRoleArn', 'RedrivePolicy'],
  },
  {
    type: 'AWS::Logs::SubscriptionFilter',
    connections: ['log-subscription'],
    part: 'filter',
    from: 'LogGroupName',
    to: 'DestinationArn',
    wiring: ['LogGroupName', 'DestinationArn', 'RoleArn', 'FilterName'],
  },
  {
    type: 'AWS::ApiGateway::UsagePlanKey',
    connections: ['usage-plan-key'],
    part: 'key',
    from: 'UsagePlanId',
    to: 'KeyId',
    wiring: ['UsagePlanId', 'KeyId', 'KeyType'],
  },
  {
    type: 'AWS::WAFv2::WebACLAssociation',
    connections: ['firewall'],
    part: 'association',
    from: 'WebACLArn',
    to: 'ResourceArn',
    wiring: ['WebACLArn', 'ResourceArn'],
  },
];

/** Mappings and subscriptions become the wires that they are, unless something refers to them. */
export const resourceWires: Lift = (draft) => {
  for (const wire of WIRES) {
    for (const [id] of nodesOfType(draft, wire.type)) liftResource(draft, id, wire);
  }
};

function liftResource(draft: LiftDraft, id: string, wire: WireType): void {
  const node = draft.nodes.get(id);
  const from = referredNode(draft, own(node?.properties, wire.from));
  const to = referredNode(draft, own(node?.properties, wire.to));
  if (node === undefined || from === undefined || to === undefined || isMentioned(draft, id))
    return;
  const [properties, carried] = split(node.properties, wire.wiring);
  const { type = wire.type, logicalId = id, attributes } = node;
  const part = { type, logicalId, properties, ...(attributes === undefined ? {} : { attributes }) };
  const drawn = drawWire(draft, {
    connections: wire.connections,
    from,
    to,
    edge: {
      properties: carried,
      parts: { [wire.part]: part },
      form: { kind: 'resource', key: wire.part },
    },
  });
  if (drawn === undefined) return;
  const edge = draft.edges.get(drawn);
  if (edge !== undefined && node.parts !== undefined) {
    const owned = { ...part, properties: namingRole(properties, { id, wire: drawn }) };
    draft.edges.set(drawn, { ...edge, parts: { [wire.part]: owned, ...roleWith(node) } });
  }
  draft.nodes.delete(id);
}

export function isMentioned(draft: LiftDraft, id: string): boolean {
  return (draft.mentions.get(draft.nodes.get(id)?.logicalId ?? id) ?? 0) > 0;
}
