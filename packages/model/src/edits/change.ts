import type { Patch } from 'immer';
import type { ArchDocument } from '../document/document.js';

/** What a commit did: the currency of history, workers and views. */
export interface Change {
  readonly document: ArchDocument;
  readonly patches: readonly Patch[];
  /** Patches that lead back, in the order to apply them. */
  readonly inverse: readonly Patch[];
  /** Name of the undo step, as in "Rename to Orders". */
  readonly label: string;
  /** Changes in a row with the same key are one undo step. */
  readonly mergeKey?: string;
}
