import { reprint } from '@archivolt/exporters';
import { importTemplate, type TextPlace } from '@archivolt/importers';
import type { InputProblem } from './design-file.js';
import type { DiagnosticEntry } from './diagnostics.js';
import { readBeside } from './files-beside.js';
import type { Io } from './io.js';
import { judgeTemplate } from './judge-template.js';

/** What `check` says of a template: each diagnostic at its line, and what reading it found. */
export interface TemplateEntry {
  readonly file: string;
  readonly diagnostics: readonly (DiagnosticEntry & TextPlace)[];
  readonly problems: readonly (InputProblem & { readonly severity: string })[];
}

/** What `check` says of a template that cannot be read. */
export interface RefusedEntry {
  readonly file: string;
  readonly problem: InputProblem;
  readonly problems?: readonly InputProblem[];
}

/** Runs the rules straight on a template. */
export async function checkTemplateFile(
  io: Io,
  file: string,
  bytes: Uint8Array,
): Promise<TemplateEntry | RefusedEntry> {
  const result = importTemplate(bytes, { file, reprint, ...(await readBeside(io, file, bytes)) });
  if (result.ok) return { file, ...(await judgeTemplate(bytes, result.value)) };
  const [problem = { code: 'syntax', message: 'Cannot be read.', line: 1, column: 1 }] =
    result.problem;
  return { file, problem, problems: result.problem };
}

/** Whether a file is a template and no design: by its name, else by what it holds. */
export function isTemplate(file: string, bytes: Uint8Array): boolean {
  if (file.endsWith('.arch')) return false;
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*\{/.test(text)) return true;
  try {
    const top: unknown = JSON.parse(text);
    return typeof top !== 'object' || top === null || !('nodes' in top && 'version' in top);
  } catch {
    return true;
  }
}
