import {
  createGraph,
  EditError,
  emptyDocument,
  emptyHistory,
  record,
  redo,
  seal,
  undo,
  type ArchDocument,
  type EditCall,
  type GraphView,
  type History,
  type HistoryStep,
} from '@archivolt/model';
import type { Patch } from 'immer';
import { concernsRules, workerRunner, type RuleRunner } from './rule-runner.js';
import type { FileState, Session, SessionState } from './session-state.js';
import { commitSettled } from './settle-moves.js';
import { createStore, type Store } from './store.js';

export interface SessionOptions {
  readonly document?: ArchDocument;
  readonly file?: FileState;
  readonly screen?: SessionState['screen'];
  readonly theme?: SessionState['theme'];
  /** @default the rules in a web worker */
  readonly rules?: RuleRunner;
  /** @default random */
  readonly newId?: () => string;
}

const KEPT_NOTICES = 20;

/** What a session keeps beside the state that panels read. */
interface Core {
  readonly store: Store<SessionState>;
  readonly rules: RuleRunner;
  history: History;
  /** The step that the saved file has last; undefined when it has none, `never` when no step leads back to it. */
  saved: HistoryStep | undefined | 'never';
  /** Of the last document that rules were told of. */
  serial: number;
  noticed: number;
  revealed: number;
}

/** Creates the one owner of a design. */
export function createSession(options: SessionOptions = {}): Session {
  const core = createCore(options);
  core.rules.listen((diagnostics, serial) => {
    if (serial === core.serial) core.store.patch({ diagnostics, isChecking: false });
  });
  core.rules.listenToReplacements?.((replacements) => core.store.patch({ replacements }));
  core.rules.listenToElsewhere?.((elsewhere) => core.store.patch({ elsewhere }));
  core.rules.compare?.(core.store.get().baseline);
  core.rules.reset(core.store.get().document, core.serial);
  return {
    getState: core.store.get,
    subscribe: core.store.subscribe,
    edit: (calls, label) => edit(core, calls, label),
    undo: () => travel(core, undo),
    redo: () => travel(core, redo),
    travelTo: (count) => {
      for (let left = core.history.past.length - count; left > 0; left -= 1) travel(core, undo);
      for (let left = count - core.history.past.length; left > 0; left -= 1) travel(core, redo);
    },
    select: (ids, how) => select(core, ids, how),
    reveal: (at) => {
      const id = at.node ?? at.edge;
      if (id !== undefined) select(core, [id], 'replace');
      core.revealed += 1;
      core.store.patch({ revealed: { ...at, serial: core.revealed } });
    },
    load: (document, file, template) => load(core, { document, file, template }),
    update: (part) => update(core, part),
    choose: (environment) => choose(core, environment),
    notify: (text, action) => notify(core, text, action),
    settle: () => {
      core.history = seal(core.history);
    },
    dismiss: (id) => {
      const notices = core.store.get().notices.filter((notice) => notice.id !== id);
      core.store.patch({ notices });
    },
    dispose: () => core.rules.dispose(),
    newId: options.newId ?? randomId,
  };
}

function createCore(options: SessionOptions): Core {
  const document = options.document ?? emptyDocument();
  return {
    store: createStore<SessionState>({
      screen: options.screen ?? 'editor',
      document,
      baseline: document,
      template: undefined,
      graph: createGraph(document),
      selection: new Set(),
      diagnostics: [],
      replacements: [],
      elsewhere: [],
      isChecking: true,
      step: undefined,
      past: [],
      future: [],
      undoLabel: undefined,
      redoLabel: undefined,
      file: options.file ?? { name: 'Untitled.arch', isDirty: false },
      mode: 'design',
      isProblemsOpen: false,
      dock: 'problems',
      isPaletteFolded: false,
      theme: options.theme ?? 'system',
      gesture: undefined,
      notices: [],
    }),
    rules: options.rules ?? workerRunner(),
    history: emptyHistory(),
    saved: undefined,
    serial: 0,
    noticed: 0,
    revealed: 0,
  };
}

function edit(core: Core, calls: EditCall | readonly EditCall[], label?: string): boolean {
  const list: readonly EditCall[] = [calls].flat();
  if (list.length === 0) return true;
  try {
    const { document, graph } = core.store.get();
    const change = commitSettled({ document, graph }, list, label);
    if (change.patches.length === 0) return true;
    core.history = record(core.history, change);
    adopt(core, change.document, change.patches);
    return true;
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    notify(core, error.message);
    return false;
  }
}

function travel(core: Core, step: typeof undo): void {
  const moved = step(core.history, core.store.get().document);
  if (moved === undefined) return;
  const { document } = core.store.get();
  core.history = moved.history;
  adopt(core, moved.document, moved.patches);
  const back = broughtBack(document, moved.document);
  if (back.length > 0) select(core, back);
}

