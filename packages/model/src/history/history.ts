import type { Patch } from 'immer';
import type { ArchDocument } from '../document/document.js';
import type { Change } from '../edits/change.js';
import { follow } from '../edits/commit.js';

const MOST_STEPS = 1000;

/** One step of undo: a change, or a run of changes with one merge key. */
export interface HistoryStep {
  readonly label: string;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  readonly mergeKey?: string;
}

/** What was done and can be undone, newest last; what was undone and can be redone, next last. */
export interface History {
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
  /** Whether a change with the last step's merge key still joins it. */
  readonly isOpen: boolean;
}

/** A step taken back or forth: what views, workers and caches need to follow. */
export interface HistoryMove {
  readonly history: History;
  readonly document: ArchDocument;
  readonly patches: readonly Patch[];
  readonly label: string;
}

export function emptyHistory(): History {
  return { past: [], future: [], isOpen: false };
}

/** Takes a change down. What was undone before is gone; the oldest steps go beyond 1,000. */
export function record(history: History, change: Change): History {
  if (change.patches.length === 0) return history;
  const last = history.past.at(-1);
  if (history.isOpen && last?.mergeKey !== undefined && last.mergeKey === change.mergeKey) {
    const past = [...history.past.slice(0, -1), joined(last, change)];
    return { past, future: [], isOpen: true };
  }
  const { label, patches, inverse, mergeKey } = change;
  const step = { label, patches, inverse, ...(mergeKey === undefined ? {} : { mergeKey }) };
  return { past: [...history.past, step].slice(-MOST_STEPS), future: [], isOpen: true };
}

/** Ends a run: the next change is a step of its own, whatever its key. */
export function seal(history: History): History {
  return history.isOpen ? { ...history, isOpen: false } : history;
}

/** Takes the last step back; undefined when there is none. */
export function undo(history: History, document: ArchDocument): HistoryMove | undefined {
  const step = history.past.at(-1);
  if (step === undefined) return undefined;
  return {
    history: {
      past: history.past.slice(0, -1),
      future: [...history.future, step],
      isOpen: false,
    },
    document: follow(document, step.inverse),
    patches: step.inverse,
    label: step.label,
  };
}

/** Takes the last undone step again; undefined when there is none. */
export function redo(history: History, document: ArchDocument): HistoryMove | undefined {
  const step = history.future.at(-1);
  if (step === undefined) return undefined;
  return {
    history: {
      past: [...history.past, step],
      future: history.future.slice(0, -1),
      isOpen: false,
    },
    document: follow(document, step.patches),
    patches: step.patches,
    label: step.label,
  };
}

function joined(step: HistoryStep, change: Change): HistoryStep {
  return {
    ...step,
    label: change.label,
    patches: [...step.patches, ...change.patches],
    inverse: [...change.inverse, ...step.inverse],
  };
}
