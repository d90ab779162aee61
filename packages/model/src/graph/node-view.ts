import { existingRegion } from '../catalog/existing-attributes.js';
import type { ArchDocument, NodeRecord, ResourceRecord } from '../document/document.js';
import type { Capabilities, CapabilityName } from '../define/capability.js';
import type { Place } from '../define/rule.js';
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
import type { NodeResource, NodeView, WireView } from '../define/view.js';
import type { ConnectionId } from '../generated/ids.js';
import { NAME, RECORD, TYPE, WIRES_IN, WIRES_OUT, type CellFamily } from './cells.js';
import type { DesignGraph } from './design-graph.js';
import { egressOf } from './egress.js';
import { linksOf, resourceKeysOf, resourcesOf } from './node-facts.js';
import { dynamicReferencesOf, templateSizeOf } from './template-size.js';
import { Reads, referencesIn, type Holder } from './reads.js';
import { UNKNOWN, type Resolver } from './resolve.js';
import type { Shape } from './shape.js';

/** What a node's properties are read from. Lives as long as its node, whatever happens to the record. */
class NodeHolder implements Holder {
  private known: Shape | undefined;
  private cells: CellFamily | undefined;
  private nodes: ArchDocument['nodes'] | undefined;
  private current: NodeRecord | undefined;
  private kind: Service | undefined;
  private held: readonly NodeResource[] | undefined;

  constructor(
    readonly graph: DesignGraph,
    readonly id: string,
  ) {}

  place(property?: PropertyPath): Place {
    return property === undefined ? { node: this.id } : { node: this.id, property };
  }

  shape(): Shape {
    this.known ??= this.graph.shapeOfNode(this.record());
    return this.known;
  }

  forget(): void {
    this.known = undefined;
    this.kind = undefined;
    this.held = undefined;
  }

  /** Looked up once a document: it is read for every property. */
  record(): NodeRecord {
    return this.found() ?? NOTHING;
  }

  found(): NodeRecord | undefined {
    const { nodes } = this.graph.document;
    if (this.nodes === nodes) return this.current;
    this.nodes = nodes;
    const record = Object.hasOwn(nodes, this.id) ? nodes[this.id] : undefined;
    if (record !== this.current) this.held = undefined;
    this.current = record;
    return record;
  }

  /** Worked out once a record: many rules look at each. */
  resources(): readonly NodeResource[] {
    const record = this.record();
    this.held ??= resourcesOf(record, this.service());
    return this.held;
  }

  service(): Service {
    this.kind ??= this.graph.serviceOf(this.record());
    return this.kind;
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

  globals(part: string | undefined): ValueMap | undefined {
    if (part !== undefined) return undefined;
    const { type } = this.record();
    if (type?.startsWith(SAM) !== true) return undefined;
    const globals = this.graph.section('globals');
    const name = type.slice(SAM.length);
    const section = Object.hasOwn(globals, name) ? globals[name] : undefined;
    return isMap(section) ? section : undefined;
  }

  resolver(): Resolver {
    return this.graph.resolverOf(this.record().stack);
  }

  existsAlready(): boolean {
    return this.record().external !== undefined;
  }

  track(cell: string): void {
    if (!this.graph.tracker.isNoting()) return;
    this.note(TYPE);
    this.note(cell);
  }

  note(cell: string): void {
    const { tracker } = this.graph;
    if (!tracker.isNoting()) return;
    this.cells ??= this.graph.nodeCells(this.id);
    tracker.read(this.cells.get(cell));
  }
}

const NOTHING: NodeRecord = { service: '', name: '', properties: {} };
const NOBODY: readonly NodeView[] = [];
const SAM = 'AWS::Serverless::';

/** The view of one node. Getters, since reading a field is what is tracked. */
export class DesignNode extends Reads implements NodeView {
  private readonly source: NodeHolder;

  constructor(
    private readonly graph: DesignGraph,
    readonly id: string,
  ) {
    const source = new NodeHolder(graph, id);
    super(source, undefined);
    this.source = source;
  }

  /** Forgets where properties stand: the type has changed. */
  forget(): void {
    this.source.forget();
  }

  isThere(): boolean {
    return this.source.found() !== undefined;
  }

  /** Notes a read of whether it is there, and as what. */
  noteKind(): void {
    this.source.note(TYPE);
  }

  get name(): string {
    return this.tracked(NAME).name;
  }

  get record(): NodeRecord {
    return this.tracked(RECORD);
  }

  get service(): Service {
    this.source.note(TYPE);
    return this.source.service();
  }

  get typeService(): Service {
    return this.graph.typeServiceOf(this.tracked(TYPE));
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
    this.source.note(`${name}#`);
    return this.source.resource(name) === undefined ? undefined : new PartReads(this.source, name);
  }

  can<K extends CapabilityName>(name: K): NonNullable<Capabilities[K]> | undefined {
    return this.service.capabilities[name] ?? undefined;
  }

  wires(direction: 'in' | 'out', connection?: ConnectionId): readonly WireView[] {
    this.source.note(direction === 'in' ? WIRES_IN : WIRES_OUT);
    return this.graph.wiresOf(this.id, direction, connection);
  }

  referred(path: PropertyPath): readonly NodeView[] {
    const value = this.value(path);
    if (typeof value !== 'object') return NOBODY;
    const ids = new Set(referencesIn(value).map((reference) => reference.$ref));
    return [...ids].flatMap((id) => this.graph.node(id) ?? []);
  }

  referrers(type: string): readonly NodeView[] {
    const { graph, id } = this;
    return graph.facts.read(`referrers/${type}/${id}`, () =>
      graph
        .nodesOfType(type)
        .filter((node) => node.links().some((link) => link.includes(`>${id}#`))),
    );
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

  resources(): readonly NodeResource[] {
    this.source.note(TYPE);
    this.source.note(RECORD);
    return this.source.resources();
  }

  resourceKeys(): readonly string[] {
    return this.ofRecord('resources', () => resourceKeysOf(this));
  }

  templateSize(): number {
    return this.ofRecord('size', () => templateSizeOf(this));
  }

  dynamicReferences(): number {
    return this.ofRecord('dynamic', () => dynamicReferencesOf(this));
  }

  isConditional(): boolean {
    return this.ofRecord('conditional', () => this.record.attributes?.['Condition'] !== undefined);
  }

  links(): readonly string[] {
    return this.ofRecord('links', () => linksOf(this));
  }

  region(): string | undefined {
    const { external, stack } = this.tracked(TYPE);
    const known = external === undefined ? undefined : existingRegion(external);
    return known ?? this.graph.regionOf(stack);
  }

  /** Whether what it sends can leave its subnets for the internet, or for a service. */
  hasEgress(service: string | undefined): boolean {
    return egressOf(this.graph, this, service);
  }

  /** A fact that few changes of the record change; where nothing changes it is not worth keeping. */
  private ofRecord<T>(name: string, compute: () => T): T {
    const { facts, tracker } = this.graph;
    return tracker.isNoting() ? facts.read(`${name}/${this.id}`, compute) : compute();
  }

  private tracked(cell: string): NodeRecord {
    this.source.note(cell);
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
