import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zip } from './zip.js';

const READ = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps({n: z.read(n).decode('utf-8') for n in z.namelist()}))
`;

test('a foreign reader finds every file as it was', () => {
  const files = new Map([
    ['template.yaml', 'Resources: {}\n'],
    ['src/größe/app.mjs', 'export const handler = async () => "é";\n'],
    ['empty', ''],
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'archivolt-zip-'));
  const file = join(folder, 'x.zip');
  writeFileSync(file, zip(files));
  const read = execFileSync('python3', ['-c', READ, file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(JSON.parse(read)).toEqual(Object.fromEntries(files));
});
