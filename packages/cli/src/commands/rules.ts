import { catalog } from '@archivolt/model';
import { defineCommand, printJson } from '../command.js';
import { table } from '../table.js';

/** `archivolt rules`: all checks. */
export const command = defineCommand({
  verb: 'rules',
  summary: 'list the rules',
  run: async ({ json, io }) => {
    const rows = catalog.rules.map(({ id, severity, summary, cite, row }) => ({
      id,
      group: id.slice(0, id.indexOf('/')),
      severity,
      summary,
      citation: { title: cite.title, url: cite.url },
      ...(row === undefined ? {} : { row }),
    }));
    if (json) printJson(io, rows);
    else
      io.out(
        table(
          rows.map((it) => [it.id, it.severity, it.summary]),
          ['Rule', 'Severity', 'What must hold'],
        ),
      );
    return 0;
  },
});
