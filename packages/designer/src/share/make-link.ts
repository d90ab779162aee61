import { printDocument, type ArchDocument } from '@archivolt/model';
import { packed } from './shared-link.js';

/** The address that opens this design: all of it stands after the `#`, which browsers send to nobody. */
export async function linkTo(design: ArchDocument, page: string): Promise<string> {
  const compact = JSON.stringify(JSON.parse(printDocument(design)));
  return `${page.split('#')[0]}${await packed(new TextEncoder().encode(compact))}`;
}
