import { importTemplate, type FilesBeside, type TemplateProblem } from '@archivolt/importers';
import { failure, success, type ArchDocument, type Result } from '@archivolt/model';
import { exportWith, type Export, type ExportOptions } from '../export/export-project.js';
import { reprint } from '../export/reprint.js';
import type { ResourceGraph } from '../graph/resource-graph.js';
import type { ExportProblem } from '../lower/draft.js';
import type { FileMap } from '../define/target.js';
import { cfnTemplate, type PrintedTemplate } from '../targets/cfn/template.js';
import { samTemplate } from '../targets/sam/template.js';
import { filesBeside } from '../print/file-text.js';
import { sameValue } from '../value/walk.js';
import { changedFiles } from './changed-files.js';
import { patchTemplate } from './patch-template.js';

/** Why a template was left as it is: it cannot be read, the design cannot be exported, or the two do not meet. */
export type IntoProblem =
  | { readonly code: 'unreadable-template'; readonly problems: readonly TemplateProblem[] }
  | { readonly code: 'not-exported'; readonly problems: readonly ExportProblem[] }
  | { readonly code: 'cannot-patch'; readonly message: string };

export interface IntoOptions extends ExportOptions {
  /** What the files hold that the template names (`filesNamed`). */
  readonly beside?: FilesBeside;
}

export interface Into extends Export<string> {
  /** Files beside the template that say something else now, by path. */
  readonly files: FileMap;
}

interface Printings {
  readonly before: PrintedTemplate;
  readonly after: PrintedTemplate;
}

/**
 * An existing template with what the design says otherwise, and all else as it is: comments, order,
 * anchors, and what nothing here understands. Without an edit the text comes back byte for byte.
 */
export function exportInto(
  document: ArchDocument,
  template: string,
  { beside = new Map(), ...options }: IntoOptions = {},
): Result<Into, IntoProblem> {
  const imported = importTemplate(template, { reprint, beside });
  if (!imported.ok) return failure({ code: 'unreadable-template', problems: imported.problem });
  const print = isSam(imported.value.document) ? samTemplate : cfnTemplate;
  const before = exportWith(imported.value.document, { ...options, force: true }, print);
  const after = exportWith(document, options, print);
  if (!after.ok) return failure({ code: 'not-exported', problems: after.problem });
  if (!before.ok) return failure({ code: 'not-exported', problems: before.problem });
  const change = { before: before.value.value, after: after.value.value };
  const text = patched(template, change, print);
  const files = changedFiles(beside, {
    before: change.before.beside,
    after: change.after.beside,
  });
  if (text !== undefined) return success({ ...after.value, value: text, files });
  const message =
    'The edit cannot be written into this template without changing other parts of it. Export to a folder instead.';
  return failure({ code: 'cannot-patch', message });
}

type Print = (graph: ResourceGraph) => PrintedTemplate;

/** Value by value, also with aliases of what changes written out; resource by resource where that would reach beyond the edit. */
function patched(template: string, { before, after }: Printings, print: Print): string | undefined {
  if (sameValue(before.value, after.value)) return template;
  const change = { before: before.value, after: after.value };
  const ways = [
    () => patchTemplate(template, change),
    () => {
      const free = patchTemplate(template, change, { released: true });
      return free === undefined ? undefined : patchTemplate(free, change);
    },
    () => patchTemplate(template, change, { coarse: true }),
  ];
  for (const way of ways) {
    const text = way();
    if (text !== undefined && says(text, after, print)) return text;
  }
  return undefined;
}

function says(text: string, { value, beside }: PrintedTemplate, print: Print): boolean {
  const imported = importTemplate(text, { reprint, beside: filesBeside(beside) });
  if (!imported.ok) return false;
  const printed = exportWith(imported.value.document, { force: true }, print);
  return printed.ok && sameValue(printed.value.value.value, value);
}

/** A template without SAM's transform gets plain CloudFormation. */
function isSam({ template }: ArchDocument): boolean {
  return JSON.stringify(template?.['Transform'] ?? '').includes('AWS::Serverless-2016-10-31');
}
