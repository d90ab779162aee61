import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

// Writes packages/model/arch.schema.json from the code: the test that compares them does it on `--update`.
const root = resolve(import.meta.dirname, '../../..');
const { status } = spawnSync(
  process.execPath,
  [
    resolve(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    'packages/model/src/document/arch-schema.test.ts',
    '--update',
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
