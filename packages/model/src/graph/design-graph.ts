import type { Registry } from '@archivolt/cfn-spec';
import type { Catalog } from '../catalog/catalog.js';
import type { ArchDocument, EdgeRecord, NodeRecord } from '../document/document.js';
import type { Connection } from '../define/connection.js';
import { invariant } from '../define/invariant.js';
import type { Service } from '../define/service.js';
import { isMap, type Value, type ValueMap } from '../define/value.js';
import type { DocumentSection, GraphView, NodeView } from '../define/view.js';
import { CellFamily, Tracker, TYPE } from './cells.js';
import { Facts } from './facts.js';
import { logicalIdsOf } from './logical-ids.js';
import { idsOnLoops, loopThrough } from './loops.js';
import { DesignNode } from './node-view.js';
import { Resolver } from './resolve.js';
import { Shape } from './shape.js';
import { unknownConnection, unknownService } from './unknown.js';
import { compareIds, push, WireIndex } from './wire-index.js';
import { DesignWire } from './wire-view.js';

const NO_WIRES: readonly DesignWire[] = [];

export interface Tracking {
  /** `deaf` where the graph stays at its document and nobody listens. */
  readonly mode?: 'deaf' | 'noting';
  readonly track?: ((key: string) => void) | undefined;
  readonly environment?: string | undefined;
  readonly supposing?: Supposition | undefined;
}

/** What a design is looked at with, whatever its parameters say. */
export interface Supposition {
  readonly parameters?: ValueMap;
  readonly conditions?: Readonly<Record<string, boolean>>;
}

/** A design that can be read, and that goes on to the next document without being built anew. */
export class DesignGraph implements GraphView {
  readonly tracker: Tracker;
  readonly facts: Facts;
  readonly registry: Registry | undefined;
  /** Cells of what belongs to no node or wire: lists, sections, parameters. */
  readonly cells = new CellFamily('design');
  /** The one that parameters are read for. */
  private readonly environment: string | undefined;
  private readonly supposing: Supposition;
  private readonly families = new Map<string, CellFamily>();
  private readonly resolvers = new Map<string, Resolver>();
  private readonly nodeShapes = new Map<string, Shape>();
  private readonly wireShapes = new Map<string, Shape>();
  private readonly nodeViews = new Map<string, DesignNode>();
  private readonly wireViews = new Map<string, DesignWire>();
  private wiresIn = new Map<string, DesignWire[]>();
  private wiresOut = new Map<string, DesignWire[]>();
  private nodeList: readonly DesignNode[] | undefined;
  private wireList: readonly DesignWire[] | undefined;
  private index: WireIndex | undefined;

  constructor(
    public document: ArchDocument,
    readonly catalog: Catalog,
    { mode = 'noting', track, environment, supposing = {} }: Tracking = {},
  ) {
    this.environment = environment;
    this.supposing = supposing;
    this.tracker = new Tracker(mode, track);
    this.facts = new Facts(this.tracker);
    this.registry = catalog.registry;
  }

  node(id: string): DesignNode | undefined {
    const known = this.nodeViews.get(id);
    if (known !== undefined) {
      known.noteKind();
      return known.isThere() ? known : undefined;
    }
    if (this.tracker.isNoting()) this.tracker.read(this.nodeCells(id).get(TYPE));
    return Object.hasOwn(this.document.nodes, id) ? this.view(id) : undefined;
  }

  wire(id: string): DesignWire | undefined {
    if (this.tracker.isNoting()) this.tracker.read(this.wireCells(id).get(TYPE));
    return this.isDrawn(id) ? this.wireView(id) : undefined;
  }

  nodes(): readonly DesignNode[] {
    this.tracker.read(this.cells.get('nodes'));
    this.nodeList ??= Object.keys(this.document.nodes)
      .toSorted(compareIds)
      .map((id) => this.view(id));
    return this.nodeList;
  }

  wires(): readonly DesignWire[] {
    this.tracker.read(this.cells.get('wires'));
    return this.allWires();
  }

