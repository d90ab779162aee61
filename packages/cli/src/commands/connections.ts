import { catalog } from '@archivolt/model';
import { defineCommand, printJson, text } from '../command.js';
import { markdown, table } from '../table.js';

interface Row {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly verb: string;
  readonly row?: string;
}

/** `archivolt connections`: which service may be wired to which, and what that means. */
export const command = defineCommand({
  verb: 'connections',
  summary: 'list the connections',
  options: [
    { flags: '--format <format>', summary: 'how to print', choices: ['text', 'json', 'md'] },
  ],
  run: async (call) => {
    const rows = pairs();
    const format = call.json ? 'json' : (text(call, 'format') ?? 'text');
    if (format === 'json') printJson(call.io, rows);
    else if (format === 'md') call.io.out(matrix(rows));
    else
      call.io.out(
        table(
          rows.map((it) => [it.from, it.verb, it.to, it.id]),
          ['From', 'Verb', 'To', 'Connection'],
        ),
      );
    return 0;
  },
});

function pairs(): readonly Row[] {
  return catalog.services.flatMap((from) =>
    catalog.services.flatMap((to) =>
      catalog.meanings(from.id, to.id).map(({ id, verb, row }) => ({
        id,
        from: from.id,
        to: to.id,
        verb,
        ...(row === undefined ? {} : { row }),
      })),
    ),
  );
}

/** The published matrix: what is allowed, then what AWS refuses with the reason and the way round. */
function matrix(rows: readonly Row[]): string {
  const title = (id: string) => catalog.services.find((it) => it.id === id)?.title ?? id;
  const allowed = rows.map((it) => [
    title(it.from),
    it.verb,
    title(it.to),
    `\`${it.id}\``,
    it.row ?? '',
  ]);
  const refused = catalog.services.flatMap((from) =>
    catalog.services.flatMap((to) => {
      const pair = catalog.refusedPair(from.id, to.id);
      if (pair === undefined) return [];
      const route = (pair.through ?? []).map(title).join(', ');
      return [[from.title, to.title, pair.why, route, `[${pair.cite.title}](${pair.cite.url})`]];
    }),
  );
  return [
    '## Allowed\n\n',
    markdown(allowed, ['From', 'Verb', 'To', 'Connection', 'Row']),
    '\n## Refused\n\n',
    markdown(refused, ['From', 'To', 'Why', 'Go through', 'Page']),
  ].join('');
}
