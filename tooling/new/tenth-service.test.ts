import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generate } from '../gen/generate.mjs';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const TRIAL = join(REPOSITORY, '.tmp', `tenth-service-${process.pid}`);
/** Packages that see the catalog: copied, so that new files change nothing here. The others are linked. */
const COPIED = new Set(['model', 'importers', 'exporters', 'render', 'cli']);
const MODEL = 'packages/model/src';

/** All that is written for a service, a connection and a rule that nobody has heard of. */
const NEW_FILES: Readonly<Record<string, string>> = {
  [`${MODEL}/services/pinpoint-app/icon.svg`]:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>',
  [`${MODEL}/services/pinpoint-app/service.ts`]: `import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

export const pinpointApp = defineService({
  id: 'pinpoint-app',
  title: 'Campaigns',
  noun: 'Campaigns',
  category: 'messaging',
  type: 'AWS::Pinpoint::App',
  summary: 'Sends campaigns.',
  cite: typePage('AWS::Pinpoint::App'),
  annotate: { Name: { title: 'Name', required: true, max: 64 } },
  capabilities: { grantable: { write: ['mobiletargeting:SendMessages'] } },
  initial: { properties: { Name: 'campaigns' } },
});
`,
  [`${MODEL}/connections/campaign-name.ts`]: `import { defineConnection, service } from '../define/index.js';
import { typePage } from '../services/type-page.js';

export const campaignName = defineConnection({
  id: 'campaign-name',
  title: 'Campaign name',
  from: service('sqs-queue'),
  to: service('pinpoint-app'),
  verb: 'names',
  kind: 'data',
  cite: typePage('AWS::Pinpoint::App'),
  effects: ({ source, target }) => [
    { kind: 'property', on: target.ref, path: ['Name'], value: source.att('QueueName'), mode: 'set' },
  ],
});
`,
  [`${MODEL}/rules/correctness/no-shouting-app.ts`]: `import { defineRule } from '../../define/index.js';
import { typePage } from '../../services/type-page.js';

export const noShoutingApp = defineRule({
  id: 'correctness/no-shouting-app',
  severity: 'error',
  summary: 'A campaign is not named in capitals.',
  why: 'Nobody likes it.',
  cite: typePage('AWS::Pinpoint::App'),
  over: 'node',
  on: { service: 'pinpoint-app' },
  check: ({ node }) =>
    /^[A-Z]+$/.test(node.string('Name') ?? '')
      ? { at: node.at('Name'), message: 'The name shouts.' }
      : undefined,
  examples: { valid: ['a: pinpoint-app'], invalid: [{ before: "a: pinpoint-app { Name: 'LOUD' }" }] },
});
`,
};

const TEMPLATE = `Resources:
  Mine:
    Type: AWS::Pinpoint::App
    Properties: { Name: mine }
`;

interface Cli {
  run(args: readonly string[], io: unknown): Promise<number>;
}
let cli: Cli;

beforeAll(async () => {
  for (const name of readdirSync(join(REPOSITORY, 'packages'))) {
    const [from, to] = [join(REPOSITORY, 'packages', name), join(TRIAL, 'packages', name)];
    if (COPIED.has(name)) copyPackage(from, to);
    else link(from, to);
  }
  cpSync(join(REPOSITORY, 'tsconfig.base.json'), join(TRIAL, 'tsconfig.base.json'));
  for (const [path, text] of Object.entries(NEW_FILES)) {
    mkdirSync(dirname(join(TRIAL, path)), { recursive: true });
    writeFileSync(join(TRIAL, path), text, { flag: 'wx' });
  }
  expect(generate(TRIAL).problems).toEqual([]);
  cli = (await import(join(TRIAL, 'packages/cli/src/run.ts'))) as Cli;
}, 240_000);
afterAll(() => rmSync(TRIAL, { recursive: true, force: true }));

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(from, to);
}

