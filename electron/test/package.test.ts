import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { build, Platform } from 'electron-builder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

const APP = join(import.meta.dirname, '..');
/** Of which the registry of CloudFormation is the most. */
const BUDGET = 40 * 1024 * 1024;
const STAND_IN = [
  'electron',
  'chrome_crashpad_handler',
  'LICENSE',
  'LICENSES.chromium.html',
  'resources.pak',
  'icudtl.dat',
  'locales/en-US.pak',
  'resources/version',
];

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'archivolt-package-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('the configuration packs the app, the designer and the notices, and nothing else', async () => {
  const asar = await pack();
  const files = listPackage(asar, { isPack: false });
  expect(files).toContain('/dist/main.js');
  expect(files).toContain('/dist/preload.cjs');
  expect(files).toContain('/dist/designer/index.html');
  expect(files).toContain('/NOTICE');
  const top = new Set(files.map((file) => file.split('/')[1]));
  expect([...top].toSorted((a = '', b = '') => (a < b ? -1 : 1))).toEqual([
    'LICENSE',
    'NOTICE',
    'dist',
    'package.json',
  ]);
  expect((await stat(asar)).size, 'bytes of the app without Electron').toBeLessThan(BUDGET);
  if (process.env['ARCHIVOLT_SOAK'] !== '1') return;
  const first = await readFile(asar);
  await rm(join(root, 'electron'), { recursive: true });
  expect((await readFile(await pack())).equals(first), 'packed again, the same bytes').toBe(true);
}, 240_000);

test('designs, templates and links open in the app, and no releases are named to look for updates at', async () => {
  const config = parse(await readFile(join(APP, 'electron-builder.yml'), 'utf8')) as {
    readonly fileAssociations: readonly { readonly ext: string; readonly icon: string }[];
    readonly protocols: readonly { readonly schemes: readonly string[] }[];
    readonly publish: unknown;
    readonly mac: { readonly fileAssociations: unknown };
  };
  expect(config.fileAssociations.map(({ ext }) => ext)).toEqual(['arch']);
  expect(config.mac.fileAssociations, 'templates open, and stay their own editor’s').toMatchObject([
    { ext: expect.arrayContaining(['yaml', 'json']) as unknown, rank: 'Alternate' },
  ]);
  expect(config.protocols.flatMap(({ schemes }) => schemes)).toEqual(['archivolt']);
  expect(config.publish).toBeNull();
  for (const name of ['icon.png', 'design.png'])
    expect((await readFile(join(APP, 'build', name))).subarray(1, 4).toString()).toBe('PNG');
});

test('SEC19 what is packed has its fuses set: no Node through the back door, integrity checked', async () => {
  const config = parse(await readFile(join(APP, 'electron-builder.yml'), 'utf8')) as Record<
    string,
    unknown
  >;
  expect(config['electronFuses']).toMatchObject({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  });
});

/** An unpacked build around a stand-in for Electron's distribution: its binary cannot be had everywhere. */
async function pack(): Promise<string> {
  const project = join(root, 'electron');
  for (const name of ['LICENSE', 'NOTICE']) await cp(join(APP, '..', name), join(root, name));
  for (const name of ['package.json', 'dist', 'build', 'electron-builder.yml'])
    await cp(join(APP, name), join(project, name), { recursive: true });
  const manifest = JSON.parse(await readFile(join(APP, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  // Dependencies are bundled into dist: a package manager is not to be asked for them.
  await writeFile(
    join(project, 'package.json'),
    JSON.stringify({ ...manifest, dependencies: {}, devDependencies: {} }),
  );
  const dist = join(root, 'electron-dist');
  for (const name of STAND_IN) {
    await mkdir(join(dist, name, '..'), { recursive: true });
    await writeFile(join(dist, name), '');
  }
  await writeFile(join(dist, 'version'), '45.4.1');
  const config = parse(await readFile(join(project, 'electron-builder.yml'), 'utf8')) as Record<
    string,
    unknown
  >;
  await build({
    projectDir: project,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    // Fuses are flipped in the binary, which the stand-in does not have.
    config: { ...config, electronFuses: null, electronDist: dist, electronVersion: '45.4.1' },
  });
  return join(project, 'release/linux-unpacked/resources/app.asar');
}
