import { existsSync } from 'node:fs';
import { run, runNode, say, tool } from './process.mjs';

/** Draws without a window's machinery: half the time of the whole browser for the same pages. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

const INSTALLED = [
  HEADLESS_SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/**
 * The browser that tests drive: the one that is named, one that is installed, or one that is
 * installed now.
 * @returns {Promise<string | undefined>}
 */
export async function ensureChromium() {
  const named = process.env['ARCHIVOLT_CHROMIUM'];
  if (named && existsSync(named)) return named;
  if (!existsSync(HEADLESS_SHELL)) installWithApt('chromium-headless-shell');
  const found = findInstalled() ?? (await findPlaywrights());
  if (found !== undefined) return found;
  if (installWithApt('chromium')) return findInstalled();
  say("installing Playwright's Chromium");
  runNode([tool('playwright/cli.js'), 'install', 'chromium']);
  return findPlaywrights();
}

function findInstalled() {
  return INSTALLED.find((path) => existsSync(path));
}

async function findPlaywrights() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** For root on Debian only: elsewhere nothing is installed unasked. @param {string} name */
function installWithApt(name) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version')) return false;
  say(`installing ${name} with apt-get`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], env);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], env);
}
