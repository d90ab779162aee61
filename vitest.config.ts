import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const soak = process.env['ARCHIVOLT_SOAK'] === '1';
const sources = ['packages/*/{src,scripts}', 'electron/{src,test}', 'tooling', 'bench'];
const tests = (kind: string) => sources.map((folder) => `${folder}/**/*${kind}.test.{ts,tsx}`);
const separate = [...tests('.conformance'), ...tests('.soak')];
const never = ['**/node_modules/**', '**/dist/**', '**/fixtures/**'];

export default defineConfig({
  assetsInclude: ['**/*.wasm'], // the rasteriser of the command, in its one file
  json: { stringify: true }, // the registry's data is large, and tests load much of it
  test: {
    pool: 'threads',
    maxWorkers: 2,
    // The packages keep no state in modules: files share them, and load them once.
    isolate: false,
    passWithNoTests: true,
    testTimeout: soak ? 600_000 : 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: tests(''),
          exclude: [...never, ...separate, 'electron/**'],
        },
      },
      {
        extends: true,
        resolve: { alias: { electron: resolve('electron/test/electron-fake.ts') } },
        // Each starts the app anew, with a fake of Electron of its own.
        test: {
          name: 'electron',
          isolate: true,
          include: ['electron/**/*.test.ts'],
          exclude: never,
        },
      },
      {
        extends: true,
        // The judges of an export: aws-cdk-lib, cfn-lint, SAM's transform. Slow to load.
        test: {
          name: 'conformance',
          include: tests('.conformance'),
          exclude: never,
          testTimeout: 360_000,
          hookTimeout: 360_000,
        },
      },
      ...(soak
        ? [
            {
              extends: true as const,
              test: { name: 'soak', include: tests('.soak'), exclude: never },
            },
          ]
        : []),
    ],
  },
});
