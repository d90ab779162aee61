import { loadRegistry } from '@archivolt/cfn-spec';
import { typesOfDesign, validate, withRegistry } from '@archivolt/model';
import { defineCommand, printJson, text } from '../command.js';
import { describeProblem, readDesign, type InputProblem } from '../design-file.js';
import { entryOf, type DiagnosticEntry } from '../diagnostics.js';
import { sarif } from '../sarif.js';

/** One file's entry of `check --json`. */
export type CheckEntry =
  | { readonly file: string; readonly diagnostics: readonly DiagnosticEntry[] }
  | { readonly file: string; readonly problem: InputProblem };

/** `archivolt check`: all rules over each design. */
export const command = defineCommand({
  verb: 'check',
  summary: 'check designs against all rules',
  args: '<files...>',
  options: [
    { flags: '--format <format>', summary: 'how to print', choices: ['text', 'json', 'sarif'] },
    { flags: '--environment <name>', summary: 'whose values parameters have' },
  ],
  run: async (call) => {
    const entries: CheckEntry[] = [];
    const environment = text(call, 'environment');
    for (const file of call.args) entries.push(await checkFile(call.io, file, environment));
    const format = call.json ? 'json' : (text(call, 'format') ?? 'text');
    if (format === 'json') printJson(call.io, entries);
    else if (format === 'sarif') printJson(call.io, sarif(entries));
    else for (const entry of entries) printEntry(call.io, entry);
    if (entries.some((entry) => 'problem' in entry)) return 2;
    return entries.some(hasErrors) ? 1 : 0;
  },
});

type Io = Parameters<typeof readDesign>[0];

async function checkFile(
  io: Io,
  file: string,
  environment: string | undefined,
): Promise<CheckEntry> {
  const design = await readDesign(io, file);
  if ('problem' in design) return { file, problem: design.problem };
  const { document } = design;
  if (environment !== undefined && !Object.hasOwn(document.environments ?? {}, environment)) {
    const message = `There is no environment ${JSON.stringify(environment)}.`;
    return { file, problem: { code: 'unknown-environment', message, line: 1, column: 1 } };
  }
  const registry = await loadRegistry(typesOfDesign(document));
  const found = validate(document, withRegistry(registry), { environment });
  return { file, diagnostics: found.map((it) => entryOf(document, it)) };
}

function hasErrors(entry: CheckEntry): boolean {
  return 'diagnostics' in entry && entry.diagnostics.some((it) => it.severity === 'error');
}

function printEntry(io: Io, entry: CheckEntry): void {
  if ('problem' in entry) {
    io.err(describeProblem(entry.file, entry.problem));
    return;
  }
  for (const { severity, at, message, rule, citation, suppressed } of entry.diagnostics) {
    const place = [at.name, at.property].filter((part) => part !== undefined).join(' · ');
    io.out(
      `${entry.file}: ${suppressed === undefined ? severity : 'suppressed'}: ${place === '' ? '' : `${place}: `}${message} [${rule}] ${suppressed?.reason ?? citation.url}\n`,
    );
  }
  if (entry.diagnostics.length === 0) io.err(`${entry.file}: no problems.\n`);
}
