import { parseDocument, printDocument, type ArchDocument } from '@archivolt/model';

/** The design as its file has it, so that both export alike, down to the order of keys. */
export function asSaved(document: ArchDocument): ArchDocument {
  const parsed = parseDocument(printDocument(document));
  return parsed.ok ? parsed.value : document;
}
