import type { ArchDocument, Difference } from '@archivolt/model';
import { clampSize, type Limits } from '../controls/panel-size.js';
import { createStore, type Store } from '../state/store.js';
import type { FileNews } from '../versions/follow-file.js';
import type { FoundDraft } from '../versions/recovery.js';

export type DialogName =
  | 'command'
  | 'export'
  | 'history'
  | 'picture'
  | 'share'
  | 'shortcuts'
  | 'states'
  | 'types';
/** Part of a design that the environments panel shows. */
export type ValuesPart = 'parameters' | 'conditions' | 'mappings' | 'outputs' | 'stacks';
/** None: the worst first. */
export type ProblemGroup = 'severity' | 'rule' | 'item';
export type TargetId = 'sam' | 'cfn' | 'cdk';

/** What the panels remember that is no part of a design. */
export interface UiState {
  readonly dialog: DialogName | undefined;
  readonly paletteTab: 'services' | 'outline';
  /** Keys of the rows of the palette that were added last, the newest first. */
  readonly recent: readonly string[];
  readonly isInspectorFolded: boolean;
  readonly problemsHeight: number;
  /** Panels that the user made wider or narrower. */
  readonly widths: PanelWidths;
  readonly valuesPart: ValuesPart;
  readonly severity: 'all' | 'error' | 'warning' | 'suppressed';
  readonly isOnlySelection: boolean;
  /** What the list of problems is sorted under. */
  readonly problemsBy: ProblemGroup;
  /** Words that a problem must have to be listed. */
  readonly problemQuery: string;
  /** Shortcuts that the user gave actions, by id; an empty list is none at all. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly target: TargetId;
  /** Folded inspector sections, as `lambda-function/Limits`. */
  readonly folded: ReadonlySet<string>;
  /** Rises when the search field of the palette should take the focus. */
  readonly findServiceAsked: number;
  /** A file that is being read. */
  readonly opening: { readonly name: string; readonly stop: () => void } | undefined;
  /** A file that could not be read, with what is wrong with it. */
  readonly unreadable:
    | { readonly name: string; readonly problems: readonly FileProblem[] }
    | undefined;
  /** Unsaved work stands in the way; waits for an answer. */
  readonly leaving: { readonly answer: (answer: 'save' | 'drop' | 'stay') => void } | undefined;
  /** The file was changed by someone else since it was opened; waits for an answer. */
  readonly conflict:
    | {
        /** What theirs adds to the design on screen, removes and changes; absent when it cannot be read. */
        readonly change: DesignChange | undefined;
        readonly answer: (answer: ConflictAnswer) => void;
      }
    | undefined;
  /** Work that a crash left, until it is recovered, discarded or put off. */
  readonly recovery: readonly FoundDraft[] | undefined;
  /** What happened to the file on disk. */
  readonly news: FileNews | undefined;
  /** The linked template was changed by another program, and the drawing here. */
  readonly templateNews: TemplateNews | undefined;
}

export interface TemplateNews {
  readonly name: string;
  readonly take: () => void;
  readonly keep: () => void;
}

/** Going from one design to another. */
export interface DesignChange {
  readonly before: ArchDocument;
  readonly after: ArchDocument;
  readonly differences: readonly Difference[];
}

export type ConflictAnswer = 'mine' | 'theirs' | 'copy' | 'stay';

/** What is wrong with a file, and where. */
export interface FileProblem {
  readonly message: string;
  /** Absent where the file has no lines. */
  readonly line?: number;
  readonly column?: number;
  readonly remedy?: string;
}

export type UiStore = Store<UiState>;

export type PanelName = 'palette' | 'inspector' | 'code';
export type PanelWidths = Readonly<Partial<Record<PanelName, number>>>;

const KEY = 'archivolt.ui';
export const PROBLEMS_HEIGHT = { least: 112, usual: 198, most: 560 } as const;
export const PANEL_WIDTHS: Readonly<Record<PanelName, Limits>> = {
  palette: { least: 176, most: 480 },
  inspector: { least: 248, most: 640 },
  code: { least: 320, most: 1600 },
};

/** A store that outlives the page in part: sizes, folds, the target last looked at. */
export function createUiStore(storage: Pick<Storage, 'getItem' | 'setItem'>): UiStore {
  const store = createStore<UiState>({
    dialog: undefined,
    paletteTab: 'services',
    isInspectorFolded: false,
    valuesPart: 'parameters',
    severity: 'all',
    isOnlySelection: false,
    problemQuery: '',
    findServiceAsked: 0,
    opening: undefined,
    unreadable: undefined,
    leaving: undefined,
    conflict: undefined,
    recovery: undefined,
    news: undefined,
    templateNews: undefined,
    ...remembered(storage.getItem(KEY)),
  });
  store.subscribe(() => {
    const { problemsHeight, widths, target, folded, recent, problemsBy, keys } = store.get();
    const kept = { problemsHeight, widths, target, folded: [...folded], recent, problemsBy, keys };
    storage.setItem(KEY, JSON.stringify(kept));
  });
  return store;
}

type Remembered = Pick<
  UiState,
  'problemsHeight' | 'widths' | 'target' | 'folded' | 'recent' | 'problemsBy' | 'keys'
>;

function remembered(text: string | null): Remembered {
  const value = parse(text);
  const { problemsHeight, widths, target, folded, recent, problemsBy, keys } = value;
  return {
    problemsHeight: sizeIn(problemsHeight, PROBLEMS_HEIGHT) ?? PROBLEMS_HEIGHT.usual,
    widths: widthsIn(widths),
    target: target === 'cfn' || target === 'cdk' ? target : 'sam',
    folded: new Set(textsOf(folded)),
    recent: textsOf(recent).slice(0, RECENT),
    problemsBy: problemsBy === 'rule' || problemsBy === 'item' ? problemsBy : 'severity',
    keys: keysIn(keys),
  };
}

function keysIn(value: unknown): Readonly<Record<string, readonly string[]>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([id, keys]) => [id, textsOf(keys)]));
}

/** Rows that the palette remembers. */
export const RECENT = 5;

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((it) => typeof it === 'string') : [];
}

function widthsIn(value: unknown): PanelWidths {
  const given: Record<string, unknown> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  return Object.fromEntries(
    Object.entries(PANEL_WIDTHS).flatMap(([name, limits]) => {
      const width = sizeIn(given[name], limits);
      return width === undefined ? [] : [[name, width]];
    }),
  );
}

function sizeIn(value: unknown, limits: Limits): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? clampSize(value, limits) : undefined;
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
