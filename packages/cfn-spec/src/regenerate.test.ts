import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';

const script = (name: string) => new URL(`../scripts/${name}`, import.meta.url).pathname;
const isInstalled = (name: string) => {
  try {
    return createRequire(import.meta.url).resolve(`${name}/package.json`) !== '';
  } catch {
    return false;
  }
};
const models = ['-c', 'import samtranslator; print(samtranslator.__version__)'];
const sam = spawnSync(process.env['PYTHON'] ?? 'python3', models, {
  encoding: 'utf8',
}).stdout?.trim();

const spec = '@aws-cdk/aws-service-spec';
it.skipIf(!isInstalled(spec))(`the data equal what ${spec} gives`, { timeout: 180_000 }, () => {
  expect(() =>
    execFileSync('node', [script('trim.mjs'), '--check'], { stdio: 'pipe' }),
  ).not.toThrow();
});

const linter = spawnSync(
  process.env['PYTHON'] ?? 'python3',
  ['-c', 'from cfnlint.version import __version__; print(__version__)'],
  { encoding: 'utf8' },
).stdout?.trim();
const pinnedLinter = '1.51.0';
it.skipIf(linter !== pinnedLinter)(
  `the limits equal what cfn-lint ${pinnedLinter} carries`,
  { timeout: 180_000 },
  () => {
    expect(() =>
      execFileSync('node', [script('trim-limits.mjs'), '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  },
);

const pinned = '1.110.0';
it.skipIf(sam !== pinned)(
  `the data equal what aws-sam-translator ${pinned} gives`,
  { timeout: 180_000 },
  () => {
    expect(() =>
      execFileSync('node', [script('trim-sam.mjs'), '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  },
);
