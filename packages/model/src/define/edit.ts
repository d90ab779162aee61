import type { Draft } from 'immer';
import type { ArchDocument } from '../document/document.js';

/** One change of a document by a user's intent. The only way a document changes. */
export interface EditDefinition<Args> {
  /** `noun.verb`, as in `node.rename`. */
  readonly id: string;
  /** Name of the undo step. */
  readonly label: (args: Args, document: ArchDocument) => string;
  /** Edits in a row with the same key are one undo step. */
  readonly mergeKey?: (args: Args) => string | undefined;
  /** Changes the draft. Throws `EditError` when the arguments do not fit the document. */
  readonly apply: (draft: Draft<ArchDocument>, args: Args) => void;
}

/** An edit as a value: what fixes, commands and the command line hand over. */
export interface EditCall {
  readonly edit: string;
  readonly args: unknown;
}

/** Declares an edit. */
export function defineEdit<Args>(definition: EditDefinition<Args>): EditDefinition<Args> {
  return definition;
}

/** An edit that does not fit the document it was given: a value for callers, with the reason. */
export class EditError extends Error {
  override readonly name = 'EditError';
}
