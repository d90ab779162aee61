import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lower, printTemplate } from '@archivolt/exporters';
import { importTemplate } from '@archivolt/importers';
import { parseDocument, printDocument, type ArchDocument } from '@archivolt/model';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../../..');
const CORPUS = resolve(ROOT, '../shared/corpus');
const JUDGE = resolve(ROOT, '../shared/judge/judge.py');
const hasCorpus = existsSync(CORPUS);
const hasJudge =
  hasCorpus &&
  existsSync(JUDGE) &&
  spawnSync('python3', ['-c', 'import samtranslator, yaml']).status === 0;

/** Measured on 2026-11-25; more may come back equal, never fewer. */
const FLOOR = { opened: 250, equal: 248, wires: 450 };
const folder = mkdtempSync(join(tmpdir(), 'archivolt-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function templates(set: string): readonly string[] {
  const from = join(CORPUS, set, 'templates');
  return readdirSync(from)
    .toSorted()
    .map((name) => join(from, name));
}

function reprint(document: ArchDocument): string | undefined {
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

  it.skipIf(!hasJudge)(
    `open and come back equal: ${FLOOR.opened} and ${FLOOR.equal} of 250`,
    () => {
      const pairs: string[] = [];
      let wires = 0;
      for (const [at, path] of templates('dev').entries()) {
        const result = importTemplate(readFileSync(path));
        if (!result.ok) continue;
        wires += result.value.report.connections.length;
        const parsed = parseDocument(printDocument(result.value.document));
        const text = parsed.ok ? reprint(parsed.value) : undefined;
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
      expect(equal).toBeGreaterThanOrEqual(FLOOR.equal);
    },
  );
});
