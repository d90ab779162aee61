import { loadRegistry } from '@archivolt/cfn-spec';
import { typesOfDesign, validate, validateCases, withRegistry } from '@archivolt/model';
import { isPictureName } from '@archivolt/render';
import { defineCommand, printJson, text } from '../command.js';
import {
  checkTemplateFile,
  isTemplate,
  type RefusedEntry,
  type TemplateEntry,
} from '../check-template.js';
import { describeProblem, designOf, unreadable, type InputProblem } from '../design-file.js';
import { describeDiagnostic, entryOf, type DiagnosticEntry } from '../diagnostics.js';
import { isFailure, type Io } from '../io.js';
import { linkProblem } from '../linked-template.js';
import { sarif } from '../sarif.js';

/** One file's entry of `check --json`. */
export type CheckEntry =
  | {
      readonly file: string;
      readonly diagnostics: readonly DiagnosticEntry[];
      /** What is between the design and the template that it is linked to. */
      readonly problems?: readonly (InputProblem & { readonly severity: string })[];
    }
  | TemplateEntry
  | RefusedEntry;

/** `archivolt check`: all rules over each design or template. */
export const command = defineCommand({
  verb: 'check',
  summary: 'check designs and templates against all rules (- reads standard input)',
  args: '<files...>',
  options: [
    { flags: '--format <format>', summary: 'how to print', choices: ['text', 'json', 'sarif'] },
    { flags: '--environment <name>', summary: 'of one deployment only (all of them without)' },
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

async function checkFile(
  io: Io,
  file: string,
  environment: string | undefined,
): Promise<CheckEntry> {
  const bytes = await io.read(file);
  if (isFailure(bytes)) return { file, problem: unreadable(file, bytes) };
  if (environment === undefined && !isPictureName(file) && isTemplate(file, bytes))
    return checkTemplateFile(io, file, bytes);
  const design = designOf(file, bytes);
  if ('problem' in design) return { file, problem: design.problem };
  const { document } = design;
  if (environment !== undefined && !Object.hasOwn(document.environments ?? {}, environment)) {
    const message = `There is no environment ${JSON.stringify(environment)}.`;
    return { file, problem: { code: 'unknown-environment', message, line: 1, column: 1 } };
  }
  const registry = await loadRegistry(typesOfDesign(document));
  const known = withRegistry(registry);
  const found =
    environment === undefined
      ? validateCases(document, known)
      : validate(document, known, { environment });
  const diagnostics = found.map((it) => entryOf(document, it));
  const link = environment === undefined ? await linkProblem(io, file, document) : undefined;
  return link === undefined ? { file, diagnostics } : { file, diagnostics, problems: [link] };
}

function hasErrors(entry: CheckEntry): boolean {
  if ('problem' in entry) return true;
  const { diagnostics, problems } = { problems: [], ...entry };
  return [...diagnostics, ...problems].some(({ severity }) => severity === 'error');
}

function printEntry(io: Io, entry: CheckEntry): void {
  if ('problem' in entry) {
    for (const problem of entry.problems ?? [entry.problem])
      io.err(describeProblem(entry.file, problem));
    return;
  }
  const { file, problems } = { problems: [], ...entry };
  for (const problem of problems) io.out(describeProblem(file, problem));
  for (const diagnostic of entry.diagnostics) io.out(describeDiagnostic(file, diagnostic));
  if (entry.diagnostics.length + problems.length === 0) io.err(`${file}: no problems.\n`);
}
