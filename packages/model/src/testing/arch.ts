import { catalog as everything, type Catalog } from '../catalog/catalog.js';
import {
  emptyDocument,
  type ArchDocument,
  type EdgeRecord,
  type NodeRecord,
} from '../document/document.js';
import { invariant } from '../define/invariant.js';
import { isMap, ref, type Value, type ValueMap } from '../define/value.js';
import { parsePath } from '../graph/path.js';
import {
  parseArch,
  put,
  type EndStatement,
  type SectionStatement,
  type WireStatement,
} from './parse-arch.js';

/**
 * A document out of a few words, for examples and tests.
 *
 * Statements stand on lines of their own, or between `;`. `//` starts a comment.
 *
 *     q: sqs-queue { VisibilityTimeout: 180 } -> f: lambda-function { Timeout: 30 }
 *     f -[grant { Access: 'read' }]-> t: dynamodb-table
 *     v: ec2-vpc; private: ec2-subnet in v; f in private
 *     api: apigateway-rest-api { stage#StageName: 'prod', $type: 'AWS::Serverless::Api' }
 *     stack main { region: 'eu-west-1' }; param Stage: String = 'dev'
 *     condition IsProd = { Fn::Equals: [{ Ref: 'Stage' }, 'prod'] }
 *
 * - `name: service` declares a node; its id is its name. Elsewhere the name alone is enough.
 * - A map is as in JSON, but keys need no quotes and may be paths: `VpcConfig.SubnetIds`, `stage#Name`.
 *   `stage#` holds all of a part; `$type`, `$name`, `$stack`, `$logicalId`, `$attributes` and
 *   `$external` are fields of the record.
 * - `@table`, `@table.Arn`, `@table#stream.Arn` refer to nodes. Intrinsics are maps in long form.
 * - `in a, b` places a node in subnets, or a subnet in a VPC.
 * - `a -> b` is a wire of the default meaning, `a -[id { … }]-> b` one of that connection.
 *   Chains go on: `a -> b -> c`. A wire's id is `a-b`, then `a-b-2`.
 * - `stack`, `param`, `condition`, `mapping`, `output`, `global`, `setting` fill those sections.
 *
 * Nothing is set but what is written: no initial properties. Throws at what it does not understand.
 */
export function arch(text: string, catalog: Catalog = everything): ArchDocument {
  const { ends, wires, sections } = parseArch(text);
  const nodes = new Map<string, NodeRecord>();
  for (const end of ends) declare(nodes, end, catalog);
  for (const { name, within } of ends) for (const id of within) place(nodes, { name, id, catalog });
  const edges = new Map<string, EdgeRecord>();
  for (const wire of wires) edges.set(edgeId(edges, wire), edgeOf(wire, nodes, catalog));
  const bare = { ...emptyDocument(), nodes: sorted(nodes), edges: sorted(edges) };
  return sections.reduce(withSection, bare);
}

function declare(nodes: Map<string, NodeRecord>, end: EndStatement, catalog: Catalog): void {
  const { name, service, properties } = end;
  const known = nodes.get(name);
  if (service !== undefined) {
    if (catalog.service(service) === undefined) throw new SyntaxError(`no service ${service}`);
    if (known !== undefined) throw new SyntaxError(`${name} is declared twice`);
  }
  const start = service === undefined ? known : { service, name, properties: {} };
  if (start === undefined) throw new SyntaxError(`${name} is not declared`);
  nodes.set(name, Object.entries(properties).reduce(withProperty, start));
}

function withProperty(record: NodeRecord, [key, value]: [string, Value]): NodeRecord {
  if (key.startsWith('$')) return { ...record, [key.slice(1)]: value };
  const { part, keys } = parsePath(key.includes('#') ? key : [key]);
  return withValue(record, { part, keys }, value);
}

function withValue(
  record: NodeRecord,
  { part, keys }: ReturnType<typeof parsePath>,
  value: Value,
): NodeRecord {
  if (part === undefined) return { ...record, properties: put(record.properties, keys, value) };
  const known = record.parts?.[part] ?? { properties: {} };
  const properties = keys.length === 0 && isMap(value) ? value : put(known.properties, keys, value);
  return { ...record, parts: { ...record.parts, [part]: { ...known, properties } } };
}

function place(
  nodes: Map<string, NodeRecord>,
  { name, id, catalog }: { name: string; id: string; catalog: Catalog },
): void {
  const record = required(nodes, name);
  const container = catalog.service(required(nodes, id).service)?.capabilities.container;
  if (container === undefined) throw new SyntaxError(`${id} is no container`);
  const subnets = catalog.service(record.service)?.capabilities.placeable?.subnets;
  const isTier = container.of === 'subnet';
  if (isTier && subnets === undefined) throw new SyntaxError(`${name} cannot be in a subnet`);
  const path = parsePath(isTier ? (subnets ?? '') : 'VpcId');
  const known = path.part === undefined ? record : record.parts?.[path.part];
  const before = path.keys.reduce<Value | undefined>(
    (value, key) => (isMap(value) ? value[key] : undefined),
    known?.properties,
  );
  const list = Array.isArray(before) ? before : [];
  nodes.set(name, withValue(record, path, isTier ? [...list, ref(id)] : ref(id)));
}

function edgeOf(
  { from, to, connection, properties }: WireStatement,
  nodes: ReadonlyMap<string, NodeRecord>,
  catalog: Catalog,
): EdgeRecord {
  const [source, target] = [required(nodes, from).service, required(nodes, to).service];
  const id = connection ?? catalog.meanings(source, target)[0]?.id;
  if (id === undefined || catalog.connection(id) === undefined) {
    throw new SyntaxError(`no connection ${id ?? `from ${source} to ${target}`}`);
  }
  return { connection: id, from, to, ...(isEmpty(properties) ? {} : { properties }) };
}

function edgeId(edges: ReadonlyMap<string, EdgeRecord>, { from, to }: WireStatement): string {
  const id = `${from}-${to}`;
  if (!edges.has(id)) return id;
  let number = 2;
  while (edges.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

function withSection(
  document: ArchDocument,
  { section, name, value }: SectionStatement,
): ArchDocument {
  const added = { [name]: value };
  if (section === 'condition') {
    return { ...document, conditions: { ...document.conditions, ...added } };
  }
  if (section === 'mapping') return { ...document, mappings: { ...document.mappings, ...added } };
  if (section === 'global') return { ...document, globals: { ...document.globals, ...added } };
  if (section === 'setting') return { ...document, settings: { ...document.settings, ...added } };
  if (!isMap(value)) throw new SyntaxError(`${section} ${name} must be a map`);
  const entry = { [name]: value };
  if (section === 'param') return { ...document, parameters: { ...document.parameters, ...entry } };
  if (section === 'output') return { ...document, outputs: { ...document.outputs, ...entry } };
  invariant(section === 'stack', `no section ${section}`);
  return { ...document, stacks: { ...document.stacks, ...entry } };
}

function required(nodes: ReadonlyMap<string, NodeRecord>, name: string): NodeRecord {
  const record = nodes.get(name);
  if (record === undefined) throw new SyntaxError(`${name} is not declared`);
  return record;
}

function sorted<T>(map: ReadonlyMap<string, T>): Readonly<Record<string, T>> {
  return Object.fromEntries([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isEmpty(map: ValueMap): boolean {
  return Object.keys(map).length === 0;
}
