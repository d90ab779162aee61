import { catalog } from '@archivolt/model';
import { defineCommand, printJson, text } from '../command.js';
import { matrixPage } from '../docs/matrix-page.js';
import { table } from '../table.js';

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
    else if (format === 'md') call.io.out(matrixPage(catalog));
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