  private allWires(): readonly DesignWire[] {
    this.wireList ??= Object.keys(this.document.edges)
      .toSorted(compareIds)
      .filter((id) => this.hasEnds(id))
      .map((id) => this.wireView(id));
    return this.wireList;
  }

  hasEgress(node: NodeView, service?: string): boolean {
    return this.existing(node.id).hasEgress(service);
  }

  loop(node: NodeView): readonly NodeView[] | undefined {
    if (!idsOnLoops(this).has(node.id)) return undefined;
    return this.facts.read(`loop/${node.id}`, () => {
      const start = this.node(node.id);
      return start === undefined ? undefined : loopThrough(this, start);
    });
  }

  parameter(name: string): Value | undefined {
    this.tracker.read(this.cells.get(`parameters/${name}`));
    const definition = valueOf(this.document.parameters, name);
    if (!isMap(definition)) return undefined;
    const given = this.given(name) ?? valueOf(definition, 'Default');
    if (typeof given !== 'string') return given;
    const { Type } = definition;
    if (Type === 'Number' && given.trim() !== '') return Number(given);
    const isList = Type === 'CommaDelimitedList' || String(Type).startsWith('List<');
    return isList ? given.split(',').map((item) => item.trim()) : given;
  }

  /** What the chosen environment sets a parameter to. */
  private given(name: string): Value | undefined {
    const supposed = valueOf(this.supposing.parameters ?? {}, name);
    if (supposed !== undefined) return supposed;
    if (this.environment === undefined) return undefined;
    const environment = valueOf(this.section('environments') ?? {}, this.environment);
    return environment === undefined ? undefined : valueOf(environment.parameters, name);
  }

  private condition(name: string): Value | undefined {
    const supposed = valueOf(this.supposing.conditions ?? {}, name);
    if (supposed === undefined) return valueOf(this.section('conditions'), name);
    return { 'Fn::Equals': [supposed, true] };
  }

  section<K extends DocumentSection>(name: K): ArchDocument[K] {
    this.tracker.read(this.cells.get(name));
    return this.document[name];
  }

  meanings(source: NodeView, target: NodeView): readonly Connection[] {
    return this.catalog.meanings(source.service.id, target.service.id);
  }

  hasLogicalId(name: string): boolean {
    return this.facts.read('logical-ids', () => logicalIdsOf(this)).has(name);
  }

  /** Nodes of a CloudFormation type. */
  nodesOfType(type: string): readonly NodeView[] {
    return this.facts.read(`type/${type}`, () => this.nodes().filter((node) => node.type === type));
  }

  /** Wires at one end of a node, in order of their ids; those of one connection where it is named. */
  wiresOf(node: string, direction: 'in' | 'out', connection?: string): readonly DesignWire[] {
    const all = this.endWires(node, direction);
    if (connection === undefined || all.length === 0) return all;
    let found: DesignWire[] | undefined;
    for (const wire of all) if (wire.isOf(connection)) (found ??= []).push(wire);
    return found ?? NO_WIRES;
  }

  private endWires(node: string, direction: 'in' | 'out'): readonly DesignWire[] {
    if (this.index === undefined && this.wiresOut.size === 0) this.sortWires();
    const lists = direction === 'in' ? this.wiresIn : this.wiresOut;
    const known = lists.get(node);
    if (known !== undefined) return known;
    if (this.index === undefined) return NO_WIRES;
    const index = this.wireIndex();
    const ids = direction === 'in' ? index.to(node) : index.from(node);
    const made = ids.filter((id) => this.hasEnds(id)).map((id) => this.wireView(id));
    lists.set(node, made);
    return made;
  }

  /** Puts all wires to their ends at once, before anything was changed. */
  private sortWires(): void {
    for (const wire of this.allWires()) {
      const edge = this.document.edges[wire.id];
      if (edge === undefined) continue;
      push(this.wiresOut, edge.from, wire);
      push(this.wiresIn, edge.to, wire);
    }
  }

  /** A wire that is not in the document, to be judged as if it were. */
  imagined(id: string, record: EdgeRecord): DesignWire {
    return new DesignWire(this, id, record);
  }

