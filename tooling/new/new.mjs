import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { generate } from '../gen/generate.mjs';
import { SCAFFOLDS } from './scaffolds.mjs';

const root = resolve(import.meta.dirname, '../..');
const [kind = '', name = ''] = process.argv.slice(2);

/** @param {string} message */
function refuse(message) {
  console.error(message);
  process.exitCode = 2;
}

/** @param {ReadonlyMap<string, string>} files */
function create(files) {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
    console.log(path);
  }
  generate(root);
}

function takenMigrations() {
  const folder = join(root, 'packages/model/src/document/migrations');
  return existsSync(folder) ? readdirSync(folder) : [];
}

const scaffold = SCAFFOLDS[kind]?.make(name, takenMigrations());
if (scaffold === undefined) {
  const usages = Object.values(SCAFFOLDS).map(({ usage }) => `  npm run new ${usage}`);
  refuse(['What is to be new?', ...usages].join('\n'));
} else if ('refusal' in scaffold) refuse(scaffold.refusal);
else {
  const taken = [...scaffold.files.keys()].filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) refuse(`${taken.join(', ')} is there already`);
  else create(scaffold.files);
}
