import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExitStatus, Io } from '../io.js';
import { createNodeIo } from '../node-io.js';
import { run } from '../run.js';

const EXAMPLES = resolve(import.meta.dirname, '../../../../examples');
const FOLDER = mkdtempSync(join(tmpdir(), 'archivolt-prove-test-'));
const MINUTE = 60_000;

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

interface Told {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

async function prove(...args: readonly string[]): Promise<Told> {
  const told = { out: '', err: '' };
  const io: Io = {
    ...createNodeIo(),
    out: (text) => void (told.out += text),
    err: (text) => void (told.err += text),
  };
  return { status: await run(['prove', ...args], io), ...told };
}

describe('archivolt prove', () => {
  it(
    'compares what each target deploys, names what it lacks, and says so in JSON',
    async () => {
      const file = join(EXAMPLES, 's03-queue-worker.arch');
      const { status, out } = await prove(file, '--json');
      const [entry] = JSON.parse(out) as readonly Readonly<Record<string, readonly unknown[]>>[];
      expect({ status, differences: entry?.['differences'] }).toEqual({
        status: 0,
        differences: [],
      });
      expect((entry?.['compared'] ?? []).length + (entry?.['skipped'] ?? []).length).toBe(2);
    },
    6 * MINUTE,
  );

  it(
    'finds the SAM translator and the CDK missing by name where they are',
    async () => {
      const path = process.env['PATH'];
      process.env['PATH'] = FOLDER;
      const { status, err } = await prove(join(EXAMPLES, 's03-queue-worker.arch'));
      process.env['PATH'] = path;
      expect(err).toContain('skipped: SAM, because there is no python3');
      expect(status).toBe(err.includes('skipped: CDK') ? 2 : 0);
    },
    6 * MINUTE,
  );

  it('refuses a design with errors as an export does', async () => {
    const { status, err } = await prove(join(EXAMPLES, 'a04-default-lambda.arch'));
    expect(status).toBe(1);
    expect(err).toContain('--force');
  });

  it('cannot use what is no design', async () => {
    const broken = join(FOLDER, 'broken.arch');
    copyFileSync(join(EXAMPLES, 's03-queue-worker.arch'), broken);
    writeFileSync(broken, readFileSync(broken, 'utf8').slice(0, 100));
    expect((await prove(broken, '--json')).status).toBe(2);
    expect((await prove(join(FOLDER, 'none.arch'))).status).toBe(2);
  });
});