  /** The view of a node that must be there. */
  existing(id: string): DesignNode {
    const node = this.node(id);
    invariant(node !== undefined, `node ${id} is not in the document`);
    return node;
  }

  regionOf(stack = 'main'): string | undefined {
    return valueOf(this.section('stacks'), stack)?.region;
  }

  /** Resolves expressions as seen from a stack. */
  resolverOf(stack = 'main'): Resolver {
    const known = this.resolvers.get(stack);
    if (known !== undefined) return known;
    const made = new Resolver({
      parameter: (name) => this.parameter(name),
      condition: (name) => this.condition(name),
      mapping: (name) => valueOf(this.section('mappings'), name),
      region: () => this.regionOf(stack),
    });
    this.resolvers.set(stack, made);
    return made;
  }

  shapeOfNode(record: NodeRecord): Shape {
    const { service, type } = record;
    const key = `${service} ${type ?? ''}`;
    const known = this.nodeShapes.get(key);
    if (known !== undefined) return known;
    const made = Shape.ofNode(this.typeServiceOf(record), type);
    this.nodeShapes.set(key, made);
    return made;
  }

  shapeOfWire(record: EdgeRecord): Shape {
    const known = this.wireShapes.get(record.connection);
    if (known !== undefined) return known;
    const made = Shape.ofWire(this.connectionOf(record));
    this.wireShapes.set(record.connection, made);
    return made;
  }

  serviceOf(record: NodeRecord): Service {
    return this.catalog.service(record.service) ?? unknownService(record.service);
  }

  /** The service of a node, or for a generic one that which makes a resource of its type. */
  typeServiceOf(record: NodeRecord): Service {
    const service = this.serviceOf(record);
    const { type } = record;
    if (service.type !== undefined || type === undefined) return service;
    const known = this.catalog.serviceOfType(type);
    return known?.type === type && !isShared(this.catalog, type) ? known : service;
  }

  connectionOf(record: EdgeRecord): Connection {
    return this.catalog.connection(record.connection) ?? unknownConnection(record.connection);
  }

  nodeCells(id: string): CellFamily {
    return this.family(`node/${id}`);
  }

  wireCells(id: string): CellFamily {
    return this.family(`wire/${id}`);
  }

  wireIndex(): WireIndex {
    this.index ??= new WireIndex(this.document.edges);
    return this.index;
  }

  /** Drops what was made of these nodes and wires. Views stay: facts may hold them. */
  forget(touched: {
    readonly nodes: Iterable<string>;
    readonly wires: Iterable<string>;
    readonly isListChanged: boolean;
  }): void {
    for (const id of touched.nodes) this.nodeViews.get(id)?.forget();
    for (const id of touched.wires) this.wireViews.get(id)?.forget();
    if (!touched.isListChanged) return;
    this.nodeList = undefined;
    this.wireList = undefined;
    this.wiresIn = new Map();
    this.wiresOut = new Map();
  }

  private isDrawn(id: string): boolean {
    return Object.hasOwn(this.document.edges, id) && this.hasEnds(id);
  }

  private hasEnds(id: string): boolean {
    const { edges, nodes } = this.document;
    const edge = edges[id];
    return edge !== undefined && Object.hasOwn(nodes, edge.from) && Object.hasOwn(nodes, edge.to);
  }

  private view(id: string): DesignNode {
    const known = this.nodeViews.get(id);
    if (known !== undefined) return known;
    const view = new DesignNode(this, id);
    this.nodeViews.set(id, view);
    return view;
  }

  private wireView(id: string): DesignWire {
    const known = this.wireViews.get(id);
    if (known !== undefined) return known;
    const view = new DesignWire(this, id);
    this.wireViews.set(id, view);
    return view;
  }

  private family(owner: string): CellFamily {
    const known = this.families.get(owner);
    if (known !== undefined) return known;
    const family = new CellFamily(owner);
    this.families.set(owner, family);
    return family;
  }
}

function valueOf<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** Whether several services make resources of this type, told apart by a property. */
function isShared({ services }: Catalog, type: string): boolean {
  return services.some((service) => service.when !== undefined && service.type === type);
}
