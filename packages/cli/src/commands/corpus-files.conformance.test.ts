import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exportInto, exportProject, reprint, targetOf } from '@archivolt/exporters';
import {
  filesNamed,
  importTemplate,
  readTemplate,
  templateText,
  valueOf,
} from '@archivolt/importers';
import { parseDocument, printDocument } from '@archivolt/model';
import { describe, expect, it } from 'vitest';

const DEV = resolve(import.meta.dirname, '../../../../../shared/corpus/dev');
const COMPANIONS = join(DEV, 'companions');
/** Measured on 2026-11-28. */
const FLOOR = { files: 48, wires: 355 };

interface Sample {
  readonly name: string;
  readonly text: string;
  readonly beside: ReadonlyMap<string, string>;
}

function samples(): readonly Sample[] {
  return readdirSync(COMPANIONS).flatMap((name) => {
    const text = readFileSync(join(DEV, 'templates', name), 'utf8');
    const beside = filesNamed(text).flatMap((path): readonly (readonly [string, string])[] => {
      const file = join(COMPANIONS, name, path);
      return existsSync(file) ? [[path, readFileSync(file, 'utf8')]] : [];
    });
    return beside.length === 0 ? [] : [{ name, text, beside: new Map(beside) }];
  });
}

function meaningOf(text: string | undefined): string {
  const { root } = readTemplate(text ?? '');
  return root === undefined ? '' : templateText(valueOf(root));
}

describe.skipIf(!existsSync(COMPANIONS))('real templates with their files', () => {
  it('give each file back as it was, drawn or exported anew', { timeout: 300_000 }, () => {
    const sam = targetOf('sam');
    const faulty: string[] = [];
    const seen = { files: 0, wires: 0 };
    for (const { name, text, beside } of samples()) {
      const imported = importTemplate(text, { reprint, beside });
      if (!imported.ok || sam === undefined) throw new Error(name);
      const { report } = imported.value;
      const written = parseDocument(printDocument(imported.value.document));
      if (!written.ok) throw new Error(name);
      const document = written.value;
      const read = Object.values(document.nodes).flatMap(({ files = {} }) =>
        Object.values(files).map(({ path }) => path),
      );
      seen.files += new Set(read).size;
      seen.wires += report.connections.length;
      const told = report.problems.filter(({ code }) => code === 'unread-file');
      const unread = [...beside.keys()].filter((path) => !read.includes(path));
      if (unread.length > told.length) faulty.push(`${name}: ${unread.join()} is lost`);
      for (const { message } of told) faulty.push(`${name}: ${message}`);
      const into = exportInto(document, text, { beside, force: true });
      if (!into.ok || into.value.value !== text || into.value.files.size > 0)
        faulty.push(`${name}: not the same bytes`);
      const project = exportProject(document, sam, { force: true });
      for (const path of read) {
        const again = project.ok ? project.value.value.get(path) : undefined;
        if (meaningOf(again) !== meaningOf(beside.get(path))) faulty.push(`${name}: ${path}`);
      }
    }
    expect(faulty).toEqual([]);
    expect(seen.files).toBeGreaterThanOrEqual(FLOOR.files);
    expect(seen.wires).toBeGreaterThanOrEqual(FLOOR.wires);
  });
});
