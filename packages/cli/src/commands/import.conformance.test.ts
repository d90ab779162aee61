import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lower, printTemplate, reprint } from '@archivolt/exporters';
import { importTemplate, type Imported } from '@archivolt/importers';
import { parseDocument, printDocument, type ArchDocument } from '@archivolt/model';
import { judgeTemplate } from '../judge-template.js';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../../..');
const CORPUS = resolve(ROOT, '../shared/corpus');
const JUDGE = resolve(ROOT, '../shared/judge/judge.py');
const hasCorpus = existsSync(CORPUS);
const hasJudge =
  hasCorpus &&
  existsSync(JUDGE) &&
  spawnSync('python3', ['-c', 'import samtranslator, yaml']).status === 0;

/** Measured on 2026-11-28; more may come back equal, never fewer. By way of the file two have tags in another order. */
const FLOOR = { opened: 250, equal: 248, wires: 1360, lifted: 0.93, named: 100 };
/** All of the corpus, on a busy machine. */
const MOST_TIME = 600_000;
const folder = mkdtempSync(join(tmpdir(), 'archivolt-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function templates(set: string): readonly string[] {
  const from = join(CORPUS, set, 'templates');
  return readdirSync(from)
    .toSorted()
    .map((name) => join(from, name));
}

interface Faulty {
  readonly file: string;
  readonly expected_sam_error: string;
}

function faultyInputs(): readonly Faulty[] {
  const index: unknown = JSON.parse(readFileSync(join(CORPUS, 'bad', 'index.json'), 'utf8'));
  const { templates: all } = index as { readonly templates: readonly Partial<Faulty>[] };
  return all.flatMap(({ file, expected_sam_error }) =>
    file === undefined || !expected_sam_error ? [] : [{ file, expected_sam_error }],
  );
}

async function saidOf(bytes: Uint8Array, imported: Imported): Promise<readonly string[]> {
  const { problems, diagnostics } = await judgeTemplate(bytes, imported);
  return [
    ...problems.map((it) => it.message),
    ...diagnostics.map(({ at, message }) => `${at.name}: ${message}`),
  ];
}

/** One part for each resource that SAM's message speaks of. */
function partsOf(message: string): readonly string[] {
  const parts = message.split(/(?=Resource with id \[)/).filter((it) => it.startsWith('Resource'));
  return parts.length > 0 ? parts : [message];
}

/** The same resource, the same event, and one of the properties that SAM puts in quotes. */
function isNamed(part: string, text: string): boolean {
  const [resource, event] = ['Resource', 'Event'].map(
    (kind) => new RegExp(`${kind} with id \\[([^\\]]+)\\]`).exec(part)?.[1],
  );
  const words = [...part.matchAll(/'([\w$.]+)'|\b([A-Z][a-z]+[A-Z]\w+)\b/g)]
    .map(([, quoted, plain]) => quoted ?? plain ?? '')
    .filter((word) => word !== resource && word !== event);
  const ours = /Event (\w+)/.exec(text)?.[1] ?? '';
  return (
    (resource === undefined || text.includes(resource)) &&
    (event === undefined || text.includes(event) || (ours !== '' && event.endsWith(ours))) &&
    (words.length === 0 || words.some((word) => word.split('.').some((it) => text.includes(it))))
  );
}

function textOf(document: ArchDocument): string | undefined {
  const graph = lower(document);
  return graph.ok ? printTemplate(graph.value, 'sam').text : undefined;
}

describe.skipIf(!hasCorpus)('templates of the field', () => {
  it('never crash the import, and are refused with a place', () => {
    for (const path of templates('bad')) {
      const result = importTemplate(readFileSync(path), { reprint });
      if (result.ok) continue;
      expect(result.problem.length, path).toBeGreaterThan(0);
      for (const { line, column } of result.problem)
        expect(Math.min(line, column)).toBeGreaterThan(0);
    }
  });

  it(`name what SAM names: ${FLOOR.named} of its messages at least`, async () => {
    let named = 0;
    for (const { file, expected_sam_error: message } of faultyInputs()) {
      const bytes = readFileSync(join(CORPUS, 'bad', file));
      const result = importTemplate(bytes, { reprint });
      const said = result.ok
        ? await saidOf(bytes, result.value)
        : result.problem.map((it) => it.message);
      named += partsOf(message).filter((part) => said.some((text) => isNamed(part, text))).length;
    }
    expect(named).toBeGreaterThanOrEqual(FLOOR.named);
  });

  it.skipIf(!hasJudge)(
    `open and come back equal: ${FLOOR.opened} and ${FLOOR.equal} of 250`,
    () => {
      const pairs: string[] = [];
      let [wires, resources, generic] = [0, 0, 0];
      for (const [at, path] of templates('dev').entries()) {
        const result = importTemplate(readFileSync(path), { reprint });
        if (!result.ok) continue;
        const { report } = result.value;
        wires += report.connections.length;
        resources += report.resources;
        generic += report.generic;
        const parsed = parseDocument(printDocument(result.value.document));
        const text = parsed.ok ? textOf(parsed.value) : undefined;
        const out = join(folder, `${at}.yaml`);
        if (text === undefined) continue;
        writeFileSync(out, text);
        pairs.push(`${path}\t${out}`);
      }
      const list = join(folder, 'pairs.txt');
      writeFileSync(list, `${pairs.join('\n')}\n`);
      const judged = spawnSync('python3', [JUDGE, '--roundtrip', '--pairs', list], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      const equal = Number(/^all: (\d+) of/m.exec(judged.stdout)?.[1]);
      expect(pairs.length).toBeGreaterThanOrEqual(FLOOR.opened);
      expect(wires).toBeGreaterThanOrEqual(FLOOR.wires);
      expect(1 - generic / resources).toBeGreaterThanOrEqual(FLOOR.lifted);
      expect(equal).toBeGreaterThanOrEqual(FLOOR.equal);
    },
    MOST_TIME,
  );
});
