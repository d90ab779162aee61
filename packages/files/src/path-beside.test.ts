import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pathBeside } from './path-beside.js';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'archivolt-beside-'));
  await mkdir(join(root, 'app/infra'), { recursive: true });
  await writeFile(join(root, 'secret.yaml'), 'secret');
  await writeFile(join(root, 'app/template.yaml'), 'here');
  await symlink(join(root, 'secret.yaml'), join(root, 'app/link.yaml'));
  await symlink(root, join(root, 'app/up'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

it('finds files in the folder of another one, and below it', async () => {
  const design = join(root, 'app/design.arch');
  expect(await pathBeside(design, 'template.yaml')).toBe(join(root, 'app/template.yaml'));
  expect(await pathBeside(design, './infra/new.yaml')).toBe(join(root, 'app/infra/new.yaml'));
});

it.each([
  '',
  '.',
  '..',
  '../secret.yaml',
  'infra/../../secret.yaml',
  '/etc/any.yaml',
  'notes.txt',
  'link.yaml',
  'up/secret.yaml',
  'nowhere/template.yaml',
  'a\0.yaml',
  '..\\secret.yaml',
])('SEC4 finds nothing outside of it: %j', async (name) => {
  expect(await pathBeside(join(root, 'app/design.arch'), name)).toBeUndefined();
});
