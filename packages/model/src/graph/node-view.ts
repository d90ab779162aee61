import type { NodeRecord, ResourceRecord } from '../document/document.js';
import type { Annotations } from '../define/annotation.js';
import type { Capabilities, CapabilityName } from '../define/capability.js';
import { partOwner, type Service } from '../define/service.js';
import {
  att,
  isMap,
  ref,
  type PropertyPath,
  type Reference,
  type Value,
  type ValueMap,
} from '../define/value.js';
import type { NodeView, WireView } from '../define/view.js';
import type { ConnectionId } from '../generated/ids.js';
import type { Cell, CellFamily } from './cells.js';
import type { DesignGraph } from './design-graph.js';
import { egressOf } from './egress.js';
import { parsePath, printPath, type Segments } from './path.js';
import { Reads, referencesIn, type Holder } from './reads.js';
import { Resolver, UNKNOWN } from './resolve.js';

/** What a node's properties are read from. Lives as long as its node, whatever happens to the record. */
class NodeHolder implements Holder {
  readonly place: { readonly node: string };
  private readonly resolves: Resolver;

  constructor(
    readonly graph: DesignGraph,
    readonly id: string,
    readonly cells: CellFamily,
  ) {
    this.place = { node: id };
    this.resolves = new Resolver({
      parameter: (name) => graph.parameter(name),
      condition: (name) => ownValue(graph.section('conditions'), name),
      mapping: (name) => ownValue(graph.section('mappings'), name),
      region: () => this.region(),
    });
  }

  record(): NodeRecord {
    return this.graph.nodeRecord(this.id);
  }

  service(): Service {
    return this.graph.serviceOf(this.record());
  }

  region(): string | undefined {
    const { stack = 'main' } = this.record();
    const stacks = this.graph.section('stacks');
    return Object.hasOwn(stacks, stack) ? stacks[stack]?.region : undefined;
  }

  properties(part: string | undefined): ValueMap | undefined {
    return this.resource(part)?.properties;
  }

  resource(part: string | undefined): ResourceRecord | undefined {
    const record = this.record();
    if (part === undefined) return record;
    const { parts } = record;
    return parts !== undefined && Object.hasOwn(parts, part) ? parts[part] : undefined;
  }

  annotations(part: string | undefined): Annotations | undefined {
    const { annotate, parts } = this.service();
    if (part === undefined) return annotate;
    return parts !== undefined && Object.hasOwn(parts, part) ? parts[part]?.annotate : undefined;
  }

  globals(part: string | undefined): ValueMap | undefined {
    const { type } = this.record();
    if (part !== undefined || type?.startsWith('AWS::Serverless::') !== true) return undefined;
    const section = ownValue(this.graph.section('globals'), type.slice(17));
    return isMap(section) ? section : undefined;
  }

  stored(segments: Segments): Segments | undefined {
    const { type } = this.record();
    const { dialects } = this.service();
    if (type === undefined || dialects === undefined) return segments;
    const paths = Object.hasOwn(dialects, type) ? dialects[type]?.paths : undefined;
    return paths === undefined ? segments : translate(segments, paths);
  }

  resolver(): Resolver {
    return this.resolves;
  }

  cell(part: string | undefined, key: string): Cell {
    if (key === '') return this.cells.get(RECORD);
    return this.cells.get(part === undefined ? key : `${part}#${key}`);
  }

  track(cell: Cell): void {
    this.graph.tracker.read(this.cells.get(TYPE));
    this.graph.tracker.read(cell);
  }
}

/** Names of cells that are no properties. No property can be called so. */
export const TYPE = '#type';
export const NAME = '#name';
export const RECORD = '#record';
export const WIRES_IN = '#in';
export const WIRES_OUT = '#out';

/** The view of one node. Getters, since reading a field is what is tracked. */
export class DesignNode extends Reads implements NodeView {
  private readonly source: NodeHolder;
  private readonly partViews = new Map<string, PartReads>();

  constructor(
    private readonly graph: DesignGraph,
    readonly id: string,
    private readonly cells: CellFamily,
  ) {
    const source = new NodeHolder(graph, id, cells);
    super(source, undefined);
    this.source = source;
  }

