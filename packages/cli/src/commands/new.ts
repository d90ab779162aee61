import { emptyDocument, printDocument } from '@archivolt/model';
import { defineCommand, printJson, text } from '../command.js';
import { starters } from '../starters.js';
import { table } from '../table.js';

/** `archivolt new`: a design to begin with; without a name, the list of them. */
export const command = defineCommand({
  verb: 'new',
  summary: 'start a design from a template, or list the templates',
  args: '[template]',
  options: [{ flags: '--out <file>', summary: 'where to write it; never overwrites' }],
  run: async (call) => {
    const { args, io, json } = call;
    const all = starters();
    const [name] = args;
    const out = text(call, 'out');
    if (name === undefined && out === undefined) {
      const rows = all.map(({ id, title, says }) => ({ id, title, says }));
      if (json) printJson(io, rows);
      else
        io.out(
          table(
            [['empty', 'an empty design', ''], ...rows.map((it) => [it.id, it.title, it.says])],
            ['Template', 'What', 'For'],
          ),
        );
      return 0;
    }
    const design = contentOf(name ?? 'empty');
    if (design === undefined) {
      io.err(`There is no template ${JSON.stringify(name)}. See archivolt new.\n`);
      return 2;
    }
    if (out === undefined) {
      io.out(design);
      return 0;
    }
    if (await io.exists(out)) {
      io.err(`${out} exists already and was left as it is. Choose another name.\n`);
      return 2;
    }
    await io.write(out, design);
    if (json) printJson(io, { file: out });
    else io.err(`${out}: written.\n`);
    return 0;
  },
});

function contentOf(name: string): string | undefined {
  if (name === 'empty') return printDocument(emptyDocument());
  return starters().find(
    ({ id, title }) => name === id || name === title || name === `${id}-${title}`,
  )?.text;
}
