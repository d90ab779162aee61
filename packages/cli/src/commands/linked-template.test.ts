import { parseDocument, printDocument, type ArchDocument } from '@archivolt/model';
import { expect, it } from 'vitest';
import type { Io } from '../io.js';
import { run } from '../run.js';

const TEMPLATE = `# What CI deploys.
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      CodeUri: src # beside this file
      Timeout: 20
  Jobs:
    Type: AWS::SQS::Queue
`;

function world() {
  const disk = new Map([['app/template.yaml', TEMPLATE]]);
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
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  };
  const call = (...args: readonly string[]) => {
    said.out = said.err = '';
    return run(args, io);
  };
  const edit = (change: (document: ArchDocument) => ArchDocument) => {
    disk.set('app/app.arch', printDocument(change(design())));
  };
  const design = () => {
    const parsed = parseDocument(disk.get('app/app.arch') ?? '');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    return parsed.value;
  };
  return { disk, said, call, edit, design };
}

const LINK = ['import', 'app/template.yaml', '--link', '--out', 'app/app.arch'] as const;

it('links a design to the template beside it, and says when the two differ', async () => {
  const { disk, said, call, design } = world();
  expect(await call(...LINK)).toBe(0);
  expect(design().settings).toMatchObject({ linkedTemplate: 'template.yaml' });
  await call('check', 'app/app.arch', '--json');
  expect(said.out).not.toContain('linked-template');
  disk.set('app/template.yaml', TEMPLATE.replace('Timeout: 20', 'Timeout: 30'));
  await call('check', 'app/app.arch', '--json');
  expect(said.out).toContain('linked-template-differs');
  disk.delete('app/template.yaml');
  await call('check', 'app/app.arch', '--json');
  expect(said.out).toContain('linked-template-missing');
});

it('takes the template again and keeps places, or writes the lines that were drawn', async () => {
  const { disk, call, edit, design } = world();
  await call(...LINK);
  edit((it) => ({
    ...it,
    layout: { ...it.layout, nodes: { ...it.layout.nodes, Jobs: { x: 7000, y: 40 } } },
  }));
  disk.set('app/template.yaml', TEMPLATE.replace('Timeout: 20', 'Timeout: 30'));
  expect(await call(...LINK)).toBe(0);
  expect(design().layout.nodes['Jobs']).toEqual({ x: 7000, y: 40 });
  expect(design().nodes['Orders']?.properties['Timeout']).toBe(30);
  edit((it) => ({
    ...it,
    nodes: {
      ...it.nodes,
      Jobs: { ...it.nodes['Jobs'], properties: { VisibilityTimeout: 60 } } as never,
    },
  }));
  expect(await call('export', 'app/app.arch', '--into')).toBe(0);
  expect(disk.get('app/template.yaml')).toBe(
    `${TEMPLATE.replace('Timeout: 20', 'Timeout: 30')}    Properties:\n      VisibilityTimeout: 60\n`,
  );
});

it('links to nothing outside of the folder of the design', async () => {
  const { said, call } = world();
  expect(await call('import', 'app/template.yaml', '--link', '--out', 'other/app.arch')).toBe(2);
  expect(said.err).toContain('folder of the design');
  expect(await call('import', 'app/template.yaml', '--link')).toBe(2);
  await call('import', 'app/template.yaml', '--out', 'app/app.arch');
  expect(await call('export', 'app/app.arch', '--into')).toBe(2);
});

it('names the templates beside it that nested stacks and applications are made of', async () => {
  const { disk, said, call } = world();
  const nested = (path: string) =>
    `{Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${path}}}`;
  disk.set(
    'app/template.yaml',
    `Resources:\n  A: ${nested('./a.yaml')}\n  B: ${nested('parts/b.yaml')}\n  C: ${nested('../c.yaml')}\n  D: ${nested('https://example.com/d.yaml')}\n`,
  );
  disk.set('app/a.yaml', TEMPLATE);
  expect(await call('import', 'app/template.yaml', '--out', 'x.arch', '--json')).toBe(0);
  expect((JSON.parse(said.out) as { nested: unknown }).nested).toEqual([
    { node: 'A', path: 'app/a.yaml', isThere: true },
    { node: 'B', path: 'app/parts/b.yaml', isThere: false },
  ]);
  expect(said.err).toContain('archivolt import app/a.yaml opens it');
});
