import { catalog } from '@archivolt/model';
import { defineCommand, printJson } from '../command.js';
import { table } from '../table.js';

/** `archivolt services`: what can stand on the canvas. */
export const command = defineCommand({
  verb: 'services',
  summary: 'list the services',
  run: async ({ json, io }) => {
    const rows = catalog.services.flatMap(({ id, title, category, row, type, parts, variants }) => {
      const types = typesOf(type, Object.values(parts ?? {}));
      const own = { id, title, category, ...(row === undefined ? {} : { row }), types };
      const varied = (variants ?? []).filter((it) => it.row !== undefined && it.row !== row);
      return [
        own,
        ...varied.map((it) => ({ ...own, title: it.title, row: it.row, variant: it.id })),
      ];
    });
    if (json) printJson(io, rows);
    else
      io.out(
        table(
          rows.map((it) => [it.id, it.title, it.types[0] ?? '']),
          ['Service', 'Title', 'Type'],
        ),
      );
    return 0;
  },
});

function typesOf(
  type: string | undefined,
  parts: readonly { readonly type: string }[],
): readonly string[] {
  return [...new Set([...(type === undefined ? [] : [type]), ...parts.map((part) => part.type)])];
}
