import { catalog } from '../catalog/catalog.js';
import { EditError } from '../define/edit.js';
import type { Placeable } from '../define/capability.js';
import { ref, type Value } from '../define/value.js';
import type { ArchDocument, NodeRecord } from '../document/document.js';
import { dig, parsePath } from '../graph/path.js';
import { requireNode } from './draft.js';

const VPC = 'VpcId';

/** How a node says where it is: by subnets, or by the VPC alone. */
export type Placing =
  | { readonly by: 'subnets'; readonly placeable: Placeable }
  | { readonly by: 'vpc'; readonly path: typeof VPC };

export function placingOf(node: NodeRecord): Placing {
  const service = catalog.service(node.service);
  const placeable = service?.capabilities.placeable;
  if (placeable !== undefined) return { by: 'subnets', placeable };
  const isTier = service?.capabilities.container?.of === 'subnet';
  if (isTier || Object.hasOwn(service?.annotate ?? {}, VPC)) return { by: 'vpc', path: VPC };
  throw new EditError(`${node.name} has no place in a network.`);
}

/** A reference to every subnet of a tier: the one of the first zone, then the further ones. */
export function subnetsOf(document: ArchDocument, tierId: string): readonly Value[] {
  const tier = requireContainer(document, tierId, 'subnet');
  const service = catalog.service(tier.service);
  const isSubnet = (name: string) =>
    (tier.parts?.[name]?.type ?? service?.parts?.[name]?.type) === service?.type;
  const zones = Object.keys(tier.parts ?? {})
    .filter(isSubnet)
    .toSorted();
  return [ref(tierId), ...zones.map((part) => ref(tierId, part))];
}

/** The VPC that a container is, or that it names. */
export function vpcOf(document: ArchDocument, containerId: string): Value | undefined {
  const container = requireNode(document, containerId);
  return kindOf(container) === 'vpc' ? ref(containerId) : container.properties[VPC];
}

export function requireContainer(
  document: ArchDocument,
  id: string,
  kind: 'vpc' | 'subnet',
): NodeRecord {
  const node = requireNode(document, id);
  if (kindOf(node) !== kind) {
    throw new EditError(`${node.name} is no ${kind === 'vpc' ? 'VPC' : 'subnet'}.`);
  }
  return node;
}

/** Whether a container is a VPC rather than a tier. */
export function isVpc(document: ArchDocument, id: string): boolean {
  return kindOf(requireNode(document, id)) === 'vpc';
}

function kindOf(node: NodeRecord): 'vpc' | 'subnet' | undefined {
  return catalog.service(node.service)?.capabilities.container?.of;
}

/** Whether nothing guards a node yet. */
export function isUnguarded(node: NodeRecord, securityGroups: string | undefined): boolean {
  if (securityGroups === undefined) return false;
  const { part, keys } = parsePath(securityGroups);
  const resource = part === undefined ? node : node.parts?.[part];
  return dig(resource?.properties, keys) === undefined;
}
