import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collect, isAllowed } from './collect.mjs';
import { billOfMaterials, notices } from './print.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const components = collect(ROOT, ['electron', 'packages/designer', 'packages/files']);

test('everything that the app carries along has a licence that allows it, and its text', () => {
  expect(components.length).toBeGreaterThan(40);
  expect(components.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
  const names = components.map(({ name }) => name);
  for (const name of ['react', 'elkjs', '@xyflow/react', 'monaco-editor', 'valibot'])
    expect(names, 'what is needed, and what that needs').toContain(name);
  expect(names.filter((name) => name.includes('archivolt'))).toEqual([]);
  expect(names, 'a tool of the build is no part of the app').not.toContain('vite');
});

test('the bill of materials names each once, and is the same for the same packages', () => {
  const app = { name: 'archivolt', version: '1.0.0' };
  const text = billOfMaterials(components, app);
  expect(
    billOfMaterials(collect(ROOT, ['packages/files', 'packages/designer', 'electron']), app),
  ).toBe(text);
  const bill = JSON.parse(text) as { components: { purl: string }[] };
  expect(new Set(bill.components.map(({ purl }) => purl)).size).toBe(components.length);
  expect(bill.components.map(({ purl }) => purl)).toContainEqual(
    expect.stringMatching(/^pkg:npm\/%40xyflow\/react@\d/),
  );
  expect(notices(components, 'Archivolt')).toContain('Eclipse Public License');
});

test('a licence among several is enough; all of those that apply together are needed', () => {
  expect(isAllowed('(MIT OR GPL-3.0)')).toBe(true);
  expect(isAllowed('MIT AND GPL-3.0')).toBe(false);
  expect(isAllowed('unknown')).toBe(false);
});
