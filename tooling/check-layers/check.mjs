import { resolve } from 'node:path';
import { findViolations } from './find-violations.mjs';
import { readTexts } from './workspace.mjs';

const violations = findViolations(readTexts(resolve(import.meta.dirname, '../..')));
for (const { path, line, message } of violations) {
  console.error(`${path}${line === undefined ? '' : `:${line}`} ${message}`);
}
if (violations.length > 0) process.exitCode = 1;
