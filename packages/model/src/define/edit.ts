import type { Draft } from 'immer';
import type { GenericSchema } from 'valibot';
import type { ArchDocument } from '../document/document.js';

/**
 * One change of a document by a user's intent. The only way a document changes.
 * Members are methods so that definitions of different arguments fit into one registry; `commit`
 * hands over nothing that `args` has not let through.
 */
export interface EditDefinition<Args> {
  /** `noun.verb`, as in `node.rename`. */
  readonly id: string;
  /** What the arguments must be. Calls come from fixes, files of fixes and scripts. */
  readonly args: GenericSchema<unknown, Args>;
  /** Name of the undo step. */
  label(args: Args, document: ArchDocument): string;
  /** Edits in a row with the same key are one undo step. */
  mergeKey?(args: Args): string | undefined;
  /** The nodes and wires that it changes, where it looks at no others: the draft then holds these alone. */
  touches?(args: Args, document: ArchDocument): readonly string[] | undefined;
  /**
   * Changes the draft. Throws `EditError` when the arguments do not fit the document.
   * `document` is what the draft was made of: cheap to search, where a draft is not.
   */
  apply(draft: Draft<ArchDocument>, args: Args, document: ArchDocument): void;
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
