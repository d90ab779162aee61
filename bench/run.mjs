// npm run bench [-- engine|designer|peers] [sizes…]: prints tables; nothing is kept.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { measureDesigner } from './designer.mjs';
import { measurePeers } from './peers/run.mjs';

const ENGINE_SIZES = [50, 500, 5000];
const DESIGNER_SIZES = [100, 1000, 5000];

const UNITS = {
  wall: 'ms',
  cpu: 'CPU ms a step',
  p50: 'frame p50, ms',
  p95: 'frame p95, ms',
  worst: 'worst frame, ms',
  heap: 'heap, MB',
  elements: 'elements',
};

const PARTS = new Set(['engine', 'designer', 'peers']);
const parts = process.argv.slice(2).filter((part) => PARTS.has(part));
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const wants = (part) => parts.length === 0 || parts.includes(part);

const folder = mkdtempSync(join(tmpdir(), 'archivolt-bench-'));
try {
  console.log(`node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`);
  const engine = await loadEngine();
  if (wants('engine')) printEngine(engine);
  if (wants('designer')) await printDesigner(engine);
  if (wants('peers')) measurePeers(sizes);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function loadEngine() {
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('..', import.meta.url)),
    build: { ssr: 'bench/engine.mjs', outDir: folder, target: 'node20', emptyOutDir: false },
    ssr: { noExternal: true },
  });
  return import(pathToFileURL(join(folder, 'engine.js')).href);
}

function printEngine({ measureEngine }) {
  const chosen = sizes.length > 0 ? sizes : ENGINE_SIZES;
  const columns = chosen.map((size) => measureEngine(size));
  const rows = Object.keys(columns[0]).map((name) => [
    name,
    ...columns.map((column) => number(column[name])),
    ratio(columns.at(-1)[name], columns[0][name]),
  ]);
  print('Engine, ms', [...chosen.map((size) => `${size} nodes`), 'last : first'], rows);
}

async function printDesigner({ placedDesign }) {
  const chosen = sizes.length > 0 ? sizes : DESIGNER_SIZES;
  const columns = [];
  for (const size of chosen) {
    const file = join(folder, `bench-${size}.arch`);
    writeFileSync(file, JSON.stringify(placedDesign(size)));
    columns.push(await measureDesigner(file));
  }
  const rows = Object.keys(columns.at(-1)).flatMap((name) =>
    Object.keys(columns.at(-1)[name]).map((fact) => [
      `${name}: ${UNITS[fact]}`,
      ...columns.map((column) => number(column[name]?.[fact])),
      ratio(columns.at(-1)[name]?.[fact], columns[0][name]?.[fact]),
    ]),
  );
  print('Designer', [...chosen.map((size) => `${size} nodes`), 'last : first'], rows);
}

function number(value) {
  if (value === undefined) return '–';
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}

function ratio(last, first) {
  return last === undefined || !first ? '–' : `${(last / first).toFixed(1)} ×`;
}

function print(title, columns, rows) {
  const head = [title, ...columns];
  const widths = head.map((cell, at) =>
    Math.max(cell.length, ...rows.map((row) => row[at].length)),
  );
  const line = (cells) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join('  ');
  console.log(`\n${line(head)}\n${widths.map((width) => '─'.repeat(width)).join('──')}`);
  for (const row of rows) console.log(line(row));
}
