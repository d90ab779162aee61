import { existsSync, rmSync } from 'node:fs';
import { buildStale, generateRegistries } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { supportsNode } from './node-version.mjs';
import { installPackages } from './packages.mjs';
import { become, root, runNode, say } from './process.mjs';
import { runBuild, runChecks, runEndToEnd, runUnits } from './suites.mjs';
import { closingLine, sum, tallyStep } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** @type {Record<string, (args: string[]) => void | Promise<void>>} */
const TASKS = { start, build, test, soak, check, bench, docs };
const COUNTING = new Set(['test', 'soak', 'check']);

/** @param {string[]} args */
function start(args) {
  const shell = existsSync('electron/node_modules/electron/dist') ? ['electron'] : [];
  if (!buildStale(['designer', 'cli', ...shell])) fail('the build failed');
  become(['packages/cli/dist/archivolt.js', 'open', ...args]);
}

/** @param {string[]} args names of parts to build; all of them by default */
function build(args) {
  if (!buildStale(args)) fail('the build failed');
  say('built');
}

function check() {
  close([runChecks()]);
}

/** @param {string[]} args names of suites to run; all of them by default */
async function test(args) {
  await prepareChromium();
  /** @type {Record<string, () => Tally | Promise<Tally>>} */
  const suites = {
    check: runChecks,
    build: runBuild,
    unit: () => runUnits([]),
    e2e: () => runEndToEnd([]),
  };
  const names = args.length === 0 ? Object.keys(suites) : args;
  /** @type {Tally[]} */
  const tallies = [];
  for (const name of names) {
    const suite = suites[name] ?? fail(`no suite ${name}: ${Object.keys(suites).join(', ')}`);
    tallies.push(await suite());
  }
  close(tallies);
}

/** @param {string[]} args */
async function soak(args) {
  process.env['ARCHIVOLT_SOAK'] = '1';
  await test(args.length === 0 ? ['build', 'unit', 'e2e'] : args);
}

/** @param {string[]} args */
async function bench(args) {
  await prepareChromium();
  if (!buildStale()) fail('the build failed');
  if (!runNode(['bench/run.mjs', ...args])) process.exitCode = 1;
}

/** Writes the pages about the catalog anew. */
function docs() {
  if (!buildStale(['cli'])) fail('the build failed');
  rmSync('docs/catalog', { recursive: true, force: true });
  const pages = ['packages/cli/dist/archivolt.js', 'explain', '--all', '--out', 'docs/catalog'];
  if (!runNode(pages)) process.exitCode = 1;
}

async function prepareChromium() {
  const chromium = await ensureChromium();
  if (chromium === undefined) fail('no Chromium: set ARCHIVOLT_CHROMIUM to a browser');
  process.env['ARCHIVOLT_CHROMIUM'] = chromium;
}

/**
 * Says what was skipped and what failed, then the closing line.
 * @param {readonly Tally[]} tallies
 */
function close(tallies) {
  const total = sum(tallies);
  for (const name of total.skipped) say(`skipped: ${name}`);
  for (const name of total.failed) say(`failed: ${name}`);
  if (total.failed.length > 0) process.exitCode = 1;
  console.log(closingLine(total));
}

/**
 * Ends here. What counts tests still ends with its closing line.
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(`[archivolt] ${message}`);
  if (COUNTING.has(name)) console.log(closingLine(tallyStep(message, false)));
  process.exit(1);
}

process.chdir(root);
const [name = 'start', ...args] = process.argv.slice(2);
const task = TASKS[name] ?? fail(`no task ${name}: ${Object.keys(TASKS).join(', ')}`);
if (!supportsNode(process.versions.node)) {
  fail(`Node 20.19, 22.12 or newer is needed; this is ${process.version}`);
}
if (!installPackages()) fail('the packages could not be installed');
if (!generateRegistries()) fail('the registries could not be generated');
await task(args);
