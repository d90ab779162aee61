import { resolve } from 'node:path';
import { generate } from './generate.mjs';

const root = resolve(import.meta.dirname, '../..');
const { changed, problems } = generate(root);
for (const path of changed) console.log(`gen: ${path}`);
for (const problem of problems) console.error(`gen: ${problem}`);
if (problems.length > 0) process.exitCode = 1;
