import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseDocument } from '@archivolt/model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createNodeIo } from '../node-io.js';
import { run } from '../run.js';

const EXAMPLE = resolve(import.meta.dirname, '../../../../examples/s07-api-workflow.arch');
const FILE = 'statemachine/place-order.asl.json';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archivolt-beside-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function told(...args: readonly string[]) {
  const said = { out: '', err: '' };
  const status = await run(args, {
    ...createNodeIo(),
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { status, ...said };
}

function textOf(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

it('a SAM folder of ours that is opened again has its states, and is written back as it was', async () => {
  const [first, second, design] = ['A', 'B', 'x.arch'].map((name) => join(folder, name));
  await told('export', EXAMPLE, '--target', 'sam', '--out', String(first));
  const before = textOf('A/template.yaml');
  const opened = await told('import', `${first}/template.yaml`, '--out', String(design));
  expect(opened).toMatchObject({ status: 0 });
  expect(opened.err).not.toContain('warning');
  expect(textOf('x.arch')).toContain('"StartAt"');
  await told('export', String(design), '--target', 'sam', '--out', String(second));
  expect(textOf(`B/${FILE}`)).toBe(textOf(`A/${FILE}`));
  const same = await told('export', String(design), '--into', `${first}/template.yaml`);
  expect(same).toMatchObject({ status: 0, err: expect.stringContaining('nothing to change') });

  const edited = textOf('x.arch').replace(
    '"arn:aws:states:::sns:publish"',
    '"arn:aws:states:::sqs:sendMessage"',
  );
  expect(parseDocument(edited).ok && edited !== textOf('x.arch')).toBe(true);
  writeFileSync(String(design), edited);
  const asked = await told('export', String(design), '--into', `${first}/template.yaml`);
  expect(asked.err).toContain(`${FILE}, beside it: updated.`);
  expect(textOf('A/template.yaml')).toBe(before);
  const [old, now] = [textOf(`B/${FILE}`).split('\n'), textOf(`A/${FILE}`).split('\n')];
  expect(now.filter((line) => !old.includes(line))).toHaveLength(1);
});

it('nothing is read through a link that leads out of the folder', async () => {
  mkdirSync(join(folder, 'C'));
  writeFileSync(join(folder, 'secret.json'), '{"StartAt": "Secret", "States": {}}');
  symlinkSync(join(folder, 'secret.json'), join(folder, 'C/flow.json'));
  writeFileSync(
    join(folder, 'C/template.yaml'),
    `Transform: AWS::Serverless-2016-10-31
Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: flow.json, Role: 'arn:aws:iam::123456789012:role/r' }
`,
  );
  const { status, out, err } = await told('import', join(folder, 'C/template.yaml'));
  expect([status, out.includes('Secret')]).toEqual([0, false]);
  expect(err).toMatch(/template\.yaml:5:19: "flow\.json", which "Flow" names, is not beside/);
});
