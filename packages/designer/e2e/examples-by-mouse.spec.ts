import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { Designer, type Target } from './designer.js';
import { drawDocument, type DesignText } from './draw-document.js';

const ROOT = join(import.meta.dirname, '../../..');
const TARGETS: Readonly<Record<Target, string>> = { SAM: 'sam', CloudFormation: 'cfn', CDK: 'cdk' };
const EMPTY = '{ "$schema": "urn:archivolt:arch:1", "version": 1 }\n';

/** What must be otherwise while the wires are drawn: an example that shows an error was sound once. */
const BEFORE_WIRES: Readonly<Record<string, (designer: Designer) => Promise<void>>> = {
  'a04-default-lambda': async (designer) => {
    await designer.selectFromOutline('OrdersDb');
    await designer.inspector.getByRole('switch', { name: 'Public', exact: true }).click();
  },
};

const EXAMPLES = [
  'a04-default-lambda',
  ...(process.env['ARCHIVOLT_SOAK'] === '1'
    ? ['a01-snapstart', 'a02-cloudfront-functions', 'a09-api-kinesis-firehose-s3', 'a13-rest-crud']
    : []),
];

for (const name of EXAMPLES) {
  test(`${name} drawn by mouse exports as its file does, byte for byte`, async ({ page }, info) => {
    test.setTimeout(180_000); // hundreds of gestures, as a user makes them
    const file = join(ROOT, 'examples', `${name}.arch`);
    const designer = await new Designer(page).open();
    await designer.openFile(`${name}.arch`, EMPTY);
    await drawDocument(
      designer,
      JSON.parse(readFileSync(file, 'utf8')) as DesignText,
      BEFORE_WIRES[name],
    );
    await info.attach('drawn.arch', { body: await designer.save() });
    await info.attach('drawn.png', { body: await page.screenshot(), contentType: 'image/png' });
    for (const target of Object.keys(TARGETS) as Target[]) {
      const drawn = await designer.exportZip(target);
      const expected = exported(file, TARGETS[target], info.outputPath(TARGETS[target]));
      expect([...drawn.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
      for (const [path, text] of expected) expect(drawn.get(path), `${target} ${path}`).toBe(text);
    }
    expect(designer.errors).toEqual([]);
  });
}

/** What the command exports of a file: paths and texts, without its own notes. */
function exported(file: string, target: string, out: string): ReadonlyMap<string, string> {
  const command = join(ROOT, 'packages/cli/dist/archivolt.js');
  const args = [command, 'export', file, '--target', target, '--out', out, '--force'];
  execFileSync(process.execPath, args, { stdio: 'ignore' });
  const paths = readdirSync(out, { recursive: true }).map((path) => join(out, String(path)));
  return new Map(
    paths
      .filter((path) => statSync(path).isFile() && !path.includes('.archivolt'))
      .map((path) => [relative(out, path), readFileSync(path, 'utf8')]),
  );
}
