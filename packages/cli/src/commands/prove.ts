import { loadRegistry } from '@archivolt/cfn-spec';
import { lower, type ExportOptions, type ExportProblem } from '@archivolt/exporters';
import { typesOfDesign, type ArchDocument } from '@archivolt/model';
import { basename, dirname, resolve } from 'node:path';
import { defineCommand, printJson, type Call } from '../command.js';
import { describeProblem, readDesign, type InputProblem } from '../design-file.js';
import type { ExitStatus, Io } from '../io.js';
import { proveDesign, type Proof, type ToldDifference } from '../prove/prove-design.js';

/** One file's entry of `prove --json`. */
type ProveEntry =
  | { readonly file: string; readonly problem: InputProblem }
  | { readonly file: string; readonly problems: readonly ExportProblem[] }
  | ({ readonly file: string } & Proof);

const TITLES = { sam: 'SAM', cfn: 'CloudFormation', cdk: 'CDK' } as const;

/** `archivolt prove`: whether the three exports are one system. */
export const command = defineCommand({
  verb: 'prove',
  summary: 'export to all targets, and compare what each of them deploys',
  args: '<files...>',
  options: [
    { flags: '--force', summary: 'leave out wires that cannot work, as export --force does' },
  ],
  run: async (call) => {
    const entries: ProveEntry[] = [];
    for (const file of call.args) {
      const entry = await proveFile(call, file);
      if (!call.json) printEntry(call.io, entry);
      entries.push(entry);
    }
    if (call.json) printJson(call.io, entries);
    return statusOf(entries);
  },
});

async function proveFile(call: Call, file: string): Promise<ProveEntry> {
  const design = await readDesign(call.io, file);
  if ('problem' in design) return { file, problem: design.problem };
  const options = await optionsOf(call, design.document, file);
  const folders = [dirname(resolve(call.io.cwd, file)), call.io.cwd];
  const proof = await proveDesign(design.document, options, folders);
  return proof.ok ? { file, ...proof.value } : { file, problems: proof.problem };
}

async function optionsOf(call: Call, document: ArchDocument, file: string): Promise<ExportOptions> {
  const options = {
    name: basename(file).replace(/\.arch$/, ''),
    force: call.options['force'] === true,
  };
  const lowered = lower(document, options);
  const graphs = lowered.ok ? [lowered.value, ...lowered.value.before] : [];
  const types = graphs.flatMap(({ resources }) => [...resources.values()].map(({ type }) => type));
  return { ...options, registry: await loadRegistry([...typesOfDesign(document), ...types]) };
}

function statusOf(entries: readonly ProveEntry[]): ExitStatus {
  if (entries.some((entry) => 'problem' in entry)) return 2;
  const differs = entries.some(
    (entry) =>
      'problems' in entry ||
      ('differences' in entry && entry.differences.length + entry.refused.length > 0),
  );
  if (differs) return 1;
  return entries.some((entry) => 'compared' in entry && entry.compared.length === 0) ? 2 : 0;
}

function printEntry(io: Io, entry: ProveEntry): void {
  const { file } = entry;
  if ('problem' in entry) return io.err(describeProblem(file, entry.problem));
  if ('problems' in entry) {
    for (const { message } of entry.problems) io.err(`${file}: ${message}\n`);
    return io.err(`${file}: nothing was exported; --force leaves out wires that cannot work.\n`);
  }
  for (const { stack, first, second, resources, values } of entry.compared) {
    const count = entry.differences.filter(
      (it) => it.stack === stack && it.between[0] === first && it.between[1] === second,
    ).length;
    const place = stack === 'main' ? '' : `, stack ${stack}`;
    const verdict =
      count === 0 ? 'the same system' : `${count} difference${count === 1 ? '' : 's'}`;
    io.out(
      `${file}${place}: ${TITLES[first]} and ${TITLES[second]}: ${verdict} (${resources} resources, ${values} values).\n`,
    );
  }
  for (const difference of entry.differences) io.out(`${file}: ${line(difference)}\n`);
  for (const [reason, count] of reasonsOf(entry.permitted))
    io.err(`${file}: ${count} permitted: ${reason}\n`);
  for (const { what, says } of entry.refused) io.out(`${file}: ${what} refuses it: ${says}\n`);
  for (const { what, why } of entry.skipped) io.err(`${file}: skipped: ${what}, because ${why}.\n`);
  if (entry.compared.length === 0) io.err(`${file}: there was nothing to compare.\n`);
}

function line({ node, resource, type, property, first, second, between }: ToldDifference): string {
  const place = resource === node ? resource : `${node} · ${resource}`;
  const [one, other] = between;
  return `${place} (${type}) ${property}: ${TITLES[one]} ${brief(first)} / ${TITLES[other]} ${brief(second)}`;
}

/** Values are shown whole by `--json`. */
const LONGEST = 200;

function brief(value = '–'): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}

function reasonsOf(permitted: readonly ToldDifference[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { reason = '' } of permitted) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}
