import { parseDocument, printDocument, type ArchDocument } from '@archivolt/model';
import { describe, expect, it } from 'vitest';
import type { Io } from '../io.js';
import { run } from '../run.js';

const TEMPLATE = `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      InlineCode: exports.handler = async () => {};
      Timeout: 2000
      Events:
        Jobs:
          Type: SQS
          Properties:
            Queue: !GetAtt Jobs.Arn
            BatchSize: 20000
  Jobs:
    Type: AWS::SQS::Queue
`;

interface World {
  readonly disk: Map<string, string>;
  readonly said: { out: string; err: string };
  readonly call: (...args: readonly string[]) => Promise<number>;
}

function world(files: Readonly<Record<string, string>>, watch?: Io['watch']): World {
  const disk = new Map(Object.entries(files));
  const said = { out: '', err: '' };
  const io: Io = {
    cwd: '/w',
    read: (path) => {
      const text = disk.get(path);
      return Promise.resolve(
        text === undefined ? { failure: 'there is no such file' } : new TextEncoder().encode(text),
      );
    },
    write: (path, text) => Promise.resolve(void disk.set(path, String(text))),
    exists: (path) => Promise.resolve(disk.has(path)),
    ...(watch === undefined ? {} : { watch }),
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  };
  const call = (...args: readonly string[]) => {
    said.out = said.err = '';
    return run(args, io);
  };
  return { disk, said, call };
}

function designIn({ disk }: World, file: string): ArchDocument {
  const parsed = parseDocument(disk.get(file) ?? '');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

/** Reads up to the last change, and gives the world a chance to change it in between. */
async function* changes(all: readonly (() => void)[]): AsyncGenerator<void, void> {
  for (const change of all) {
    change();
    await Promise.resolve();
    yield;
  }
}

describe('archivolt check TEMPLATE', () => {
  it('tells line and column of the property, also where a wire has it', async () => {
    const { said, call } = world({ 't.yaml': TEMPLATE });
    expect(await call('check', 't.yaml')).toBe(1);
    expect(said.out).toMatch(/^t\.yaml:9:7: error: Orders · Timeout: /m);
    expect(said.out).toMatch(/^t\.yaml:15:13: error: .*BatchSize/m);
  });

  it('gives the same places as JSON and as SARIF', async () => {
    const { said, call } = world({ 't.yaml': TEMPLATE });
    await call('check', 't.yaml', '--format', 'json');
    const [{ diagnostics }] = JSON.parse(said.out) as [{ diagnostics: readonly unknown[] }];
    expect(diagnostics).toContainEqual(expect.objectContaining({ line: 9, column: 7 }));
    await call('check', 't.yaml', '--format', 'sarif');
    expect(said.out.replaceAll(/\s/g, '')).toContain('"region":{"startLine":9,"startColumn":7}');
  });

  it('reads designs as before, and refuses what is neither with its line', async () => {
    const { said, call } = world({
      'd.arch': '{',
      'bad.yaml': 'Resources:\n  A: {Type: 1}\n  B: {}\n',
    });
    expect(await call('check', 'd.arch')).toBe(2);
    expect(await call('check', 'bad.yaml')).toBe(2);
    expect(said.err).toMatch(/^bad\.yaml:2:7: .*\nbad\.yaml:3:3: /);
  });
});

describe('archivolt import -', () => {
  it.each([
    ['a map', (text: string) => `{"TemplateBody": ${text}, "StagesAvailable": ["Original"]}`],
    ['a text', (text: string) => JSON.stringify({ TemplateBody: text })],
    ['a text in YAML', (text: string) => `TemplateBody: |\n${text.replaceAll(/^/gm, '  ')}`],
  ])('takes what get-template says, the body being %s', async (_, wrapped) => {
    const body = '{"Resources": {"Jobs": {"Type": "AWS::SQS::Queue"}}}';
    const here = world({ '-': wrapped(body) });
    expect(await here.call('import', '-', '--out', 'd.arch')).toBe(0);
    expect(Object.keys(designIn(here, 'd.arch').nodes)).toEqual(['Jobs']);
  });
});

describe('archivolt import --watch', () => {
  it('keeps places and names, and places what is new beside them', async () => {
    const here: World = world({ 't.yaml': TEMPLATE }, () =>
      changes([
        () => {
          const design = designIn(here, 'd.arch');
          const nodes = { ...design.nodes, Jobs: { ...design.nodes['Jobs'], name: 'My jobs' } };
          const layout = {
            ...design.layout,
            nodes: { Orders: { x: 4000, y: 40 }, Jobs: { x: 3000, y: 40 } },
          };
          here.disk.set('d.arch', printDocument({ ...design, nodes, layout } as ArchDocument));
          here.disk.set('t.yaml', `${TEMPLATE}  Topic:\n    Type: AWS::SNS::Topic\n`);
        },
        () => here.disk.set('t.yaml', 'Resources: ['),
      ]),
    );
    expect(await here.call('import', 't.yaml', '--watch', '--out', 'd.arch')).toBe(0);
    const { nodes, layout, edges } = designIn(here, 'd.arch');
    expect(nodes['Jobs']?.name).toBe('My jobs');
    expect(layout.nodes['Orders']).toEqual({ x: 4000, y: 40 });
    expect(layout.nodes['Topic']?.x).toBeGreaterThanOrEqual(3000);
    expect(Object.keys(edges)).toHaveLength(1);
    expect(here.said.err).toMatch(/t\.yaml:\d+:\d+: /);
  });

  it('wants a file to write', async () => {
    const { call } = world({ 't.yaml': TEMPLATE }, () => changes([]));
    expect(await call('import', 't.yaml', '--watch')).toBe(2);
  });
});
