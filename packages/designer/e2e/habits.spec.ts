import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

test('every habit of the list is tried here, and none beside it', async () => {
  const folder = 'packages/designer/e2e';
  const names = (await readdir(folder)).filter((name) => name.startsWith('habits-'));
  const [list = '', ...own] = await Promise.all(
    ['docs/spec/habits.md', ...names.map((name) => `${folder}/${name}`)].map((path) =>
      readFile(path, 'utf8'),
    ),
  );
  const listed = [...list.matchAll(/^\| (HAB\d+) \|/gm)].map(([, id]) => id);
  const tried = [...own.join('\n').matchAll(/habit\(\s*'(HAB\d+)'/g)].map(([, id]) => id);
  expect(new Set(tried)).toEqual(new Set(listed));
  expect(new Set(tried).size).toBe(tried.length);
});
