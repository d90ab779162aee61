import type { Patch } from 'immer';
import { catalog as everything, type Catalog } from '../catalog/catalog.js';
import type { ArchDocument } from '../document/document.js';
import type { Diagnostic } from '../define/rule.js';
import { advance } from '../graph/advance.js';
import { release, type Cell, type Reader } from '../graph/cells.js';
import { DesignGraph, type Supposition } from '../graph/design-graph.js';
import { push } from '../graph/wire-index.js';
import { checksOfDesign, checksOfNode, checksOfWire, diagnose, type Check } from './check.js';
import { Ledger, saysSame, toEntry, type Entry } from './ledger.js';
import { Schedule } from './schedule.js';

/** Keeps diagnostics up to date with a document. */
export interface Validator {
  /** Starts anew with a document. */
  reset(document: ArchDocument): readonly Diagnostic[];
  /** Goes on to the next document. Looks again only at what the patches can have changed. */
  update(document: ArchDocument, patches: readonly Patch[]): readonly Diagnostic[];
}

export interface ValidateOptions {
  /** Whose values parameters have; their defaults without one. */
  readonly environment?: string | undefined;
  readonly supposing?: Supposition | undefined;
}

/** All that the rules say of a document, gravest first. */
export function validate(
  document: ArchDocument,
  catalog: Catalog = everything,
  options: ValidateOptions = {},
): readonly Diagnostic[] {
  const graph = new DesignGraph(document, catalog, { mode: 'deaf', ...options });
  const schedule = new Schedule(catalog);
  const entries: Entry[] = [];
  const look = (rule: Check['rule'], context: Check['context']) => {
    for (const diagnostic of diagnose(graph, rule, context)) entries.push(toEntry(diagnostic));
  };
  // Rule by rule: one that has just run is warm.
  const groups = new Map<readonly Check['rule'][], Check['context'][]>();
  for (const node of graph.nodes()) push(groups, schedule.ofNode(node), { node, graph });
  for (const wire of graph.wires()) {
    const context = { wire, source: wire.source, target: wire.target, graph };
    push(groups, schedule.ofWire(wire), context);
  }
  for (const [rules, contexts] of groups) {
    for (const rule of rules) for (const context of contexts) look(rule, context);
  }
  for (const rule of schedule.design) look(rule, { graph });
  return new Ledger(entries).diagnostics;
}

/** Makes a validator. */
export function createValidator(
  catalog: Catalog = everything,
  { environment }: ValidateOptions = {},
): Validator {
  const schedule = new Schedule(catalog);
  let run: Run | undefined;
  const start = (document: ArchDocument) => {
    run = new Run(new DesignGraph(document, catalog, { environment }), schedule);
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

/** A check with what it read and what it found. */
interface Task extends Reader {
  readonly check: Check;
  entries: readonly Entry[];
}

/** Validation of one design from document to document. */
class Run {
  private readonly tasks = new Map<string, readonly Task[]>();
  private readonly ledger: Ledger;

  constructor(
    private readonly graph: DesignGraph,
    private readonly schedule: Schedule,
  ) {
    for (const { id } of graph.nodes()) this.add(`node/${id}`, this.checksOfNode(id));
    for (const { id } of graph.wires()) this.add(`wire/${id}`, this.checksOfWire(id));
    this.add('design', checksOfDesign(graph, schedule));
    const all = [...this.tasks.values()].flat();
    for (const task of all) this.look(task);
    this.ledger = new Ledger(all.flatMap((task) => task.entries));
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.ledger.diagnostics;
  }

  /** Follows the patches; false when they call for a new start. */
  goOn(document: ArchDocument, patches: readonly Patch[]): boolean {
    const step = advance(this.graph, document, patches);
    if (step === undefined) return false;
    const gone = new Set<Entry>();
    const due = new Set<Task>();
    for (const id of step.nodes) this.renew(`node/${id}`, { gone, due }, this.checksOfNode(id));
    for (const id of step.wires) this.renew(`wire/${id}`, { gone, due }, this.checksOfWire(id));
    for (const task of readersOf(step.cells)) due.add(task);
    const found: Entry[] = [];
    for (const task of due) {
      const before = task.entries;
      this.look(task);
      if (saysSame(before, task.entries)) task.entries = before;
      else {
        for (const entry of before) gone.add(entry);
        found.push(...task.entries);
      }
    }
    this.ledger.change(gone, found);
    return true;
  }

  private checksOfNode(id: string): readonly Check[] {
    const node = this.graph.node(id);
    return node === undefined ? [] : checksOfNode(this.graph, this.schedule, node);
  }

  private checksOfWire(id: string): readonly Check[] {
    const wire = this.graph.wire(id);
    return wire === undefined ? [] : checksOfWire(this.graph, this.schedule, wire);
  }

  /** Puts other checks on a subject. */
  private renew(
    subject: string,
    { gone, due }: { readonly gone: Set<Entry>; readonly due: Set<Task> },
    checks: readonly Check[],
  ): void {
    for (const task of this.tasks.get(subject) ?? []) {
      release(task);
      for (const entry of task.entries) gone.add(entry);
    }
    for (const task of this.add(subject, checks)) due.add(task);
  }

  private add(subject: string, checks: readonly Check[]): readonly Task[] {
    const tasks = checks.map((check): Task => ({ check, reads: [], entries: [] }));
    if (tasks.length === 0) this.tasks.delete(subject);
    else this.tasks.set(subject, tasks);
    return tasks;
  }

  private look(task: Task): void {
    const { graph } = this;
    task.entries = graph.tracker
      .run(task, () => diagnose(graph, task.check.rule, task.check.context))
      .map(toEntry);
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
