import type { EditCall, Fix, GraphView, NodeView } from '../define/index.js';

/** Whether a node needs an address inside a VPC to be reached: it listens there, and is not public. */
export function isInside(node: NodeView): boolean {
  const isOpen =
    node.boolean('PubliclyAccessible') === true || node.string('Scheme') === 'internet-facing';
  return node.can('placeable')?.listens !== undefined && !isOpen;
}

/** A tier whose traffic leaves through an internet gateway, by a route of its own or of the tier whose table it shares. */
export function isPublicTier(tier: NodeView): boolean {
  const shared = tier.referred('association#RouteTableId').filter(({ id }) => id !== tier.id);
  return [tier, ...shared].some((it) => it.part('internetRoute') !== undefined);
}

/** A tier that hands out public addresses, and has no NAT gateway: it is meant to be public. */
export function hasPublicAddresses(tier: NodeView): boolean {
  return tier.boolean('MapPublicIpOnLaunch') === true && tier.part('natRoute') === undefined;
}

/** A tier of which it cannot be said whether it is public: its addresses are, or its table is kept elsewhere. */
export function isUnclearTier(tier: NodeView): boolean {
  return (
    tier.boolean('MapPublicIpOnLaunch') === true ||
    tier.referred('association#RouteTableId').some(({ service }) => service.type === undefined)
  );
}

/** The edit that places a node in a tier, with a security group of its own when it has none. */
export function placing(graph: GraphView, node: NodeView, tier: NodeView): EditCall {
  const path = node.can('placeable')?.securityGroups;
  const isGuarded = path === undefined || node.has(path);
  const group = isGuarded ? {} : { securityGroup: { id: freeId(graph, `${node.id}-group`) } };
  return { edit: 'node.place', args: { nodeId: node.id, container: tier.id, ...group } };
}

/** Places a node where it can reach another: in the other's tier, or a private one beside it. */
export function placedNear(graph: GraphView, node: NodeView, other: NodeView): Fix | undefined {
  const tiers = other.subnets();
  const vpc = other.vpc();
  const own = tiers.find((tier) => !isPublicTier(tier));
  const tier = own ?? (vpc && privateTierOf(graph, vpc));
  if (tier === undefined) return undefined;
  const label = `Place ${node.name} in ${tier.name}`;
  return { label, safe: false, edits: [placing(graph, node, tier)] };
}

/** Places two that stand nowhere where they can meet: in a private tier that is there, else in a VPC of their own. */
export function placedTogether(graph: GraphView, node: NodeView, other: NodeView): Fix | undefined {
  if (node.isPlaced() || other.isPlaced() || other.record.external !== undefined) return undefined;
  if (node.record.stack !== other.record.stack) return undefined;
  const tier = graph
    .nodes()
    .filter(isMadeBeside(node))
    .flatMap((vpc) => privateTierOf(graph, vpc) ?? [])
    .find(hasTwoZones);
  if (tier !== undefined) {
    const edits = [placing(graph, other, tier), placing(graph, node, tier)];
    return { label: `Place both in ${tier.name}`, safe: false, edits };
  }
  const [vpc, subnets] = [`${other.id}-vpc`, `${other.id}-subnets`].map((id) => freeId(graph, id));
  if (vpc === undefined || subnets === undefined) return undefined;
  const beside = { ...stackBeside(node), at: { x: 0, y: 0 } };
  const place = (nodeId: string) => {
    const securityGroup = { id: freeId(graph, `${nodeId}-group`) };
    return { edit: 'node.place', args: { nodeId, container: subnets, securityGroup } };
  };
  const tierOf = { service: 'ec2-subnet', variant: 'isolated', name: `${other.name}Subnets` };
  const edits = [
    {
      edit: 'node.add',
      args: { id: vpc, service: 'ec2-vpc', name: `${other.name}Vpc`, ...beside },
    },
    { edit: 'node.add', args: { id: subnets, ...tierOf, ...beside } },
    { edit: 'node.place', args: { nodeId: subnets, container: vpc } },
    place(other.id),
    place(node.id),
  ];
  return { label: 'Put both into a new VPC', safe: false, edits };
}

/** Databases are made in subnets of two zones at least. */
function hasTwoZones(tier: NodeView): boolean {
  return tier.part('subnet2') !== undefined;
}

/** Whether it is a VPC that the template of a node makes or names. */
function isMadeBeside({ record }: NodeView): (vpc: NodeView) => boolean {
  return (vpc) => vpc.can('container')?.of === 'vpc' && vpc.record.stack === record.stack;
}

/** A tier of a VPC that is not public, those that can reach the internet first. */
export function privateTierOf(graph: GraphView, vpc: NodeView): NodeView | undefined {
  const tiers = graph
    .nodes()
    .filter(
      (node) => node.can('container')?.of === 'subnet' && node.referred('VpcId').includes(vpc),
    )
    .filter((tier) => !isPublicTier(tier));
  return tiers.find((tier) => tier.part('natRoute') !== undefined) ?? tiers[0];
}

/** The stack of a node, for what is added beside it. */
export function stackBeside({ record }: NodeView): { readonly stack?: string } {
  return record.stack === undefined ? {} : { stack: record.stack };
}

/** An id that no node and no wire has yet. */
export function freeId(graph: GraphView, wanted: string): string {
  const start = wanted.slice(0, 60);
  const isTaken = (id: string) => graph.node(id) !== undefined || graph.wire(id) !== undefined;
  let id = start;
  for (let number = 2; isTaken(id); number += 1) id = `${start}-${number}`;
  return id;
}