/** Cards, notes and groups that a step brings; wires, where it brings nothing else. */
function broughtBack(before: ArchDocument, after: ArchDocument): readonly string[] {
  const fresh = (now: object, then: object) =>
    Object.keys(now).filter((id) => !Object.hasOwn(then, id));
  const items = [
    ...fresh(after.nodes, before.nodes),
    ...fresh(after.layout.notes, before.layout.notes),
    ...fresh(after.layout.groups, before.layout.groups),
  ];
  return items.length > 0 ? items : fresh(after.edges, before.edges);
}

/** Puts a changed document on screen and tells the rules. */
function adopt(core: Core, document: ArchDocument, patches: readonly Patch[]): void {
  const before = core.store.get();
  const told = patches.filter(concernsRules);
  if (told.length > 0) {
    core.serial += 1;
    core.rules.update(told, core.serial);
  }
  core.store.patch({
    document,
    graph:
      told.length > 0 ? createGraph(document, { environment: before.environment }) : before.graph,
    selection: surviving(before.selection, document),
    isChecking: told.length > 0 || before.isChecking,
    file: { ...before.file, isDirty: core.history.past.at(-1) !== core.saved },
    ...labels(core),
  });
}

function choose(core: Core, environment: string | undefined): void {
  const { document, environment: before } = core.store.get();
  if (environment === before) return;
  core.serial += 1;
  core.rules.reset(document, core.serial, environment);
  core.store.patch({
    environment,
    graph: createGraph(document, { environment }),
    elsewhere: [],
    isChecking: true,
  });
}

function labels(
  core: Core,
): Pick<SessionState, 'step' | 'past' | 'future' | 'undoLabel' | 'redoLabel'> {
  const { past, future } = core.history;
  const step = past.at(-1);
  return {
    step,
    past,
    future,
    undoLabel: step?.label,
    redoLabel: core.history.future.at(-1)?.label,
  };
}

function surviving(selection: ReadonlySet<string>, document: ArchDocument): ReadonlySet<string> {
  const kept = [...selection].filter((id) => exists(document, id));
  return kept.length === selection.size ? selection : new Set(kept);
}

function exists(document: ArchDocument, id: string): boolean {
  const { nodes, edges, layout } = document;
  return [nodes, edges, layout.notes, layout.groups].some((record) => Object.hasOwn(record, id));
}

function load(
  core: Core,
  { document, file, template }: Pick<SessionState, 'document' | 'file' | 'template'>,
): void {
  core.history = emptyHistory();
  core.saved = file.isDirty ? 'never' : undefined;
  core.serial += 1;
  core.rules.compare?.(document);
  core.rules.reset(document, core.serial);
  const graph: GraphView = createGraph(document);
  core.store.patch({
    screen: 'editor',
    document,
    baseline: document,
    template,
    graph,
    file,
    selection: new Set(),
    environment: undefined,
    diagnostics: [],
    replacements: [],
    elsewhere: [],
    isChecking: true,
    loaded: (core.store.get().loaded ?? 0) + 1,
    gesture: undefined,
    revealed: undefined,
    ...labels(core),
  });
}

function update(core: Core, part: Parameters<Session['update']>[0]): void {
  if (part.file?.isDirty === false) {
    core.saved = core.history.past.at(-1);
    core.history = seal(core.history);
    const baseline = core.store.get().document;
    core.rules.compare?.(baseline);
    core.store.patch({ ...part, baseline });
    return;
  }
  if (part.file?.isDirty === true) core.saved = 'never';
  core.store.patch(part);
}

function select(
  core: Core,
  ids: Iterable<string>,
  how: 'replace' | 'add' | 'toggle' = 'replace',
): void {
  const { selection, revealed } = core.store.get();
  const next = how === 'replace' ? new Set<string>() : new Set(selection);
  for (const id of ids) {
    if (how === 'toggle' && next.has(id)) next.delete(id);
    else next.add(id);
  }
  const isSame = next.size === selection.size && [...next].every((id) => selection.has(id));
  if (!isSame) core.store.patch({ selection: next });
  if (revealed?.state !== undefined) core.store.patch({ revealed: undefined });
}

function notify(core: Core, text: string, action?: { label: string; run: () => void }): void {
  core.noticed += 1;
  const notice = { id: core.noticed, text, ...(action === undefined ? {} : { action }) };
  const notices = [...core.store.get().notices, notice].slice(-KEPT_NOTICES);
  core.store.patch({ notices });
}

function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return `n${[...bytes].map((byte) => (byte % 36).toString(36)).join('')}`;
}
