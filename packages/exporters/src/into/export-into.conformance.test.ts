import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { importTemplate } from '@archivolt/importers';
import { commit, parseDocument, printDocument, type EditCall } from '@archivolt/model';
import { describe, expect, it } from 'vitest';
import { reprint } from '../export/reprint.js';
import { align } from './align.js';
import { exportInto } from './export-into.js';

const TEMPLATES = resolve(import.meta.dirname, '../../../../../shared/corpus/dev/templates');
const hasCorpus = existsSync(TEMPLATES);
/** A property and its comma; a resource of five lines, its comma and a blank line. */
const MOST_LINES = 10;

/** Lines that are in one text alone. */
function differing(before: string, after: string): number {
  const [was, is] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < was.length && was[start] === is[start]) start += 1;
  let end = 0;
  const most = Math.min(was.length, is.length) - start;
  while (end < most && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  const pairs = align(was.slice(start, was.length - end), is.slice(start, is.length - end));
  return pairs.filter(({ before: i, after: j }) => {
    return i === undefined || j === undefined || was[start + i] !== is[start + j];
  }).length;
}

describe.skipIf(!hasCorpus)('templates of the field, updated in place', () => {
  const files = hasCorpus ? readdirSync(TEMPLATES).toSorted() : [];

  it('stay the same bytes without an edit, and change in a few lines with one', () => {
    const changed: string[] = [];
    const wide: string[] = [];
    for (const file of files) {
      const text = readFileSync(join(TEMPLATES, file), 'utf8');
      const imported = importTemplate(text, { reprint });
      const kept = imported.ok ? parseDocument(printDocument(imported.value.document)) : undefined;
      if (kept?.ok !== true) continue;
      const same = exportInto(kept.value, text, { force: true });
      if (!same.ok || same.value.value !== text) changed.push(file);
      const edits: EditCall[] = [
        { edit: 'node.add', args: { id: 'added', service: 'sqs-queue', at: { x: 0, y: 0 } } },
      ];
      const fn = Object.entries(kept.value.nodes).find(
        ([, it]) => it.service === 'lambda-function',
      );
      if (fn !== undefined)
        edits.push({
          edit: 'property.set',
          args: { target: { node: fn[0] }, path: 'MemorySize', value: 777 },
        });
      const edited = exportInto(commit(kept.value, edits).document, text, { force: true });
      if (!edited.ok || differing(text, edited.value.value) > MOST_LINES) wide.push(file);
    }
    expect({ changed, wide }).toEqual({ changed: [], wide: [] });
  }, 600_000);
});
