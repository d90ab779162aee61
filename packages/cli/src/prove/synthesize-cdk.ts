import type { FileMap } from '@archivolt/exporters';
import type { ValueMap } from '@archivolt/model';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { findCompiler, type Compile } from './compile.js';
import { findModule } from './find-module.js';
import { runProgram } from './run-program.js';

const PACKAGES = ['aws-cdk-lib', 'constructs'];

export type Synthesized =
  | { readonly templates: ReadonlyMap<string, ValueMap>; readonly warnings: readonly string[] }
  | { readonly missing: string }
  | { readonly refused: readonly string[] };

/** Runs an exported CDK app: its templates by the ids of their stacks. */
export async function synthesizeCdk(
  files: FileMap,
  folders: readonly string[],
): Promise<Synthesized> {
  const found = PACKAGES.map((name) => folderOf(name, folders));
  const lacking = PACKAGES.filter((_, index) => found[index] === undefined);
  if (lacking.length > 0) return { missing: `${lacking.join(' and ')} cannot be found` };
  const compile = await findCompiler(folders);
  if (compile === undefined) return { missing: 'there is no compiler for TypeScript' };
  const folder = await mkdtemp(join(tmpdir(), 'archivolt-prove-'));
  try {
    await writeApp(folder, files, compile);
    await mkdir(join(folder, 'node_modules'));
    for (const [index, name] of PACKAGES.entries()) {
      await symlink(found[index] ?? '', join(folder, 'node_modules', name), 'junction');
    }
    return await runApp(folder, files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function folderOf(name: string, folders: readonly string[]): string | undefined {
  const manifest = findModule(`${name}/package.json`, folders);
  return manifest === undefined ? undefined : dirname(manifest);
}

async function writeApp(folder: string, files: FileMap, compile: Compile): Promise<void> {
  for (const [path, text] of files) {
    const isApp = /^(?:bin|lib)\/.*\.ts$/.test(path);
    const target = join(folder, isApp ? path.replace(/\.ts$/, '.js') : path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, isApp ? await compile(text, path) : text);
  }
}

async function runApp(folder: string, files: FileMap): Promise<Synthesized> {
  const app = [...files.keys()].find((path) => path.startsWith('bin/')) ?? '';
  const { context } = JSON.parse(files.get('cdk.json') ?? '{}') as { readonly context?: unknown };
  const out = join(folder, 'cdk.out');
  const { status, err } = await runProgram(
    process.execPath,
    [join(folder, app.replace(/\.ts$/, '.js'))],
    { cwd: folder, env: { CDK_OUTDIR: out, CDK_CONTEXT_JSON: JSON.stringify(context ?? {}) } },
  );
  if (status !== 0) return { refused: [err.trim()] };
  const templates = new Map<string, ValueMap>();
  for (const file of await readdir(out)) {
    if (!file.endsWith(SUFFIX)) continue;
    const text = await readFile(join(out, file), 'utf8');
    templates.set(basename(file, SUFFIX), JSON.parse(text) as ValueMap);
  }
  return { templates, warnings: err.split('\n').filter((line) => line.trim() !== '') };
}

const SUFFIX = '.template.json';
