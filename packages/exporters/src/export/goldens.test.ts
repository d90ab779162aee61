import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadCoreRegistry } from '@archivolt/cfn-spec';
import { parseDocument, validate, type ArchDocument } from '@archivolt/model';
import { describe, expect, it } from 'vitest';
import { targets } from '../generated/targets.js';
import { exportProject, exportTemplate } from './export-project.js';

const EXAMPLES = resolve(import.meta.dirname, '../../../../examples');
const UPDATE = process.env['ARCHIVOLT_UPDATE'] === '1';
/** The one example that shows an error. */
const FORCED = new Set(['a04-default-lambda']);

const names = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.arch'))
  .map((file) => file.slice(0, -'.arch'.length));

function example(name: string): ArchDocument {
  const parsed = parseDocument(readFileSync(join(EXAMPLES, `${name}.arch`), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

function filesBelow(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

it.each(names)('example %s has no errors but those it shows', (name) => {
  const errors = validate(example(name)).filter(({ severity }) => severity === 'error');
  expect(errors.length > 0).toBe(FORCED.has(name));
});

it.each(names.filter((name) => name.startsWith('s')))('starter %s has no warnings', (name) => {
  const found = validate(example(name)).filter(({ severity }) => severity === 'warning');
  expect(found.map(({ message }) => message)).toEqual([]);
});

/** Starters are small; what they export is read in the reference architectures. */
describe.each(names.filter((name) => name.startsWith('a')))('example %s', (name) => {
  it.each(targets.map(({ id }) => id))('exports the committed %s project', async (id) => {
    const target = targets.find((item) => item.id === id);
    if (target === undefined) throw new Error(`no target ${id}`);
    const options = { name, force: FORCED.has(name), registry: await loadCoreRegistry() };
    const result = exportProject(example(name), target, options);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const folder = join(EXAMPLES, 'expected', name, id);
    if (UPDATE) write(folder, result.value.value);
    expect(Object.fromEntries(result.value.value)).toEqual(filesBelow(folder));
  });
});

it('leaves the wire that cannot work out of a forced export, and names it', () => {
  const target = targets.find((item) => item.id === 'sam');
  if (target === undefined) throw new Error('no target sam');
  const refused = exportProject(example('a04-default-lambda'), target);
  expect(refused.ok).toBe(false);
  const forced = exportProject(example('a04-default-lambda'), target, { force: true });
  if (!forced.ok) throw new Error(JSON.stringify(forced.problem));
  expect(forced.value.leftOut.map(({ wire }) => wire)).toEqual(['OrdersFn → OrdersDb']);
  expect(forced.value.value.get('README.md')).toContain('**OrdersFn → OrdersDb**');
  expect(forced.value.value.get('template.yaml')).not.toContain('SecurityGroupIngress');
});

it('says REST CRUD in less than 200 lines of SAM', () => {
  const document = example('a13-rest-crud');
  const settings = { ...document.settings, permissions: 'idiomatic' as const };
  const exported = exportTemplate({ ...document, settings }, 'sam');
  if (!exported.ok) throw new Error(JSON.stringify(exported.problem));
  expect(exported.value.value.text.split('\n').length).toBeLessThan(200);
});
