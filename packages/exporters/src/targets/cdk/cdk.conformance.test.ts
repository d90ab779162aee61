import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { loadRegistry } from '@archivolt/cfn-spec';
import { parseDocument, type ArchDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportProject, exportTemplate } from '../../export/export-project.js';
import { lower } from '../../lower/pipeline.js';
import { kebab } from '../../project/paths.js';
import { stagedDesign } from '../../testing/staged-design.js';
import { designs } from './designs.js';
import { cdkTarget } from './target.js';

const ROOT = resolve(import.meta.dirname, '../../../../..');
/** Inside the package, so that the apps find its aws-cdk-lib. */
const FOLDER = resolve(import.meta.dirname, `../../../.tmp/cdk-${process.pid}`);
const EXAMPLES = join(ROOT, 'examples');
const JUDGE = resolve(ROOT, '../shared/judge/judge.py');
const MANY = resolve(import.meta.dirname, '../../testing/judge-many.py');
const EXPLAINED = join(ROOT, 'packages/exporters/permitted-differences.yaml');
const isSoak = process.env['ARCHIVOLT_SOAK'] === '1';
const hasJudge =
  existsSync(JUDGE) &&
  spawnSync('python3', ['-c', 'import samtranslator, cfnlint, moto']).status === 0;

interface Flag {
  readonly recommendedValue: unknown;
  readonly unconfiguredBehavesLike?: { readonly v2?: unknown };
}

/** Every text of a user that a program could take for something else. */
const EVIL = `'}\\\`);\n*/ process.exit(1) // \${process.exit(1)} "; \u2028 \${Token[TOKEN.1]} </script>`;

/** Two stacks, which the judge knows nothing of. */
const STAGED = 'staged';
const documents = new Map<string, ArchDocument>([
  ...readdirSync(EXAMPLES)
    .filter((file) => file.endsWith('.arch'))
    .map((file): [string, ArchDocument] => [file.slice(0, -'.arch'.length), example(file)]),
  ...Object.entries(designs).map(([name, text]): [string, ArchDocument] => [name, arch(text)]),
]);
documents.set('hostile', hostile());
documents.set(STAGED, stagedDesign());
const names = [...documents.keys()];
/** A design with a type that nobody knows, which cfn-lint reports. */
const UNKNOWN = 'imported';

function hostile(): ArchDocument {
  const document = arch(designs['messaging'] ?? '');
  const named = Object.entries(document.nodes).map(([id, node], index) => [
    id,
    { ...node, name: `${EVIL} ${index}` },
  ]);
  const nodes: ArchDocument['nodes'] = Object.fromEntries(named);
  const { worker } = nodes;
  if (worker === undefined) throw new Error('no worker');
  const Environment = { Variables: { EVIL, CLASS: EVIL } };
  const properties = { ...worker.properties, Description: EVIL.slice(0, 200), Environment };
  return {
    ...document,
    description: EVIL,
    nodes: { ...nodes, worker: { ...worker, properties } },
    environments: {
      'pre-prod': { parameters: { constructor: EVIL } },
      default: { parameters: {} },
    },
    parameters: {
      constructor: { Type: 'String', Default: EVIL.replace('${Token', ''), Description: EVIL },
    },
    outputs: {
      Evil: { Value: EVIL, Description: EVIL },
      Constructor: { Value: { Ref: 'constructor' } },
    },
  };
}

function example(file: string): ArchDocument {
  const parsed = parseDocument(readFileSync(join(EXAMPLES, file), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

async function project(name: string, oneFile?: number): Promise<ReadonlyMap<string, string>> {
  const document = documents.get(name);
  if (document === undefined) throw new Error(`no design ${name}`);
  const lowered = lower(document, { force: true, trace: true });
  if (!lowered.ok) throw new Error(JSON.stringify(lowered.problem));
  const types = [...lowered.value.resources.values()].map(({ type }) => type);
  const registry = await loadRegistry(types);
  const options = { name, force: true, trace: true, registry };
  const result = exportProject(
    document,
    cdkTarget,
    oneFile === undefined ? options : { ...options, oneFile },
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.value;
}

const synthesized = new Map<string, string>();

async function synthesize(name: string): Promise<string> {
  const known = synthesized.get(name);
  if (known !== undefined) return known;
  const context: unknown = JSON.parse(readFileSync(join(FOLDER, name, 'cdk.json'), 'utf8'));
  process.env['CDK_CONTEXT_JSON'] = JSON.stringify((context as { context: unknown }).context);
  const out = join(FOLDER, name, 'cdk.out');
  process.env['CDK_OUTDIR'] = out;
  await import(join(FOLDER, name, 'bin', `${kebab(name)}.ts`));
  const file = readdirSync(out).find((item) => item.endsWith('.template.json'));
  const template = join(out, file ?? '');
  synthesized.set(name, template);
  return template;
}

function template(name: string, target: 'sam' | 'cfn'): string {
  const document = documents.get(name);
  if (document === undefined) throw new Error(`no design ${name}`);
  const result = exportTemplate(document, target, { name, force: true, trace: true });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const path = join(FOLDER, name, `${target}.yaml`);
  writeFileSync(path, result.value.value.text);
  return path;
}

function isExample(name: string): boolean {
  return existsSync(join(EXAMPLES, `${name}.arch`));
}

/** What the test of an app expects of its main stack. */
function ownCounts(name: string): readonly (readonly string[])[] {
  const text = readFileSync(join(FOLDER, name, 'test', `${kebab(name)}-stack.test.ts`), 'utf8');
  return [...text.matchAll(/resourceCountIs\('([\w:]+)', (\d+)\)/g)];
}

/** L1 classes that an app makes instances of. */
function l1Classes(name: string): readonly string[] {
  const folder = join(FOLDER, name, 'lib');
  return readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return [...text.matchAll(/\bnew ((?!cdk\.)\w+\.Cfn\w+)\(/g)].map(classOf);
  });
}

function classOf([, item = '']: readonly string[]): string {
  return item;
}

/** Whether aws-cdk-lib has a class of an L1's name without its `Cfn`. */
function hasL2(l1: string): boolean {
  const [module = '', className = ''] = l1.split('.Cfn');
  const found: object = createRequire(import.meta.url)(`aws-cdk-lib/aws-${module}`);
  return Object.hasOwn(found, className);
}

/**
 * Paths of a design's templates, and what the judge shall say of them. The targets are compared value by value, so
 * what is said of `cfn` is said of the CDK's and of SAM's translation; in the soak they are asked themselves.
 */
async function caseOf(name: string): Promise<object> {
  const shown = isExample(name);
  const stages = name === UNKNOWN ? [] : ['lint', 'graph', 'wiring', 'deploy'];
  const [sam, cdk] = isSoak ? [stages, stages] : [['lint'], []];
  return {
    name,
    sam: template(name, 'sam'),
    cdk: await synthesize(name),
    ...(shown ? { cfn: template(name, 'cfn') } : {}),
    stages: shown ? { sam, cfn: stages, cdk } : { cdk: stages },
    strict: shown,
  };
}

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

function write(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(FOLDER, folder, path)), { recursive: true });
    writeFileSync(join(FOLDER, folder, path), text);
  }
}

