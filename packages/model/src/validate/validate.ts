import type { Patch } from 'immer';
import { catalog as everything, type Catalog } from '../catalog/catalog.js';
import type { ArchDocument } from '../document/document.js';
import type { Diagnostic } from '../define/rule.js';
import { advance } from '../graph/advance.js';
import { release, type Cell, type Reader } from '../graph/cells.js';
import { DesignGraph } from '../graph/design-graph.js';
import { compareIds } from '../graph/wire-index.js';
import { checksOfDesign, checksOfNode, checksOfWire, diagnose, type Check } from './check.js';
import { orderKey } from './order.js';
import { Schedule } from './schedule.js';

/** Keeps diagnostics up to date with a document. */
export interface Validator {
  /** Starts anew with a document. */
  reset(document: ArchDocument): readonly Diagnostic[];
  /** Goes on to the next document. Looks again only at what the patches can have changed. */
  update(document: ArchDocument, patches: readonly Patch[]): readonly Diagnostic[];
}

/** All that the rules say of a document, gravest first. */
export function validate(
  document: ArchDocument,
  catalog: Catalog = everything,
): readonly Diagnostic[] {
  const graph = new DesignGraph(document, catalog, { mode: 'deaf' });
  const schedule = new Schedule(catalog);
  const checks = [
    ...graph.nodes().flatMap((node) => checksOfNode(graph, schedule, node)),
    ...graph.wires().flatMap((wire) => checksOfWire(graph, schedule, wire)),
    ...checksOfDesign(graph, schedule),
  ];
  const entries = checks.flatMap((check) => diagnose(graph, check).map(toEntry));
  return inOrder(entries).map(({ diagnostic }) => diagnostic);
}

/** Makes a validator. */
export function createValidator(catalog: Catalog = everything): Validator {
  const schedule = new Schedule(catalog);
  let run: Run | undefined;
  const start = (document: ArchDocument) => {
    run = new Run(new DesignGraph(document, catalog), schedule);
    return run.diagnostics;
  };
  return {
    reset: start,
    update(document, patches) {
      if (run?.goOn(document, patches) !== true) return start(document);
      return run.diagnostics;
    },
  };
}

interface Entry {
  readonly key: string;
  readonly diagnostic: Diagnostic;
}

/** A check with what it read and what it found. */
interface Task extends Reader {
  readonly check: Check;
  entries: readonly Entry[];
}

/** Validation of one design from document to document. */
class Run {
  diagnostics: readonly Diagnostic[] = [];
  private readonly tasks = new Map<string, readonly Task[]>();
  private readonly found = new Set<Task>();

  constructor(
    private readonly graph: DesignGraph,
    private readonly schedule: Schedule,
  ) {
    for (const { id } of graph.nodes()) this.scheduleNode(id);
    for (const { id } of graph.wires()) this.scheduleWire(id);
    this.add('design', checksOfDesign(graph, schedule));
    for (const tasks of this.tasks.values()) for (const task of tasks) this.look(task);
    this.collect();
  }

  /** Follows the patches; false when they call for a new start. */
  goOn(document: ArchDocument, patches: readonly Patch[]): boolean {
    const step = advance(this.graph, document, patches);
    if (step === undefined) return false;
    const due = new Set<Task>();
    for (const id of step.nodes) for (const task of this.scheduleNode(id)) due.add(task);
    for (const id of step.wires) for (const task of this.scheduleWire(id)) due.add(task);
    for (const task of readersOf(step.cells)) due.add(task);
    let isChanged = step.nodes.size > 0 || step.wires.size > 0;
    for (const task of due) isChanged = this.look(task) || isChanged;
    if (isChanged) this.collect();
    return true;
  }

  private scheduleNode(id: string): readonly Task[] {
    const node = this.graph.node(id);
    const checks = node === undefined ? [] : checksOfNode(this.graph, this.schedule, node);
    return this.add(`node/${id}`, checks);
  }

  private scheduleWire(id: string): readonly Task[] {
    const wire = this.graph.wire(id);
    const checks = wire === undefined ? [] : checksOfWire(this.graph, this.schedule, wire);
    return this.add(`wire/${id}`, checks);
  }

  private add(subject: string, checks: readonly Check[]): readonly Task[] {
    for (const task of this.tasks.get(subject) ?? []) {
      release(task);
      this.found.delete(task);
    }
    const tasks = checks.map((check): Task => ({ check, reads: [], entries: [] }));
    if (tasks.length === 0) this.tasks.delete(subject);
    else this.tasks.set(subject, tasks);
    return tasks;
  }

  /** Runs a task; tells whether there was or is something to say. */
  private look(task: Task): boolean {
    const had = task.entries.length > 0;
    const { graph } = this;
    task.entries = graph.tracker.run(task, () => diagnose(graph, task.check)).map(toEntry);
    if (task.entries.length > 0) this.found.add(task);
    else this.found.delete(task);
    return had || task.entries.length > 0;
  }

  private collect(): void {
    const entries = [...this.found].flatMap((task) => task.entries);
    this.diagnostics = inOrder(entries).map(({ diagnostic }) => diagnostic);
  }
}

function readersOf(cells: ReadonlySet<Cell>): ReadonlySet<Task> {
  const tasks = new Set<Task>();
  for (const cell of cells) {
    for (const reader of cell.readers) if (isTask(reader)) tasks.add(reader);
  }
  return tasks;
}

function isTask(reader: Reader): reader is Task {
  return 'check' in reader;
}

function toEntry(diagnostic: Diagnostic): Entry {
  return { key: orderKey(diagnostic), diagnostic };
}

/** Sorted, and each thing said once. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .toSorted((a, b) => compareIds(a.key, b.key) || compareIds(fixText(a), fixText(b)))
    .filter((entry, index, all) => entry.key !== all[index - 1]?.key);
}

function fixText({ diagnostic }: Entry): string {
  return JSON.stringify(diagnostic.fix ?? null);
}
