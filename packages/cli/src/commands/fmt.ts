import { printDocument } from '@archivolt/model';
import { defineCommand, printJson } from '../command.js';
import { describeProblem, readOwnDesign } from '../design-file.js';
import type { Io } from '../io.js';

interface FmtEntry {
  readonly file: string;
  readonly state: 'canonical' | 'formatted' | 'differs' | 'unreadable';
  readonly problem?: unknown;
}

/** `archivolt fmt`: the one way to write a design. */
export const command = defineCommand({
  verb: 'fmt',
  summary: 'rewrite designs in canonical form',
  args: '<files...>',
  options: [{ flags: '--check', summary: 'write nothing; exit 1 when a file is not canonical' }],
  run: async ({ args, options, json, io }) => {
    const entries: FmtEntry[] = [];
    for (const file of args) entries.push(await format(io, file, options['check'] === true));
    if (json) printJson(io, entries);
    else {
      for (const { file, state } of entries) {
        if (state === 'differs') io.out(`${file}\n`);
        if (state === 'formatted') io.err(`${file}: rewritten.\n`);
      }
    }
    if (entries.some(({ state }) => state === 'unreadable')) return 2;
    return entries.some(({ state }) => state === 'differs') ? 1 : 0;
  },
});

async function format(io: Io, file: string, isCheck: boolean): Promise<FmtEntry> {
  const design = await readOwnDesign(io, file);
  if ('problem' in design) {
    io.err(describeProblem(file, design.problem));
    return { file, state: 'unreadable', problem: design.problem };
  }
  const canonical = printDocument(design.document);
  if (canonical === design.text) return { file, state: 'canonical' };
  if (isCheck) return { file, state: 'differs' };
  await io.write(file, canonical);
  return { file, state: 'formatted' };
}
