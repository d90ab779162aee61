import type { ArchDocument, EdgeRecord } from '../document/document.js';
import type { Connection } from '../define/connection.js';
import type { Place } from '../define/rule.js';
import type { PropertyPath, ValueMap } from '../define/value.js';
import type { NodeView, WireView } from '../define/view.js';
import { RECORD, TYPE, type CellFamily } from './cells.js';
import type { DesignGraph } from './design-graph.js';
import { Reads, type Holder } from './reads.js';
import type { Resolver } from './resolve.js';
import type { Shape } from './shape.js';

const NO_EDGE: EdgeRecord = { connection: '', from: '', to: '' };

class WireHolder implements Holder {
  private known: Shape | undefined;
  private cells: CellFamily | undefined;
  private edges: ArchDocument['edges'] | undefined;
  private current: EdgeRecord;
  private kind: Connection | undefined;

  constructor(
    private readonly graph: DesignGraph,
    readonly id: string,
    private readonly imagined: EdgeRecord | undefined,
  ) {
    this.current = imagined ?? NO_EDGE;
  }

  place(property?: PropertyPath): Place {
    return property === undefined ? { edge: this.id } : { edge: this.id, property };
  }

  shape(): Shape {
    this.known ??= this.graph.shapeOfWire(this.record());
    return this.known;
  }

  forget(): void {
    this.known = undefined;
    this.kind = undefined;
  }

  /** Looked up once a document: it is read for every property. */
  record(): EdgeRecord {
    const { edges } = this.graph.document;
    if (this.imagined !== undefined || this.edges === edges) return this.current;
    this.edges = edges;
    this.current = (Object.hasOwn(edges, this.id) ? edges[this.id] : undefined) ?? NO_EDGE;
    return this.current;
  }

  connection(): Connection {
    this.kind ??= this.graph.connectionOf(this.record());
    return this.kind;
  }

  existsAlready(): boolean {
    return false;
  }

  properties(part: string | undefined): ValueMap | undefined {
    const { properties, parts } = this.record();
    if (part === undefined) return properties;
    return parts !== undefined && Object.hasOwn(parts, part) ? parts[part]?.properties : undefined;
  }

  globals(): undefined {
    return undefined;
  }

  resolver(): Resolver {
    return this.graph.resolverOf(undefined);
  }

  track(cell: string): void {
    if (!this.graph.tracker.isNoting()) return;
    this.note(TYPE);
    this.note(cell.includes('#') ? RECORD : cell);
  }

  note(cell: string): void {
    const { tracker } = this.graph;
    if (!tracker.isNoting()) return;
    this.cells ??= this.graph.wireCells(this.id);
    tracker.read(this.cells.get(cell));
  }
}

/** The view of one wire, in the document or only thought of. Getters, since reading is tracked. */
export class DesignWire extends Reads implements WireView {
  private readonly holding: WireHolder;

  constructor(
    private readonly graph: DesignGraph,
    readonly id: string,
    imagined?: EdgeRecord,
  ) {
    const holder = new WireHolder(graph, id, imagined);
    super(holder, undefined);
    this.holding = holder;
  }

  /** Forgets what its connection says: that has changed. */
  forget(): void {
    this.holding.forget();
  }

  get record(): EdgeRecord {
    this.holding.note(RECORD);
    return this.holding.record();
  }

  get connection(): Connection {
    this.holding.note(TYPE);
    return this.holding.connection();
  }

  get source(): NodeView {
    return this.graph.existing(this.ends().from);
  }

  get target(): NodeView {
    return this.graph.existing(this.ends().to);
  }

  /** Whether it is of a connection. Nothing is noted: lists of wires change with it. */
  isOf(connection: string): boolean {
    return this.holding.record().connection === connection;
  }

  /** The record, read for its connection and its ends alone. */
  ends(): EdgeRecord {
    this.holding.note(TYPE);
    return this.holding.record();
  }
}
