import { partOwner } from '../define/service.js';
import type { NodeView } from '../define/view.js';
import type { ValueMap } from '../define/value.js';
import type { DesignGraph } from './design-graph.js';

const ANYWHERE = new Set(['0.0.0.0/0', '::/0']);
/** Ways out that a route may take, but for an internet gateway: that serves public addresses only. */
const ONWARD = [
  'NatGatewayId',
  'TransitGatewayId',
  'NetworkInterfaceId',
  'InstanceId',
  'VpcPeeringConnectionId',
  'EgressOnlyInternetGatewayId',
  'LocalGatewayId',
  'CoreNetworkArn',
  'VpcEndpointId',
];

type WayOut = 'onward' | 'gateway' | 'none';

/** Whether traffic of this node can leave for the internet, or for a service with an endpoint. */
export function egressOf(graph: DesignGraph, node: NodeView, service: string | undefined): boolean {
  if (!node.isPlaced()) return true;
  const subnets = node.subnets();
  if (subnets.length === 0) return true;
  const isPublic = node.boolean('PubliclyAccessible') === true;
  return subnets.every((subnet) => {
    const out = graph.facts.read(`way-out/${subnet.id}`, () => wayOut(graph, subnet));
    if (out === 'onward' || (out === 'gateway' && isPublic)) return true;
    const vpc = subnet.vpc();
    return vpc !== undefined && service !== undefined && hasEndpoint(graph, vpc, service);
  });
}

/** How traffic leaves a tier. What somebody else made, or nobody can know, is taken to have a way out. */
function wayOut(graph: DesignGraph, subnet: NodeView): WayOut {
  if (subnet.record.external !== undefined || subnet.vpc()?.record.external !== undefined) {
    return 'onward';
  }
  const routes = [...resourcesOf(subnet, 'AWS::EC2::Route'), ...routesAround(graph, subnet)];
  const open = routes.filter(isOpen);
  if (open.some((route) => ONWARD.some((way) => Object.hasOwn(route, way)))) return 'onward';
  return open.some((route) => Object.hasOwn(route, 'GatewayId')) ? 'gateway' : 'none';
}

function isOpen(route: ValueMap): boolean {
  const { DestinationCidrBlock, DestinationIpv6CidrBlock } = route;
  const blocks = [DestinationCidrBlock, DestinationIpv6CidrBlock];
  return blocks.some((block) => typeof block === 'string' && ANYWHERE.has(block));
}

/** Routes that stand as nodes of their own, by the route tables that are associated with the subnet. */
function routesAround(graph: DesignGraph, subnet: NodeView): readonly ValueMap[] {
  const tables = new Set(
    graph
      .nodesOfType('AWS::EC2::SubnetRouteTableAssociation')
      .filter((node) => node.referred('SubnetId').includes(subnet))
      .flatMap((node) => node.referred('RouteTableId')),
  );
  if (tables.size === 0) return [];
  return graph
    .nodesOfType('AWS::EC2::Route')
    .filter((node) => node.referred('RouteTableId').some((table) => tables.has(table)))
    .map((node) => node.record.properties);
}

function hasEndpoint(graph: DesignGraph, vpc: NodeView, service: string): boolean {
  const endpoints = graph.facts.read(`endpoints/${vpc.id}`, () => endpointsOf(graph, vpc));
  return endpoints.includes(`.${service}"`) || endpoints.includes(`/${service}"`);
}

/** Service names of a VPC's endpoints, as text. */
function endpointsOf(graph: DesignGraph, vpc: NodeView): string {
  const drawn = graph
    .nodesOfType('AWS::EC2::VPCEndpoint')
    .filter((node) => node.referred('VpcId').includes(vpc))
    .map((node) => node.record.properties);
  const all = [...resourcesOf(vpc, 'AWS::EC2::VPCEndpoint'), ...drawn];
  return JSON.stringify(all.map(({ ServiceName = null }) => ServiceName));
}

/** Properties of a node's parts of this type, with what ties them together. */
function resourcesOf(node: NodeView, type: string): readonly ValueMap[] {
  const definitions = node.service.parts ?? {};
  return Object.entries(node.record.parts ?? {})
    .filter(([name, part]) => {
      const defined = Object.hasOwn(definitions, name) ? definitions[name]?.type : undefined;
      return (part.type ?? defined) === type;
    })
    .map(([name, part]) => ({
      ...(Object.hasOwn(definitions, name) ? definitions[name]?.wiring?.(partOwner(node)) : {}),
      ...part.properties,
    }));
}
