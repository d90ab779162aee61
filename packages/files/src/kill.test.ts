import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

interface Editing {
  /** Lines that it said. */
  said(): readonly string[];
  begin(): void;
  kill(): Promise<void>;
}

/** Starts the editing process; it has opened the file, and waits. */
async function open(file: string, data: string, from: number): Promise<Editing> {
  const program = join(root, 'program', 'editing.mjs');
  const child = spawn(process.execPath, [program, file, data, String(from)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => undefined);
  let said = '';
  const hasOpened = new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      resolve();
    });
  });
  const isOver = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await Promise.race([hasOpened, isOver]);
  return {
    said: () => said.split('\n').filter((line) => line !== ''),
    begin: () => void child.stdin.write('begin\n'),
    kill: () => {
      child.kill('SIGKILL');
      return isOver;
    },
  };
}

/** Kills the editing process in the middle of its work. */
async function editAndKill(file: string, data: string, from: number): Promise<readonly string[]> {
  const editing = await open(file, data, from);
  editing.begin();
  const wanted = Math.random() * 9; // lines: a slow machine gets as far as a fast one
  for (let waited = 0; editing.said().length < wanted && waited < 5000; waited += 5) await pause(5);
  await pause(Math.random() * 30);
  await editing.kill();
  return editing.said();
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
    for (const { id } of drafts) await store.drafts.drop(id);
    last = found;
  }
  const store = createFileStore({ folder: data, now: Date.now });
  for (const { id } of await store.versions.list(file)) {
    const version = await store.versions.read(file, id);
    expect(version.ok && numberOf(Buffer.from(version.value).toString())).toBeGreaterThan(0);
  }
  expect((await store.save(file, 'whole')).ok).toBe(true);
  expect(await readdir(join(folder, 'work'))).toEqual(['a.arch']);
  return saved;
}

test(`FILE12 kill -9 while editing, keeping drafts and saving, ${KILLS} times: whole, and nothing lost`, async () => {
  const lanes = ['a', 'b', 'c', 'd', 'e'];
  const saved = await Promise.all(lanes.map((it) => killAgainAndAgain(it, KILLS / lanes.length)));
  expect(Math.max(...saved), 'something was saved in the meantime').toBeGreaterThan(0);
}, 3_600_000);

test('FILE4 of two processes that edit one file, one saves and the other is told, each time', async () => {
  const folder = join(root, 'two');
  await mkdir(folder);
  for (let round = 0; round < (KILLS > 25 ? 50 : 3); round += 1) {
    const file = join(folder, `${round}.arch`);
    await writeFile(file, 'begin');
    const data = join(folder, 'data');
    const both = await Promise.all([open(file, data, 1000), open(file, data, 2000)]);
    for (const editing of both) editing.begin();
    await expect
      .poll(() => both.every((it) => it.said().some((line) => /^(saved|failed)/.test(line))), {
        timeout: 30_000,
      })
      .toBe(true);
    await Promise.all(both.map((it) => it.kill()));
    const saves = both.map((it) => it.said().filter((line) => line.startsWith('saved')).length);
    const refusals = both.map((it) => it.said().filter((line) => line.includes('outside')).length);
    expect(saves.filter((count) => count > 0)).toHaveLength(1);
    expect(refusals.filter((count) => count > 0)).toHaveLength(1);
    expect(saves.map((count) => count > 0)).toEqual(refusals.map((count) => count === 0));
    expect(numberOf(await readFile(file, 'utf8'))).toBeDefined();
  }
}, 3_600_000);
