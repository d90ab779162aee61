import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFileStore } from './file-store.js';
import { memoryFolder } from './testing/memory-folder.js';
import { numberOf } from './testing/numbered-text.js';

const KILLS = process.env['ARCHIVOLT_SOAK'] === '1' ? 1000 : 25;

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(memoryFolder, 'archivolt-kill-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      ssr: 'testing/editing-process.ts',
      target: 'node20',
      emptyOutDir: true,
      outDir: join(root, 'program'),
      rolldownOptions: { output: { entryFileNames: 'editing.mjs' } },
    },
  });
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Runs the editing process until it has said something, and kills it in the middle of its work. */
async function editAndKill(file: string, data: string, from: number): Promise<readonly string[]> {
  const program = join(root, 'program', 'editing.mjs');
  const child = spawn(process.execPath, [program, file, data, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const hasBegun = new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      resolve();
    });
  });
  const isOver = new Promise((resolve) => child.once('close', resolve));
  await Promise.race([hasBegun, isOver]);
  await pause(Math.random() * 250);
  child.kill('SIGKILL');
  await isOver;
  return said.split('\n').filter((line) => line !== '');
}

const lastOf = (said: readonly string[], what: string): number =>
  Math.max(0, ...said.flatMap((it) => (it.startsWith(what) ? [Number(it.split(' ')[1])] : [])));

/** Returns the last edit that was saved. */
async function killAgainAndAgain(name: string, kills: number): Promise<number> {
  const folder = join(root, name);
  const file = join(folder, 'work', 'a.arch');
  const data = join(folder, 'data');
  await mkdir(join(folder, 'work'), { recursive: true });
  let [last, saved] = [0, 0];
  for (let round = 0; round < kills; round += 1) {
    const said = await editAndKill(file, data, last);
    expect(said.filter((it) => it.startsWith('failed'))).toEqual([]);
    saved = Math.max(saved, lastOf(said, 'saved'));
    const text = await readFile(file, 'utf8').catch(() => undefined);
    const onDisk = text === undefined ? 0 : numberOf(text);
    expect(onDisk, 'the file is whole').toBeDefined();
    expect(onDisk, 'a save that was told is there').toBeGreaterThanOrEqual(saved);
    const store = createFileStore({ folder: data, now: Date.now });
    const drafts = await store.drafts.left(() => false);
    const numbers = drafts.map((draft) => numberOf(draft.text));
    expect(numbers, 'drafts are whole').not.toContain(undefined);
    const found = Math.max(onDisk ?? 0, ...numbers.map((it) => it ?? 0));
    expect(found, 'no edit is lost').toBeGreaterThanOrEqual(lastOf(said, 'kept'));
    for (const { id } of await store.versions.list(file)) {
      const version = await store.versions.read(file, id);
      expect(version.ok && numberOf(Buffer.from(version.value).toString())).toBeGreaterThan(0);
    }
    for (const { id } of drafts) await store.drafts.drop(id);
    last = found;
  }
  const store = createFileStore({ folder: data, now: Date.now });
  expect((await store.save(file, 'whole')).ok).toBe(true);
  expect(await readdir(join(folder, 'work'))).toEqual(['a.arch']);
  return saved;
}

test(`FILE12 kill -9 while editing, keeping drafts and saving, ${KILLS} times: whole, and nothing lost`, async () => {
  const lanes = ['a', 'b', 'c', 'd', 'e'];
  const saved = await Promise.all(lanes.map((it) => killAgainAndAgain(it, KILLS / lanes.length)));
  expect(Math.max(...saved), 'something was saved in the meantime').toBeGreaterThan(0);
}, 600_000);
