import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseDocument } from '@archivolt/model';
import { afterAll, describe, expect, it } from 'vitest';
import { exportTemplate } from './export-project.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
const JUDGE = resolve(ROOT, '../shared/judge/judge.py');
const EXPLAINED = resolve(ROOT, 'packages/exporters/permitted-differences.yaml');
const hasJudge =
  existsSync(JUDGE) &&
  spawnSync('python3', ['-c', 'import samtranslator, cfnlint, moto']).status === 0;

const names = readdirSync(join(ROOT, 'examples'))
  .filter((file) => file.endsWith('.arch'))
  .map((file) => file.slice(0, -'.arch'.length));
const folder = mkdtempSync(join(tmpdir(), 'archivolt-judge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function judge(...args: readonly string[]): {
  readonly status: number | null;
  readonly said: string;
} {
  const run = spawnSync('python3', [JUDGE, ...args], { encoding: 'utf8' });
  return { status: run.status, said: `${run.stdout}${run.stderr}` };
}

function template(name: string, target: 'sam' | 'cfn'): string {
  const parsed = parseDocument(readFileSync(join(ROOT, 'examples', `${name}.arch`), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  const result = exportTemplate(parsed.value, target, { name, force: true, trace: true });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const path = join(folder, `${name}.${target}.yaml`);
  writeFileSync(path, result.value.value.text);
  return path;
}

describe.skipIf(!hasJudge)('the judge of exports', () => {
  it('passes every example as SAM and as CloudFormation', () => {
    const templates = names.flatMap((name) => [template(name, 'sam'), template(name, 'cfn')]);
    const stages = 'transform,lint,graph,wiring,deploy';
    const found = judge('--fail-on-warnings', '--stages', stages, ...templates);
    expect(found, found.said).toMatchObject({ status: 0 });
  });

  it.each(names)('finds %s the same system in both, to the action', (name) => {
    const found = judge(
      '--compare',
      '--properties',
      '--exact-iam',
      '--explained',
      EXPLAINED,
      template(name, 'sam'),
      template(name, 'cfn'),
    );
    expect(found, found.said).toMatchObject({ status: 0 });
  });
});
