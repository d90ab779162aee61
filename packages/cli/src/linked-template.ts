import { printedValue } from '@archivolt/exporters';
import { sameTemplate } from '@archivolt/importers';
import type { ArchDocument } from '@archivolt/model';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { InputProblem } from './design-file.js';
import { isFailure, type Io } from './io.js';

/** What a design calls a template in its folder or below it; undefined for any other. */
export function linkOf(template: string, design: string): string | undefined {
  const path = relative(dirname(design), template).split(sep).join('/');
  return path === '' || path === '..' || path.startsWith('../') || isAbsolute(path)
    ? undefined
    : path;
}

/** Where the template of a design is, from where the command runs. */
export function linkedPath(design: string, { settings }: ArchDocument): string | undefined {
  const linked = settings?.linkedTemplate;
  return linked === undefined ? undefined : join(dirname(design), linked);
}

/** What is wrong between a design and the template that it is linked to. */
export async function linkProblem(
  io: Io,
  design: string,
  document: ArchDocument,
): Promise<(InputProblem & { readonly severity: 'warning' }) | undefined> {
  const path = linkedPath(design, document);
  if (path === undefined) return undefined;
  const problem = (code: string, message: string, remedy: string) =>
    ({ code, message, remedy, severity: 'warning', line: 1, column: 1 }) as const;
  const bytes = await io.read(path);
  if (isFailure(bytes)) {
    const remedy = 'Put it back, or remove settings.linkedTemplate.';
    return problem(
      'linked-template-missing',
      `The linked template ${path} cannot be read.`,
      remedy,
    );
  }
  const printed = printedValue(document);
  if (printed !== undefined && sameTemplate(bytes, printed)) return undefined;
  const remedy = `Take the template with: archivolt import ${path} --link --out ${design}. Or the drawing with: archivolt export ${design} --into.`;
  const message = `The drawing and its linked template ${path} do not say the same.`;
  return problem('linked-template-differs', message, remedy);
}
