import type { Catalog } from '@archivolt/model';
import { markdown } from '../table.js';
import { titleOf } from './words.js';

/** The published matrix: what is allowed, then what AWS refuses with the reason and the way round. */
export function matrixPage(catalog: Catalog): string {
  const title = (id: string) => titleOf(catalog, id);
  const allowed = catalog.services.flatMap((from) =>
    catalog.services.flatMap((to) =>
      catalog
        .meanings(from.id, to.id)
        .map(({ id, verb, row }) => [from.title, verb, to.title, `\`${id}\``, row ?? '']),
    ),
  );
  const refused = catalog.refusals.map((pair) => [
    title(pair.from),
    title(pair.to),
    pair.why,
    (pair.through ?? []).map(title).join(', '),
    `[${pair.cite.title}](${pair.cite.url})`,
  ]);
  return [
    '## Allowed\n\n',
    markdown(allowed, ['From', 'Verb', 'To', 'Connection', 'Row']),
    '\n## Refused\n\n',
    markdown(refused, ['From', 'To', 'Why', 'Go through', 'Page']),
    '\nAny other pair is refused with the capability that is missing, and with the nearest way round.\n',
  ].join('');
}
