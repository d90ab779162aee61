import { loadRegistry } from '@archivolt/cfn-spec';
import { reprint } from '@archivolt/exporters';
import {
  checkTemplate,
  importTemplate,
  resourcePlaces,
  type Imported,
  type TemplateProblem,
} from '@archivolt/importers';
import { printDocument, validate, type ArchDocument } from '@archivolt/model';
import { layOut } from '@archivolt/render';
import { defineCommand, printJson, text, type Call } from '../command.js';
import { describeProblem, type InputProblem } from '../design-file.js';
import { isFailure, type ExitStatus } from '../io.js';

type Entry = InputProblem & { readonly severity: string };

/** `archivolt import`: a template as a design, with a report of what was understood. */
export const command = defineCommand({
  verb: 'import',
  summary: 'open a SAM or CloudFormation template as a design',
  args: '<template>',
  options: [{ flags: '--out <file>', summary: 'design to write' }],
  run: async (call) => {
    const [file = ''] = call.args;
    const bytes = await call.io.read(file);
    if (isFailure(bytes)) {
      const message = `Cannot read ${file}: ${bytes.failure}.`;
      return refuse(call, file, [{ code: 'cannot-read', message, line: 1, column: 1 }]);
    }
    const result = importTemplate(bytes, { file, reprint });
    if (!result.ok) return refuse(call, file, result.problem);
    const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
    const document = await layOut(result.value.document, new Elk());
    const problems = [...result.value.report.problems, ...(await judged(bytes, document))];
    return report(call, file, { imported: { ...result.value, document }, problems });
  },
});

/** What the registry and the rules have against the template, at its lines. */
async function judged(bytes: Uint8Array, document: ArchDocument): Promise<readonly Entry[]> {
  const types = Object.values(document.nodes).flatMap(({ type }) => type ?? []);
  const parts = Object.values(document.edges).flatMap(({ parts: all }) =>
    Object.values(all ?? {}).flatMap(({ type }) => type ?? []),
  );
  const registry = await loadRegistry([...types, ...parts]);
  const places = resourcePlaces(bytes);
  const placeOf = (id: string | undefined) =>
    places.get((id === undefined ? undefined : document.nodes[id]?.logicalId) ?? id ?? '');
  const ruled = validate(document)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, severity, message, at }) => {
      const owner = at.node ?? (at.edge === undefined ? undefined : document.edges[at.edge]?.from);
      return { code: rule, severity, message, ...(placeOf(owner) ?? { line: 1, column: 1 }) };
    });
  return [...checkTemplate(bytes, registry), ...ruled];
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
  if (out !== undefined) await call.io.write(out, printDocument(imported.document));
  if (call.json) {
    const counts = { resources, curated, folded, generic };
    printJson(call.io, { file, out: out ?? null, ...counts, connections, problems });
  } else if (out === undefined) call.io.out(printDocument(imported.document));
  for (const problem of problems) call.io.err(describeProblem(file, problem));
  call.io.err(
    `${file}: ${resources} resources: ${curated} drawn as services, ${folded} as part of a wire, ${generic} carried as they are; ${connections.length} connections.\n`,
  );
  for (const { id, from, to } of connections) call.io.err(`  ${from} → ${to} (${id})\n`);
  return 0;
}
