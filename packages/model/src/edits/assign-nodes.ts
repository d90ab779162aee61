import { castDraft } from 'immer';
import type { ArchDocument, NodeRecord, ResourceRecord } from '../document/document.js';
import type { DraftDocument } from './draft.js';

/** Writes the nodes that changed. */
export function assignNodes(
  draft: DraftDocument,
  { nodes: before }: ArchDocument,
  nodes: ArchDocument['nodes'],
): void {
  for (const [id, node] of Object.entries(nodes)) {
    if (node !== before[id]) draft.nodes[id] = castDraft(copied(node));
  }
}

/** What later steps of an edit may write into. */
function copied(node: NodeRecord): NodeRecord {
  const { parts } = node;
  if (parts === undefined) return copiedRecord(node);
  const own = Object.entries(parts).map(([name, part]) => [name, copiedRecord(part)] as const);
  return { ...copiedRecord(node), parts: Object.fromEntries(own) };
}

function copiedRecord<T extends ResourceRecord>(record: T): T {
  const { properties, attributes } = record;
  const copy = { ...record, properties: { ...properties } };
  return attributes === undefined ? copy : { ...copy, attributes: { ...attributes } };
}
