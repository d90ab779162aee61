import type { Elsewhere } from './elsewhere-keeper.js';
import type {
  ArchDocument,
  Diagnostic,
  EditCall,
  GraphView,
  HistoryStep,
  Replacement,
  Verdict,
} from '@archivolt/model';

/** A wire being drawn, by pointer or keyboard. Verdicts are judged once, at its start. */
export interface WireGesture {
  readonly source: string;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Node under the pointer, or chosen by keyboard. */
  readonly over?: string;
}

export interface FileState {
  /** As in `orders-platform.arch`. */
  readonly name: string;
  /** What the host knows it by; absent until it was saved or opened. */
  readonly handle?: unknown;
  /** What the file holds, as it was last read or written here. */
  readonly text?: string;
  readonly isDirty: boolean;
}

/** The template that a design was opened from. */
interface TemplateFile {
  readonly name: string;
  /** What the host knows it by, where it does. */
  readonly handle?: unknown;
  readonly text: string;
}

/** What lies between palette and inspector. */
export type DockName = 'problems' | 'environments' | 'permissions' | 'history';

export type ViewMode = 'design' | 'split' | 'code';

/** Where `reveal` pointed last. The canvas moves there and the inspector focuses the field. */
export interface Revealed {
  readonly node?: string;
  readonly edge?: string;
  readonly property?: string;
  /** Name of one of its states, when it runs states. Until something is selected. */
  readonly state?: string;
  /** Counts up, so that the same place can be revealed again. */
  readonly serial: number;
}

/** All that panels read. Replaced, never mutated; compare by identity. */
export interface SessionState {
  readonly screen: 'start' | 'editor';
  readonly document: ArchDocument;
  /** The design as its file has it: as it was opened, or saved last. */
  readonly baseline: ArchDocument;
  /** The template that it was opened from: its comments and order stay in the code panel. */
  readonly template: TemplateFile | undefined;
  /** Untracked view of `document`, made anew with it. */
  readonly graph: GraphView;
  /** Ids of nodes and edges. */
  readonly selection: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
  /** What deploying the design would replace, against what the file has. */
  readonly replacements: readonly Replacement[];
  /** What is wrong in environments that are not looked at. */
  readonly elsewhere: readonly Elsewhere[];
  /** Whether `diagnostics` speak of `document` yet. */
  readonly isChecking: boolean;
  /** What was done last and can be undone: where in history the design stands. */
  readonly step: HistoryStep | undefined;
  /** All that can be undone, newest last, and redone, next last. */
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
  readonly undoLabel: string | undefined;
  readonly redoLabel: string | undefined;
  readonly file: FileState;
  /** Whose values parameters have; their defaults without one. */
  readonly environment?: string | undefined;
  readonly mode: ViewMode;
  /** Whether `dock` is in sight. */
  readonly isProblemsOpen: boolean;
  readonly dock: DockName;
  readonly isPaletteFolded: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  readonly gesture: WireGesture | undefined;
  readonly revealed?: Revealed | undefined;
  /** Counts designs put on screen: the canvas shows each whole at first. */
  readonly loaded?: number;
  /** Message for the polite live region and the toast, newest last. */
  readonly notices: readonly {
    readonly id: number;
    readonly text: string;
    readonly action?: { readonly label: string; readonly run: () => void };
  }[];
}

/** The one owner of the document in the designer. React reads it through `useSession(selector)`. */
export interface Session {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Runs edits as one undoable step. Returns false, with a notice, when an edit does not fit. */
  edit(calls: EditCall | readonly EditCall[], label?: string): boolean;
  undo(): void;
  redo(): void;
  /** Undoes or redoes until so many steps are done. */
  travelTo(count: number): void;
  select(ids: Iterable<string>, how?: 'replace' | 'add' | 'toggle'): void;
  /** Shows this node, wire or property: selects it, brings it into view, focuses its field. */
  reveal(at: Omit<Revealed, 'serial'>): void;
  /** Puts another design on screen; history starts anew. */
  load(document: ArchDocument, file: FileState, template?: TemplateFile): void;
  update(
    part: Partial<
      Pick<
        SessionState,
        | 'screen'
        | 'mode'
        | 'isProblemsOpen'
        | 'dock'
        | 'isPaletteFolded'
        | 'theme'
        | 'gesture'
        | 'file'
      >
    >,
  ): void;
  /** Looks at the design as it is in one environment, or with the defaults of its parameters. */
  choose(environment: string | undefined): void;
  notify(text: string, action?: { readonly label: string; readonly run: () => void }): void;
  /** Ends a run of edits that would be one undo step: a gesture is over. */
  settle(): void;
  /** Takes a notice away. */
  dismiss(id: number): void;
  /** Stops the rules. */
  dispose(): void;
  /** A fresh id for a node or edge. */
  newId(): string;
}
