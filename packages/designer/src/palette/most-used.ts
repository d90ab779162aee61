import { catalog, type ArchDocument } from '@archivolt/model';

const SHOWN = 9;

/** Ids of the services used most, filled up with the catalog's first; joined, so that equal lists are equal. */
export function mostUsed(document: ArchDocument): string {
  const counts = new Map<string, number>();
  for (const { service } of Object.values(document.nodes)) {
    counts.set(service, (counts.get(service) ?? 0) + 1);
  }
  const listed = catalog.services.filter(({ category }) => category !== 'other');
  return listed
    .toSorted(
      (a, b) =>
        (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || (b.share ?? 0) - (a.share ?? 0),
    )
    .slice(0, SHOWN)
    .map(({ id }) => id)
    .join(' ');
}
