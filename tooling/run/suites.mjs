import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStale } from './build.mjs';
import { captureNode, runNode, say, tool } from './process.mjs';
import { sum, tallyPlaywright, tallyStep, tallyVitest } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

const CHECKS = [
  { name: 'types', args: [tool('typescript/bin/tsc'), '-b'] },
  { name: 'lint', args: [tool('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
  {
    name: 'format',
    args: [tool('@biomejs/biome/bin/biome'), 'format', '--no-errors-on-unmatched', '.'],
  },
  { name: 'unused code', args: [tool('knip/bin/knip.js'), '--no-progress'] },
  { name: 'layers and house style', args: ['tooling/check-layers/check.mjs'] },
];

/** The static checks, one test each. */
export function runChecks() {
  return sum(
    CHECKS.map(({ name, args }) => {
      const started = Date.now();
      const { ok, output } = captureNode(args);
      if (!ok) console.log(output);
      say(`${ok ? '✓' : '✗'} ${name} (${seconds(started)})`);
      return tallyStep(`check: ${name}`, ok);
    }),
  );
}

/**
 * All vitest projects, or those that the arguments choose.
 * @param {readonly string[]} args
 */
export function runUnits(args) {
  return withReport((file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const ok = runNode([tool('vitest/vitest.mjs'), 'run', ...reporters, ...args]);
    return { name: 'vitest', ok, read: tallyVitest };
  });
}

/** The build, as one test. */
export function runBuild() {
  return tallyStep('build', buildStale());
}

/**
 * The built designer in a real browser.
 * @param {readonly string[]} args
 */
export async function runEndToEnd(args) {
  const port = String(await freePort());
  return withReport((file) => {
    const ok = runNode(
      [
        tool('@playwright/test/cli.js'),
        'test',
        '--pass-with-no-tests',
        '--reporter=list,json',
        ...args,
      ],
      { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ARCHIVOLT_E2E_PORT: port },
    );
    return { name: 'playwright', ok, read: tallyPlaywright };
  });
}

/**
 * Counts by a tool's JSON report. A tool that fails without a failed test counts as one.
 * @param {(file: string) => { name: string, ok: boolean, read: (report: any) => Tally }} suite
 * @returns {Tally}
 */
function withReport(suite) {
  const folder = mkdtempSync(join(tmpdir(), 'archivolt-'));
  const file = join(folder, 'report.json');
  const { name, ok, read } = suite(file);
  const tally = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : sum([]);
  rmSync(folder, { recursive: true });
  return ok || tally.failed.length > 0 ? tally : sum([tally, tallyStep(name, false)]);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
