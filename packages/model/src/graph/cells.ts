/** What a tracked computation is known by: the cells it read. */
export interface Reader {
  reads: readonly Cell[];
}

/** One thing that can be read and can change: a property, a list of neighbours, a fact. */
export class Cell {
  readonly readers = new Set<Reader>();
  /** Number of the frame that read it last, so that a frame lists it once. */
  mark = 0;

  constructor(
    private readonly owner: string,
    readonly name: string,
  ) {}

  /** As in `node/orders/Timeout`. Made when asked for: most cells never are. */
  key(): string {
    return `${this.owner}/${this.name}`;
  }
}

/** Names of cells that are no properties. */
export const TYPE = '#type';
export const NAME = '#name';
export const RECORD = '#record';
export const WIRES_IN = '#in';
export const WIRES_OUT = '#out';

/** Notes which cells a computation reads. Reads inside a nested one belong to that alone. */
export class Tracker {
  private frame: Cell[] | undefined;
  private stamp = 0;
  private lastStamp = 0;

  /** Without anybody who listens nothing is noted, and reads cost next to nothing. */
  constructor(
    private readonly mode: 'deaf' | 'noting',
    private readonly report: ((key: string) => void) | undefined,
  ) {}

  /** Whether reads are noted at all. */
  isNoting(): boolean {
    return this.mode === 'noting';
  }

  read(cell: Cell): void {
    this.report?.(cell.key());
    if (this.frame === undefined || cell.mark === this.stamp) return;
    cell.mark = this.stamp;
    this.frame.push(cell);
  }

  /** Runs a computation for its reader, and makes the reader known to all that it read. */
  run<T>(reader: Reader, compute: () => T): T {
    if (this.mode === 'deaf') return compute();
    const { frame, stamp } = this;
    const reads: Cell[] = [];
    this.lastStamp += 1;
    this.frame = reads;
    this.stamp = this.lastStamp;
    try {
      return compute();
    } finally {
      this.frame = frame;
      this.stamp = stamp;
      release(reader);
      reader.reads = reads;
      for (const cell of reads) cell.readers.add(reader);
    }
  }
}

/** Forgets what a reader read. */
export function release(reader: Reader): void {
  for (const cell of reader.reads) cell.readers.delete(reader);
  reader.reads = [];
}

/** Cells of one owner by name, made when first read. */
export class CellFamily {
  private readonly cells = new Map<string, Cell>();

  constructor(private readonly owner: string) {}

  get(name: string): Cell {
    const known = this.cells.get(name);
    if (known !== undefined) return known;
    const cell = new Cell(this.owner, name);
    this.cells.set(name, cell);
    return cell;
  }

  find(name: string): Cell | undefined {
    return this.cells.get(name);
  }

  all(): Iterable<Cell> {
    return this.cells.values();
  }
}