beforeAll(async () => {
  for (const name of names) {
    write(name, await project(name));
    write(`${name}-split`, await project(name, 1));
  }
});

describe('generated CDK apps', () => {
  it('type-check under strict, in one file and in one for each group', () => {
    const base = JSON.parse(readFileSync(join(FOLDER, names[0] ?? '', 'tsconfig.json'), 'utf8'));
    const include = [...names, ...names.map((name) => `${name}-split`)].flatMap((name) =>
      ['bin', 'lib', 'test'].map((item) => `${name}/${item}`),
    );
    const paths = join(FOLDER, 'tsconfig.json');
    writeFileSync(paths, JSON.stringify({ ...(base as object), include }));
    const tsc = createRequire(join(ROOT, 'package.json')).resolve('typescript/package.json');
    const bin = join(dirname(tsc), 'bin/tsc');
    const run = spawnSync(process.execPath, [bin, '-p', paths], { encoding: 'utf8' });
    expect(`${run.stdout}${run.stderr}`).toBe('');
  });

  it('say every flag that the CDK asks about', () => {
    const said = JSON.parse(readFileSync(join(FOLDER, names[0] ?? '', 'cdk.json'), 'utf8')) as {
      readonly context: object;
    };
    const manifest = createRequire(import.meta.url).resolve('aws-cdk-lib/package.json');
    const { FLAGS } = createRequire(manifest)('./cx-api/lib/features.js') as {
      readonly FLAGS: Readonly<Record<string, Flag>>;
    };
    const asked = Object.entries(FLAGS).filter(
      ([, { recommendedValue, unconfiguredBehavesLike }]) =>
        recommendedValue !== (unconfiguredBehavesLike?.v2 ?? false),
    );
    expect(asked.map(([flag]) => flag).filter((flag) => !(flag in said.context))).toEqual([]);
  });

  it('use the L1 classes that docs/adr/0016 names, and each of them', () => {
    const record = readFileSync(join(ROOT, 'docs/adr/0016-l1-classes.md'), 'utf8');
    const [table = '', rest = ''] = record.split('## L1, for there is no L2');
    const [list = ''] = rest.split('\n## ', 1);
    const explained = [...table.matchAll(/^\| `(\w+\.Cfn\w+)` \| `\w+/gm)].map(classOf);
    const bare = [...list.matchAll(/`((?!cdk\.)\w+\.Cfn\w+)`/g)].map(classOf);
    const used = names.filter((name) => isExample(name)).flatMap((name) => l1Classes(name));
    expect(new Set(used)).toEqual(new Set([...explained, ...bare]));
    expect(bare.filter((item) => hasL2(item))).toEqual([]);
  });

  it.each(names)('%s synthesizes to what its own test counts', async (name) => {
    const template = await synthesize(name);
    const { Resources } = JSON.parse(readFileSync(template, 'utf8')) as {
      readonly Resources: Readonly<Record<string, { readonly Type: string }>>;
    };
    const counts = ownCounts(name).map(([, type = '', count]) => [type, Number(count)]);
    const found = counts.map(([type]) => [
      type,
      Object.values(Resources).filter((item) => item.Type === type).length,
    ]);
    expect(found).toEqual(counts);
  });
});

describe.skipIf(!hasJudge)('the judge', () => {
  it('passes every template, and finds the targets the same system to the action', async () => {
    const cases: object[] = [];
    for (const name of names) if (name !== STAGED) cases.push(await caseOf(name));
    const path = join(FOLDER, 'cases.json');
    writeFileSync(path, JSON.stringify(cases));
    const run = spawnSync('python3', [MANY, dirname(JUDGE), path, EXPLAINED], { encoding: 'utf8' });
    const found = { status: run.status, said: `${run.stdout}${run.stderr}` };
    expect(found).toEqual({ status: 0, said: '' });
  });
});
