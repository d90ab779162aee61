import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exporterRegistries } from './registries/exporters.mjs';
import { modelRegistries } from './registries/model.mjs';
import { actionRegistries, commandRegistries } from './registries/surfaces.mjs';

/**
 * Writes every registry whose text changed. A file that is up to date keeps its time, so that
 * watchers and build stamps see nothing.
 * @param {string} root
 * @returns {{ changed: string[], problems: string[] }}
 */
export function generate(root) {
  const made = [modelRegistries, exporterRegistries, commandRegistries, actionRegistries].map(
    (registries) => registries(root),
  );
  const changed = made
    .flatMap(({ files }) => [...files])
    .filter(([path, text]) => writeIfChanged(join(root, path), text))
    .map(([path]) => path);
  return { changed, problems: made.flatMap(({ problems }) => problems) };
}

/**
 * @param {string} file
 * @param {string} text
 */
function writeIfChanged(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return true;
}
