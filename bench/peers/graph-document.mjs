// The benchmark's graph as a design: what its kinds are on AWS, its groups as VPCs and subnets.
import { catalog, emptyDocument, ref } from '../../packages/model/src/index.ts';

/** Every other service is a function, so that rules let most pairs be wired. */
const SERVICES = ['ecs-service', 'dynamodb-table', 'sqs-queue', 's3-bucket'];
const GROUPS = { vpc: 'ec2-vpc', subnet: 'ec2-subnet' };

export function documentOf(graph) {
  const nodes = {};
  const places = {};
  for (const { id, kind, parent, label, x, y, w, h } of graph.groups) {
    const properties = kind === 'subnet' ? { VpcId: ref(parent) } : {};
    nodes[id] = { service: GROUPS[kind], name: label, properties };
    places[id] = { x, y, width: w, height: h };
  }
  graph.nodes.forEach(({ id, parent, label, x, y }, at) => {
    const service = at % 2 === 0 ? 'lambda-function' : SERVICES[((at - 1) / 2) % SERVICES.length];
    const placed = { SubnetIds: [ref(parent)], SecurityGroupIds: [] };
    const properties = service === 'lambda-function' ? { VpcConfig: placed } : {};
    nodes[id] = { service, name: label, properties };
    places[id] = { x, y };
  });
  const document = emptyDocument();
  const layout = { ...document.layout, nodes: places };
  return { ...document, nodes, edges: wiresOf(graph, nodes), layout };
}

/** Both ways are tried, and then the neighbour: of it or of the next one, one is a function. */
function wiresOf(graph, nodes) {
  const edges = {};
  const meaning = (from, to) => catalog.meanings(nodes[from].service, nodes[to].service)[0]?.id;
  for (const { id, source, target } of graph.edges) {
    const next = `n${(Number(target.slice(1)) + 1) % graph.n}`;
    const ends = [
      [source, target],
      [target, source],
      [source, next],
      [next, source],
    ].find(([from, to]) => from !== to && meaning(from, to) !== undefined);
    if (ends === undefined) continue;
    const [from, to] = ends;
    edges[id] = { connection: meaning(from, to), from, to };
  }
  return edges;
}