function copyPackage(from: string, to: string): void {
  const skipped = new Set(['node_modules', 'dist', '.tsbuild', '.tmp']);
  cpSync(from, to, { recursive: true, filter: (path) => !skipped.has(basename(path)) });
  const modules = join(from, 'node_modules');
  for (const name of readdirSync(modules)) {
    if (name === '@archivolt') continue;
    link(join(modules, name), join(to, 'node_modules', name));
  }
  link(join(TRIAL, 'packages'), join(to, 'node_modules/@archivolt'));
}

/** What a call printed, and what it wrote. */
async function call(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const disk = new Map(Object.entries(files));
  let said = '';
  const io = {
    cwd: '/',
    read: async (path: string) => {
      const text = disk.get(path);
      return text === undefined ? { failure: 'there is none' } : new TextEncoder().encode(text);
    },
    write: async (path: string, text: string) => void disk.set(path, text),
    exists: async (path: string) => disk.has(path),
    out: (text: string) => {
      said += text;
    },
    err: () => undefined,
  };
  const status = await cli.run(args, io);
  return { status, said, disk };
}

function design(name: string): string {
  return JSON.stringify({
    version: 1,
    nodes: {
      app: { service: 'pinpoint-app', name: 'App', properties: { Name: name } },
      fn: {
        service: 'lambda-function',
        name: 'Send',
        properties: { Handler: 'index.handler', Runtime: 'nodejs22.x' },
      },
    },
    edges: { wire: { connection: 'grant', from: 'fn', to: 'app' } },
  });
}

it('is listed, with the wires that its capabilities bring', async () => {
  const { said: services } = await call(['services', '--json']);
  expect(JSON.parse(services)).toContainEqual(
    expect.objectContaining({ id: 'pinpoint-app', types: ['AWS::Pinpoint::App'] }),
  );
  const { said: connections } = await call(['connections', '--json']);
  const list: unknown = JSON.parse(connections);
  const end = { to: 'pinpoint-app' };
  expect(list).toContainEqual(
    expect.objectContaining({ ...end, id: 'grant', from: 'lambda-function' }),
  );
  expect(list).toContainEqual(
    expect.objectContaining({ ...end, id: 'campaign-name', from: 'sqs-queue' }),
  );
  const { said: rules } = await call(['rules', '--json']);
  expect(JSON.parse(rules)).toContainEqual(
    expect.objectContaining({ id: 'correctness/no-shouting-app' }),
  );
});

it('is checked, exported to each target, and imported back', async () => {
  const loud = await call(['check', 'a.arch', '--json'], { 'a.arch': design('LOUD') });
  expect([loud.status, loud.said]).toEqual([1, expect.stringContaining('The name shouts.')]);
  for (const target of ['sam', 'cfn']) {
    const { said } = await call(['export', 'a.arch', '--target', target, '--stdout'], {
      'a.arch': design('quiet'),
    });
    expect(said).toContain('AWS::Pinpoint::App');
    expect(said).toContain('mobiletargeting:SendMessages');
  }
  const cdk = await call(['export', 'a.arch', '--target', 'cdk', '--out', 'out'], {
    'a.arch': design('quiet'),
  });
  expect([...cdk.disk.values()].join('\n')).toContain('new pinpoint.CfnApp(');
  const { said } = await call(['import', 't.yaml', '--json'], { 't.yaml': TEMPLATE });
  expect(JSON.parse(said)).toMatchObject({ curated: 1, generic: 0 });
});

it('has its pages', async () => {
  const { disk } = await call(['explain', '--all', '--out', 'docs']);
  expect(disk.get('docs/services/pinpoint-app.md')).toContain('Sends campaigns.');
  expect(disk.get('docs/connections/campaign-name.md')).toContain('names');
  expect(disk.get('docs/rules/correctness/no-shouting-app.md')).toContain('Nobody likes it.');
  expect(disk.get('docs/README.md')).toContain('[Campaigns](services/pinpoint-app.md)');
});
