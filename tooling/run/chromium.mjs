import { existsSync } from 'node:fs';
import { run, runNode, say, tool } from './process.mjs';

const INSTALLED = [
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
  const found = findInstalled() ?? (await findPlaywrights());
  if (found !== undefined) return found;
  if (installWithApt()) return findInstalled();
  say("installing Playwright's Chromium");
  runNode([tool('playwright/cli.js'), 'install', 'chromium']);
  return findPlaywrights();
}

function findInstalled() {
  const named = process.env['ARCHIVOLT_CHROMIUM'];
  return [...(named ? [named] : []), ...INSTALLED].find((path) => existsSync(path));
}

async function findPlaywrights() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function installWithApt() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version')) return false;
  say('installing Chromium with apt-get');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], env);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env);
}
