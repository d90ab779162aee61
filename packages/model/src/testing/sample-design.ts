import { catalog as everything, type Catalog } from '../catalog/catalog.js';
import { initialProperties } from '../catalog/names.js';
import {
  emptyDocument,
  type ArchDocument,
  type EdgeRecord,
  type NodeRecord,
} from '../document/document.js';
import { ref, type ValueMap } from '../define/value.js';

const SERVICES = [
  'apigateway-rest-api',
  'lambda-function',
  'dynamodb-table',
  'lambda-function',
  'sqs-queue',
  'lambda-function',
  's3-bucket',
  'sns-topic',
  'lambda-function',
  'events-rule',
];
const TIERS = 20;

export interface SampleOptions {
  readonly catalog?: Catalog;
  readonly wiresPerNode?: number;
}

/**
 * A design of this many nodes for measuring: chains of the commonest services, a fifth of the
 * functions in subnets. The same number gives the same design. Without `wiresPerNode` each node is
 * wired to all of the four before it that AWS lets it be wired to, about three.
 */
export function sampleDesign(
  size: number,
  { catalog = everything, wiresPerNode = Infinity }: SampleOptions = {},
): ArchDocument {
  const nodes: Record<string, NodeRecord> = {};
  const edges: Record<string, EdgeRecord> = {};
  const tier = size >= TIERS ? addNetwork(nodes, catalog) : undefined;
  const ids: string[] = [];
  let wires = 0;
  for (let index = Object.keys(nodes).length; index < size; index += 1) {
    const id = `n${index}`;
    const service = SERVICES[index % SERVICES.length] ?? 'sqs-queue';
    const isPlaced = tier !== undefined && service === 'lambda-function' && index % 5 === 0;
    const more = isPlaced ? { VpcConfig: { SubnetIds: [ref(tier)], SecurityGroupIds: [] } } : {};
    nodes[id] = newNode(catalog, { service, name: `Node${index}`, more });
    for (const from of ids.slice(-4)) {
      const isFull = wires >= wiresPerNode * (index + 1);
      if (!isFull && connect(edges, catalog, { from, to: id, nodes })) wires += 1;
    }
    ids.push(id);
  }
  return { ...emptyDocument(), nodes, edges };
}

function addNetwork(nodes: Record<string, NodeRecord>, catalog: Catalog): string {
  nodes['vpc'] = newNode(catalog, { service: 'ec2-vpc', name: 'Vpc', more: {} });
  const more = { VpcId: ref('vpc') };
  nodes['tier'] = newNode(catalog, { service: 'ec2-subnet', name: 'Tier', more });
  return 'tier';
}

function newNode(
  catalog: Catalog,
  { service, name, more }: { service: string; name: string; more: ValueMap },
): NodeRecord {
  const known = catalog.service(service);
  const { properties = {}, parts = {} } = known === undefined ? {} : initialProperties(known);
  const records = Object.entries(parts).map(([part, values]) => [part, { properties: values }]);
  return {
    service,
    name,
    properties: { ...properties, ...more },
    parts: Object.fromEntries(records) as NonNullable<NodeRecord['parts']>,
  };
}

function connect(
  edges: Record<string, EdgeRecord>,
  catalog: Catalog,
  { from, to, nodes }: { from: string; to: string; nodes: Readonly<Record<string, NodeRecord>> },
): boolean {
  const [source, target] = [nodes[from]?.service ?? '', nodes[to]?.service ?? ''];
  const [meaning] = catalog.meanings(source, target);
  if (meaning === undefined) return false;
  edges[`${from}-${to}`] = { connection: meaning.id, from, to };
  return true;
}
