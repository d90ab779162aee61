import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from './process.mjs';
import { digest, once } from './stamp.mjs';

let folder = '';
let runs = 0;

beforeEach(() => {
  folder = relative(root, mkdtempSync(join(root, 'node_modules/.archivolt-test-')));
  runs = 0;
});
afterEach(() => rmSync(join(root, folder), { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(root, folder, name), text);
const step = (key: string, succeeds = true) => ({
  name: `../${folder.split('/').at(-1)}/step`,
  key,
  made: `${folder}/made`,
  work: () => {
    runs += 1;
    if (succeeds) write('made', '');
    return succeeds;
  },
});

test('work is done once for a key, and again for another', () => {
  expect([once(step('a')), once(step('a')), once(step('b'))]).toEqual([true, true, true]);
  expect(runs).toBe(2);
});

test('work that failed, or whose result is gone, is done again', () => {
  expect(once(step('a', false))).toBe(false);
  expect(once(step('a'))).toBe(true);
  rmSync(join(root, folder, 'made'));
  expect(once(step('a'))).toBe(true);
  expect(runs).toBe(3);
});

test('a digest follows names and bytes, and not tests', () => {
  write('x.ts', '1');
  const before = digest([folder]);
  write('x.test.ts', '1');
  expect(digest([folder])).toBe(before);
  write('x.ts', '2');
  expect(digest([folder])).not.toBe(before);
  expect(digest([folder], 'salt')).not.toBe(digest([folder]));
});
