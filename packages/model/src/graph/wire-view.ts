import type { EdgeRecord } from '../document/document.js';
import type { Connection } from '../define/connection.js';
import type { Place } from '../define/rule.js';
import type { ValueMap } from '../define/value.js';
import type { NodeView, WireView } from '../define/view.js';
import { RECORD, TYPE, type CellFamily } from './cells.js';
import type { DesignGraph } from './design-graph.js';
import { Reads, type Holder } from './reads.js';
import type { Resolver } from './resolve.js';
import type { Shape } from './shape.js';

class WireHolder implements Holder {
  private known: Shape | undefined;
  private cells: CellFamily | undefined;

  constructor(
    private readonly graph: DesignGraph,
    readonly id: string,
    private readonly imagined: EdgeRecord | undefined,
  ) {}

  place(): Place {
    return { edge: this.id };
  }

  shape(): Shape {
    this.known ??= this.graph.shapeOfWire(this.record());
    return this.known;
  }

  forget(): void {
    this.known = undefined;
  }

  record(): EdgeRecord {
    return this.imagined ?? this.graph.edgeRecord(this.id);
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
    return this.graph.connectionOf(this.ends());
  }

  get source(): NodeView {
    return this.graph.existing(this.ends().from);
  }

  get target(): NodeView {
    return this.graph.existing(this.ends().to);
  }

  /** The record, read for its connection and its ends alone. */
  ends(): EdgeRecord {
    this.holding.note(TYPE);
    return this.holding.record();
  }
}
