import { loadRegistry } from '@archivolt/cfn-spec';
import {
  exportProject,
  exportTemplate,
  lower,
  permissionsTable,
  targetOf,
  type ExportOptions,
  type ExportResult,
  type Target,
} from '@archivolt/exporters';
import { typesOfDesign, type ArchDocument } from '@archivolt/model';
import { basename } from 'node:path';
import { defineCommand, printJson, text, type Call } from '../command.js';
import { describeProblem, readDesign } from '../design-file.js';
import { refuseExport, tellLeftOut } from '../export-messages.js';
import type { ExitStatus } from '../io.js';
import { linkedPath } from '../linked-template.js';
import { writeProject } from '../project-folder.js';
import { updateTemplate } from '../update-template.js';

/** `archivolt export`: the project or the template. */
export const command = defineCommand({
  verb: 'export',
  summary: 'export a design as SAM, CloudFormation or CDK',
  args: '<file>',
  options: [
    { flags: '--target <target>', summary: 'what to write', choices: ['sam', 'cfn', 'cdk'] },
    { flags: '--out <dir>', summary: 'folder of the project; files you changed there stay' },
    { flags: '--stdout', summary: 'print the one template (sam, cfn)' },
    {
      flags: '--into [template]',
      summary: 'update this template, or the linked one, in place: only what changed',
    },
    { flags: '--stack <stack>', summary: 'which stack, where there are several' },
    { flags: '--force', summary: 'leave out wires that cannot work, and export all the same' },
    { flags: '--overwrite', summary: 'with --out: write files anew that you changed, too' },
    { flags: '--trace', summary: 'name the node of each resource in its metadata' },
    { flags: '--permissions', summary: 'print who may do what to what instead' },
  ],
  run: async (call) => {
    const [file = ''] = call.args;
    const design = await readDesign(call.io, file);
    if ('problem' in design) {
      call.io.err(describeProblem(file, design.problem));
      if (call.json) printJson(call.io, { file, problem: design.problem });
      return 2;
    }
    const options = await optionsOf(call, design.document, file);
    if (call.options['permissions'] === true)
      return printPermissions(call, design.document, options);
    const wanted = call.options['into'];
    const into = wanted === true ? linkedPath(file, design.document) : text(call, 'into');
    if (wanted === true && into === undefined)
      return misuse(call, 'The design is linked to no template: --into TEMPLATE.');
    if (into !== undefined) return updateTemplate(call, { design: design.document, into, options });
    const target = targetOf(text(call, 'target') ?? 'sam');
    if (target === undefined) return misuse(call, 'There is no such target.');
    if (call.options['stdout'] === true)
      return printOne(call, design.document, { target, options });
    const out = text(call, 'out');
    if (out === undefined)
      return misuse(call, 'Say where to: --out DIR, --into TEMPLATE or --stdout.');
    return writeOut(call, design.document, { target, options, out });
  },
});

async function optionsOf(call: Call, document: ArchDocument, file: string): Promise<ExportOptions> {
  const stack = text(call, 'stack');
  const options = {
    name: basename(file).replace(/\.arch$/, ''),
    force: call.options['force'] === true,
    trace: call.options['trace'] === true,
    ...(stack === undefined ? {} : { stack }),
  };
  const lowered = lower(document, options);
  const graphs = lowered.ok ? [lowered.value, ...lowered.value.before] : [];
  const resources = graphs.flatMap((graph) => [...graph.resources.values()]);
  const types = [...typesOfDesign(document), ...resources.map(({ type }) => type)];
  return { ...options, registry: await loadRegistry(types) };
}

interface Order {
  readonly target: Target;
  readonly options: ExportOptions;
}

function printOne(call: Call, document: ArchDocument, { target, options }: Order): ExitStatus {
  if (target.id !== 'sam' && target.id !== 'cfn') {
    return misuse(call, `${target.title} is a project of several files: use --out DIR.`);
  }
  const result = exportTemplate(document, target.id, options);
  if (!result.ok) return refuseExport(call, document, result.problem);
  tellLeftOut(call, result.value.leftOut);
  if (call.json)
    printJson(call.io, { template: result.value.value.text, leftOut: result.value.leftOut });
  else call.io.out(result.value.value.text);
  return 0;
}

async function writeOut(
  call: Call,
  document: ArchDocument,
  { target, options, out }: Order & { readonly out: string },
): Promise<ExitStatus> {
  const result: ExportResult<ReadonlyMap<string, string>> = exportProject(
    document,
    target,
    options,
  );
  if (!result.ok) return refuseExport(call, document, result.problem);
  const { written, kept, obsolete } = await writeProject(call.io, out, {
    files: result.value.value,
    overwrite: call.options['overwrite'] === true,
  });
  tellLeftOut(call, result.value.leftOut);
  for (const path of kept)
    call.io.err(
      `${out}/${path}: changed by you since it was made, left as it is (--overwrite writes it anew).\n`,
    );
  for (const path of obsolete) call.io.err(`${out}/${path}: no part of this export any more.\n`);
  if (call.json)
    printJson(call.io, { out, written, kept, obsolete, leftOut: result.value.leftOut });
  else
    call.io.err(
      `${out}: ${written.length} files of ${target.title}. Its README has the commands.\n`,
    );
  return 0;
}

function printPermissions(call: Call, document: ArchDocument, options: ExportOptions): ExitStatus {
  const lowered = lower(document, options);
  if (!lowered.ok) return refuseExport(call, document, lowered.problem);
  const { rows, managed, text: lines } = permissionsTable(lowered.value);
  if (call.json) printJson(call.io, { rows, managed });
  else call.io.out(lines);
  return 0;
}

function misuse(call: Call, message: string): ExitStatus {
  call.io.err(`${message}\n`);
  return 2;
}
