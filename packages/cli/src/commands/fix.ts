import { loadRegistry } from '@archivolt/cfn-spec';
import { catalog, fixAll, printDocument, typesOfDesign, withRegistry } from '@archivolt/model';
import { defineCommand, printJson, text } from '../command.js';
import { describeProblem, readOwnDesign } from '../design-file.js';
import { entryOf, findRule } from '../diagnostics.js';

/** `archivolt fix`: what a rule can mend without asking. */
export const command = defineCommand({
  verb: 'fix',
  summary: 'apply the safe quick fixes to a design',
  args: '<file>',
  options: [{ flags: '--rule <id>', summary: 'only the fixes of this rule' }],
  run: async (call) => {
    const { args, io, json } = call;
    const [file = ''] = args;
    const asked = text(call, 'rule');
    const rule = asked === undefined ? undefined : findRule(asked)?.id;
    if (asked !== undefined && rule === undefined) {
      io.err(`There is no rule ${JSON.stringify(asked)}. See archivolt rules.\n`);
      return 2;
    }
    const design = await readOwnDesign(io, file);
    if ('problem' in design) {
      if (json) printJson(io, design);
      else io.err(describeProblem(file, design.problem));
      return 2;
    }
    const registry = await loadRegistry(typesOfDesign(design.document));
    const result = fixAll(design.document, {
      catalog: withRegistry(registry, catalog),
      ...(rule === undefined ? {} : { rule }),
    });
    const { document, fixed, remaining } = result;
    if (fixed.length > 0) await io.write(file, printDocument(document));
    const entries = fixed.map((diagnostic) => ({
      ...entryOf(design.document, diagnostic),
      fix: diagnostic.fix?.label ?? '',
    }));
    if (json)
      printJson(io, {
        file,
        fixed: entries,
        remaining: remaining.map((it) => entryOf(document, it)),
      });
    else {
      for (const { at, fix, message } of entries)
        io.out(`${file}: ${at.name ?? 'design'}: ${fix} (${message})\n`);
      io.err(`${file}: ${fixed.length} fixed, ${remaining.length} left.\n`);
    }
    return remaining.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});
