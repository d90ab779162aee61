import { Cell, release, type Reader, type Tracker } from './cells.js';

interface Fact extends Reader {
  readonly cell: Cell;
  readonly compute: () => unknown;
  value: unknown;
  isStale: boolean;
}

/**
 * Things worked out once for all who ask. A fact is a reader of what it was worked out from and
 * a cell for those who read it; they hear of it only when its value changes.
 */
export class Facts {
  private readonly facts = new Map<string, Fact>();
  /** Values of those of a graph that stays as it is. */
  private readonly values = new Map<string, unknown>();

  constructor(private readonly tracker: Tracker) {}

  /** The value of a fact. A key always goes with the same computation, hence with the same type. */
  read<T>(key: string, compute: () => T): T {
    if (!this.tracker.isNoting()) return this.once(key, compute);
    const fact = this.facts.get(key) ?? this.add(key, compute);
    this.refresh(fact);
    this.tracker.read(fact.cell);
    return fact.value as T;
  }

  /** Cells of the facts that changed, given the cells that did. Facts that nobody reads are dropped. */
  changed(dirty: Iterable<Cell>): readonly Cell[] {
    const before = new Map<Fact, unknown>();
    const queue = [...dirty];
    for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
      for (const reader of cell.readers) {
        const fact = isFact(reader) ? reader : undefined;
        if (fact === undefined || before.has(fact)) continue;
        before.set(fact, fact.value);
        fact.isStale = true;
        queue.push(fact.cell);
      }
    }
    const asked = [...before.keys()].filter((fact) => !this.dropIfUnread(fact));
    for (const fact of asked) this.refresh(fact);
    return asked.filter((fact) => !isSame(before.get(fact), fact.value)).map(({ cell }) => cell);
  }

  private once<T>(key: string, compute: () => T): T {
    const known = this.values.get(key);
    if (known !== undefined) return known as T;
    const value = compute();
    this.values.set(key, value);
    return value;
  }

  private add(key: string, compute: () => unknown): Fact {
    const cell = new Cell('fact', key);
    const fact: Fact = { cell, compute, value: undefined, isStale: true, reads: [] };
    this.facts.set(key, fact);
    return fact;
  }

  private refresh(fact: Fact): void {
    if (!fact.isStale) return;
    fact.value = this.tracker.run(fact, fact.compute);
    fact.isStale = false;
  }

  private dropIfUnread(fact: Fact): boolean {
    if (fact.cell.readers.size > 0) return false;
    release(fact);
    return this.facts.delete(fact.cell.name);
  }
}

function isFact(reader: Reader): reader is Fact {
  return 'compute' in reader;
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => Object.is(item, b[index]));
  }
  if (a instanceof Set && b instanceof Set) {
    return a.size === b.size && [...a].every((item) => b.has(item));
  }
  return Object.is(a, b);
}
