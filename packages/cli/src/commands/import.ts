import { reprint } from '@archivolt/exporters';
import {
  importTemplate,
  keepLooks,
  type Imported,
  type TemplateProblem,
} from '@archivolt/importers';
import { nestedTemplate, parseDocument, printDocument, type ArchDocument } from '@archivolt/model';
import { layOut, layOutNew } from '@archivolt/render';
import { dirname, join } from 'node:path';
import { defineCommand, printJson, text, type Call } from '../command.js';
import { describeProblem, unreadable, type InputProblem } from '../design-file.js';
import { readBeside } from '../files-beside.js';
import { isFailure, type ExitStatus } from '../io.js';
import { linkOf } from '../linked-template.js';
import { judgeTemplate } from '../judge-template.js';

type Entry = InputProblem & { readonly severity: string };

/** `archivolt import`: a template as a design, with a report of what was understood. */
export const command = defineCommand({
  verb: 'import',
  summary: 'open a SAM or CloudFormation template as a design (- reads standard input)',
  args: '<template>',
  options: [
    { flags: '--out <file>', summary: 'design to write' },
    { flags: '--link', summary: 'with --out: design and template are kept equal from now on' },
    { flags: '--watch', summary: 'again at each change; the places of the design stay' },
  ],
  run: async (call) => {
    const [file = ''] = call.args;
    const misuse = misusedLink(call, file);
    if (misuse !== undefined) {
      call.io.err(`${misuse}\n`);
      return 2;
    }
    if (call.options['watch'] === true) return watch(call, file);
    const bytes = await read(call, file);
    if (bytes === undefined) return 2;
    const out = text(call, 'out');
    const known =
      out !== undefined && call.options['link'] === true ? await designAt(call, out) : {};
    return importBytes(call, { file, bytes, ...known });
  },
});

interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The design before, whose places stay. */
  readonly before?: ArchDocument;
}

async function importBytes(call: Call, { file, bytes, before }: Source): Promise<ExitStatus> {
  const files = await readBeside(call.io, file, bytes);
  const result = importTemplate(bytes, { file, reprint, ...files });
  if (!result.ok) return refuse(call, file, result.problem);
  const document = linked(call, file, await placed(result.value.document, before));
  const imported = { ...result.value, document };
  const { diagnostics, problems } = await judgeTemplate(bytes, imported);
  const ruled = diagnostics
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule: code, severity, message, line, column }) => ({
      code,
      severity,
      message,
      line,
      column,
    }));
  return report(call, file, { imported, problems: [...problems, ...ruled] });
}

function misusedLink(call: Call, file: string): string | undefined {
  const out = text(call, 'out');
  if (call.options['link'] !== true || (out !== undefined && linkOf(file, out) !== undefined))
    return undefined;
  return 'A linked template lies in the folder of the design or below it: import TEMPLATE --link --out FILE.arch.';
}

function linked(call: Call, file: string, document: ArchDocument): ArchDocument {
  const out = text(call, 'out');
  const linkedTemplate = out === undefined ? undefined : linkOf(file, out);
  if (call.options['link'] !== true || linkedTemplate === undefined) return document;
  return { ...document, settings: { ...document.settings, linkedTemplate } };
}

async function placed(document: ArchDocument, before?: ArchDocument): Promise<ArchDocument> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  if (before === undefined) return layOut(document, new Elk());
  return layOutNew(keepLooks(before, document), new Elk());
}

/** Imports once, then at each change of the template. A template that cannot be read leaves the design as it is. */
async function watch(call: Call, file: string): Promise<ExitStatus> {
  const out = text(call, 'out');
  if (out === undefined || file === '-' || call.io.watch === undefined) {
    call.io.err('Say which file to write: import TEMPLATE --watch --out FILE.arch.\n');
    return 2;
  }
  const changes = call.io.watch(file);
  let last: string | undefined;
  const again = async () => {
    const bytes = await read(call, file);
    const content = bytes === undefined ? undefined : new TextDecoder().decode(bytes);
    if (bytes === undefined || content === last) return;
    last = content;
    await importBytes(call, { file, bytes, ...(await designAt(call, out)) });
  };
  await again();
  for await (const _ of changes) await again();
  return 0;
}

/** The design that is written to by now; none where there is no such file. */
async function designAt(call: Call, out: string): Promise<{ readonly before?: ArchDocument }> {
  const bytes = await call.io.read(out);
  const parsed = isFailure(bytes) ? undefined : parseDocument(bytes);
  return parsed?.ok === true ? { before: parsed.value } : {};
}

async function read(call: Call, file: string): Promise<Uint8Array | undefined> {
  const bytes = await call.io.read(file);
  if (!isFailure(bytes)) return bytes;
  refuse(call, file, [unreadable(file, bytes)]);
  return undefined;
}

function refuse(
  call: Call,
  file: string,
  problems: readonly (InputProblem | TemplateProblem)[],
): ExitStatus {
  for (const problem of problems) call.io.err(describeProblem(file, problem));
  if (call.json) printJson(call.io, { file, problem: problems[0], problems });
  return 2;
}

interface Outcome {
  readonly imported: Imported;
  readonly problems: readonly (TemplateProblem | Entry)[];
}

async function report(
  call: Call,
  file: string,
  { imported, problems }: Outcome,
): Promise<ExitStatus> {
  const { resources, curated, folded, generic, connections } = imported.report;
  const out = text(call, 'out');
  const nested = await nestedIn(call, file, imported.document);
  if (out !== undefined) await call.io.write(out, printDocument(imported.document));
  if (call.json) {
    const counts = { resources, curated, folded, generic };
    printJson(call.io, { file, out: out ?? null, ...counts, connections, nested, problems });
  } else if (out === undefined) call.io.out(printDocument(imported.document));
  for (const problem of problems) call.io.err(describeProblem(file, problem));
  call.io.err(
    `${file}: ${resources} resources: ${curated} drawn as services, ${folded} as part of a wire, ${generic} carried as they are; ${connections.length} connections.\n`,
  );
  for (const { node, path, isThere } of nested) call.io.err(nestedLine(node, path, isThere));
  for (const { id, from, to } of connections) call.io.err(`  ${from} → ${to} (${id})\n`);
  return 0;
}

interface Nested {
  readonly node: string;
  readonly path: string;
  readonly isThere: boolean;
}

/** Templates beside this one that its nested stacks and applications are made of: each is a design of its own. */
async function nestedIn(
  call: Call,
  file: string,
  { nodes }: ArchDocument,
): Promise<readonly Nested[]> {
  const named = Object.values(nodes).flatMap((node) => {
    const path = file === '-' ? undefined : nestedTemplate(node);
    const full = path === undefined ? undefined : join(dirname(file), path);
    return full === undefined || linkOf(full, file) === undefined
      ? []
      : [{ node: node.name, path: full }];
  });
  return Promise.all(named.map(async (it) => ({ ...it, isThere: await call.io.exists(it.path) })));
}

function nestedLine(node: string, path: string, isThere: boolean): string {
  return isThere
    ? `  ${node} is made of ${path}: archivolt import ${path} opens it.\n`
    : `  ${node} is made of ${path}, which is not there.\n`;
}
