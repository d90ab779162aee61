import { mergeDesigns, parseDocument, printDocument } from '@archivolt/model';
import { isPictureName } from '@archivolt/render';
import { defineCommand, printJson, text } from '../command.js';
import { describeProblem, readDesigns } from '../design-file.js';

/** `archivolt merge`: two changed versions of a design in one; made for git's merge drivers. */
export const command = defineCommand({
  verb: 'merge',
  summary: 'merge two versions of a design into OURS, as a git merge driver does',
  args: '<base> <ours> <theirs>',
  options: [
    { flags: '--out <file>', summary: 'where to write instead of OURS' },
    { flags: '--stdout', summary: 'print instead of writing' },
  ],
  run: async (call) => {
    const { args, io, json } = call;
    const out = text(call, 'out') ?? args[1] ?? '';
    if (isPictureName(out)) {
      io.err(`${out}: a merged design is no picture. Say where to: --out FILE.arch.\n`);
      return 2;
    }
    const [base, ours, theirs] = (await readDesigns(call)) ?? [];
    if (base === undefined || ours === undefined || theirs === undefined) return 2;
    const { document, conflicts } = mergeDesigns(base, ours, theirs);
    const merged = printDocument(document);
    const again = parseDocument(merged);
    if (!again.ok) {
      for (const problem of again.problem) io.err(describeProblem('the merged design', problem));
      io.err('The two versions do not fit together; nothing was written.\n');
      if (json) printJson(io, { conflicts, problems: again.problem });
      return 1;
    }
    if (call.options['stdout'] === true) io.out(merged);
    else await io.write(out, merged);
    if (json) printJson(io, { out, conflicts });
    for (const { path } of conflicts)
      io.err(`${out}: both sides changed ${path}; the merged design has ours.\n`);
    return conflicts.length > 0 ? 1 : 0;
  },
});
