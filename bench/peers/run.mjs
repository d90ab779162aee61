// Runs the benchmark of the editors that stand beside this repository, with the designer among them.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const HARNESS = resolve(import.meta.dirname, '../../../shared/bench');
const PEERS = new Set(['rf', 'rfvis', 'archivolt']);
const SIZES = [100, 1000, 5000];

/** Prints the harness's own table. Nothing is kept. */
export function measurePeers(sizes) {
  if (!existsSync(HARNESS)) return console.log('skipped: there is no ../shared/bench');
  const folder = mkdtempSync(join(tmpdir(), 'archivolt-peers-'));
  try {
    cpSync(HARNESS, folder, { recursive: true, filter: (path) => !/node_modules/.test(path) });
    const sources = join(folder, 'src');
    const others = readdirSync(sources).filter((file) => file.startsWith('p-'));
    for (const file of others.filter((it) => !PEERS.has(it.slice(2, -3)))) {
      rmSync(join(sources, file));
    }
    const page = join(import.meta.dirname, 'page.mjs');
    writeFileSync(join(sources, 'p-archivolt.js'), `import ${JSON.stringify(page)};\n`);
    const chosen = (sizes.length > 0 ? sizes : SIZES).join(',');
    const run = (program, ...args) =>
      spawnSync(program, args, { cwd: folder, stdio: 'inherit' }).status === 0;
    return (
      run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund') &&
      run(process.execPath, 'bench.mjs', '--peers', [...PEERS].join(','), '--sizes', chosen)
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
