import type { EdgeRecord } from '../document/document.js';
import type { Connection } from '../define/connection.js';
import type { ValueMap } from '../define/value.js';
import type { NodeView, WireView } from '../define/view.js';
import type { Cell, CellFamily } from './cells.js';
import type { DesignGraph } from './design-graph.js';
import { RECORD, TYPE } from './node-view.js';
import type { Segments } from './path.js';
import { Reads, type Holder } from './reads.js';
import type { Resolver } from './resolve.js';

class WireHolder implements Holder {
  readonly place: { readonly edge: string };
  private readonly cells: CellFamily;

  constructor(
    private readonly graph: DesignGraph,
    readonly id: string,
    private readonly read: () => EdgeRecord,
  ) {
    this.cells = graph.wireCells(id);
    this.place = { edge: id };
  }

  record(): EdgeRecord {
    return this.read();
  }

  properties(part: string | undefined): ValueMap | undefined {
    const { properties, parts } = this.record();
    if (part === undefined) return properties;
    return parts !== undefined && Object.hasOwn(parts, part) ? parts[part]?.properties : undefined;
  }

  annotations(part: string | undefined) {
    if (part !== undefined) return undefined;
    return this.graph.connectionOf(this.record()).annotate;
  }

  globals(): undefined {
    return undefined;
  }

  stored(segments: Segments): Segments {
    return segments;
  }

  cell(part: string | undefined, key: string): Cell {
    return this.cells.get(key === '' || part !== undefined ? RECORD : key);
  }

  track(cell: Cell): void {
    this.graph.tracker.read(this.cells.get(TYPE));
    this.graph.tracker.read(cell);
  }

  resolver(): Resolver {
    return this.graph.resolver;
  }
}

/** The view of one wire, in the document or only thought of. Getters, since reading is tracked. */
export class DesignWire extends Reads implements WireView {
  private readonly holding: WireHolder;
  private readonly cells: CellFamily;

  constructor(
    private readonly graph: DesignGraph,
    readonly id: string,
    read: () => EdgeRecord,
  ) {
    const holder = new WireHolder(graph, id, read);
    super(holder, undefined);
    this.cells = graph.wireCells(id);
    this.holding = holder;
  }

  get record(): EdgeRecord {
    this.graph.tracker.read(this.cells.get(RECORD));
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

  private ends(): EdgeRecord {
    this.graph.tracker.read(this.cells.get(TYPE));
    return this.holding.record();
  }
}
