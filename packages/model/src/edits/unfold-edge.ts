import { castDraft } from 'immer';
import type { ArchDocument } from '../document/document.js';
import { standsForOthers, unfolded, withoutRemains } from '../remains/unfold.js';
import type { DraftDocument } from './draft.js';
import { assignNodes } from './assign-nodes.js';

/** A wire that only stood for what a template says elsewhere asks for it itself before it is changed. */
export function unfoldEdge(draft: DraftDocument, id: string, document: ArchDocument): void {
  const edge = Object.hasOwn(document.edges, id) ? document.edges[id] : undefined;
  if (edge === undefined || !standsForOthers(edge)) return;
  const own = unfolded(document, id);
  assignNodes(draft, document, withoutRemains(document, id));
  if (own === undefined) return;
  const { properties } = own;
  draft.edges[id] = castDraft(
    properties === undefined ? own : { ...own, properties: { ...properties } },
  );
}