  override forget(): void {
    super.forget();
    this.partViews.clear();
  }

  get name(): string {
    return this.tracked(NAME).name;
  }

  get record(): NodeRecord {
    return this.tracked(RECORD);
  }

  get service(): Service {
    return this.graph.serviceOf(this.tracked(TYPE));
  }

  get type(): string {
    return this.tracked(TYPE).type ?? this.service.type ?? '';
  }

  get ref(): Reference & ValueMap {
    return ref(this.id);
  }

  get arn(): Value {
    const { arn = 'Arn' } = this.service;
    if (typeof arn !== 'string') return arn.build(partOwner(this));
    return arn === 'Ref' ? this.ref : this.att(arn);
  }

  get role(): Reference & ValueMap {
    return ref(this.id, 'role');
  }

  att(attr: string): Reference & ValueMap {
    return att(this.id, attr);
  }

  part(name: string): PartReads | undefined {
    this.graph.tracker.read(this.cells.get(`${name}#`));
    if (this.source.resource(name) === undefined) return undefined;
    const known = this.partViews.get(name) ?? new PartReads(this.source, name);
    this.partViews.set(name, known);
    return known;
  }

  can<K extends CapabilityName>(name: K): NonNullable<Capabilities[K]> | undefined {
    return this.service.capabilities[name] ?? undefined;
  }

  wires(direction: 'in' | 'out', connection?: ConnectionId): readonly WireView[] {
    this.graph.tracker.read(this.cells.get(direction === 'in' ? WIRES_IN : WIRES_OUT));
    const all = this.graph.wiresOf(this.id, direction);
    return connection === undefined ? all : all.filter((wire) => wire.connection.id === connection);
  }

  referred(path: PropertyPath): readonly NodeView[] {
    const ids = new Set(referencesIn(this.value(path)).map((reference) => reference.$ref));
    return [...ids].flatMap((id) => this.graph.node(id) ?? []);
  }

  vpc(): NodeView | undefined {
    const [subnet] = this.subnets();
    const named = (subnet ?? this).referred('VpcId');
    return named.find((node) => node.can('container')?.of === 'vpc');
  }

  subnets(): readonly NodeView[] {
    const path = this.can('placeable')?.subnets;
    if (path === undefined) return [];
    return this.referred(path).filter((node) => node.can('container')?.of === 'subnet');
  }

  securityGroups(): readonly NodeView[] {
    const path = this.can('placeable')?.securityGroups;
    return path === undefined ? [] : this.referred(path);
  }

  isPlaced(): boolean {
    const path = this.can('placeable')?.subnets;
    if (path === undefined) return false;
    const written = this.resolve(path);
    if (written === UNKNOWN) return true;
    return Array.isArray(written) ? written.length > 0 : written !== undefined && written !== '';
  }

  region(): string | undefined {
    this.tracked(TYPE);
    return this.source.region();
  }

  /** Whether what it sends can leave its subnets for the internet, or for a service. */
  hasEgress(service: string | undefined): boolean {
    return egressOf(this.graph, this, service);
  }

  private tracked(cell: string): NodeRecord {
    this.graph.tracker.read(this.cells.get(cell));
    return this.source.record();
  }
}

/** Reads of one part of a node. */
export class PartReads extends Reads {
  readonly ref: Reference & ValueMap;

  constructor(
    private readonly source: NodeHolder,
    private readonly name: string,
  ) {
    super(source, name);
    this.ref = ref(source.id, name);
  }

  att(attr: string): Reference & ValueMap {
    return att(this.source.id, attr, this.name);
  }
}

function ownValue(map: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** Where segments stand in a dialect: by the longest beginning that it names. */
function translate(
  segments: Segments,
  paths: Readonly<Record<string, string | null>>,
): Segments | undefined {
  const { part, keys } = segments;
  for (let length = keys.length; length > 0; length -= 1) {
    const known = printPath({ part, keys: keys.slice(0, length) });
    if (typeof known !== 'string' || !Object.hasOwn(paths, known)) continue;
    const there = paths[known];
    if (typeof there !== 'string') return undefined;
    const start = parsePath(there);
    return { part: start.part, keys: [...start.keys, ...keys.slice(length)] };
  }
  return segments;
}
