import {
  compareDesigns,
  emptyDocument,
  parseDocument,
  type ArchDocument,
  type Difference,
} from '@archivolt/model';
import type { ActionContext } from '../actions/define-action.js';
import type { LeftDraft } from '../host/host-port.js';
import type { DraftKeeper } from './draft-keeper.js';

/** Unsaved work that can come back, and what it would change. */
export interface FoundDraft {
  readonly draft: LeftDraft;
  readonly before: ArchDocument;
  readonly after: ArchDocument;
  readonly differences: readonly Difference[];
}

/**
 * Looks for work that a crash left: all of it, or with an open file what is of no other. What its
 * file holds already is dropped without a word.
 */
export async function offerDrafts({ host, ui }: ActionContext, file?: unknown): Promise<void> {
  const found: FoundDraft[] = [];
  for (const draft of await host.drafts.left(file)) {
    const offer = foundIn(draft);
    if (offer === undefined) await host.drafts.discard(draft.id);
    else found.push(offer);
  }
  if (found.length > 0) ui.patch({ recovery: found });
}

export function foundIn(draft: LeftDraft): FoundDraft | undefined {
  const after = parseDocument(draft.text);
  if (!after.ok) return undefined;
  const held = draft.bytes === undefined ? undefined : parseDocument(draft.bytes);
  const before = held?.ok === true ? held.value : emptyDocument();
  const differences = compareDesigns(before, after.value);
  return differences.length === 0 ? undefined : { draft, before, after: after.value, differences };
}

/** Puts the work on screen as unsaved; it is kept anew before the old draft goes. */
export async function recoverDraft(
  { host, session }: ActionContext,
  { draft, after }: FoundDraft,
  keeper: DraftKeeper,
): Promise<void> {
  const { name, handle, id } = draft;
  session.load(after, { name, ...(handle === undefined ? {} : { handle }), isDirty: true });
  await keeper.flush();
  await host.drafts.discard(id);
}
