import { catalog } from '@archivolt/model';
import { defineCommand, printJson } from '../command.js';
import { table } from '../table.js';

/** `archivolt services`: what can stand on the canvas. */
export const command = defineCommand({
  verb: 'services',
  summary: 'list the services',
  run: async ({ json, io }) => {
    const rows = catalog.services.map(({ id, title, category, row, type, parts }) => ({
      id,
      title,
      category,
      ...(row === undefined ? {} : { row }),
      types: typesOf(type, Object.values(parts ?? {})),
    }));
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
