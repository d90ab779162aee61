import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from './process.mjs';
import { digest, once } from './stamp.mjs';

const DESCRIPTIONS = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'];

/** Installs the packages of the lockfile when it, or the platform, is another than last time. */
export function installPackages() {
  const pnpm = pinnedPnpm();
  const platform = `${process.platform}-${process.arch}-${pnpm}`;
  return once({
    name: 'install',
    key: digest(DESCRIPTIONS, platform),
    made: 'node_modules/.pnpm',
    work: () => {
      say(`installing packages with ${pnpm} (the first time takes a minute)`);
      return run('npx', ['--yes', pnpm, 'install', '--frozen-lockfile', '--prefer-offline'], {
        CI: '1', // ask nothing
      });
    },
  });
}

function pinnedPnpm() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return String(packageManager).split('+')[0] ?? '';
}
