import { importTemplate, type TemplateProblem } from '@archivolt/importers';
import { failure, success, type ArchDocument, type Result, type ValueMap } from '@archivolt/model';
import { exportWith, type Export, type ExportOptions } from '../export/export-project.js';
import { reprint } from '../export/reprint.js';
import type { ResourceGraph } from '../graph/resource-graph.js';
import type { ExportProblem } from '../lower/draft.js';
import { cfnTemplate } from '../targets/cfn/template.js';
import { samTemplate } from '../targets/sam/template.js';
import { sameValue } from '../value/walk.js';
import { patchTemplate, type TemplateChange } from './patch-template.js';

/** Why a template was left as it is: it cannot be read, the design cannot be exported, or the two do not meet. */
export type IntoProblem =
  | { readonly code: 'unreadable-template'; readonly problems: readonly TemplateProblem[] }
  | { readonly code: 'not-exported'; readonly problems: readonly ExportProblem[] }
  | { readonly code: 'cannot-patch'; readonly message: string };

/**
 * An existing template with what the design says otherwise, and all else as it is: comments, order,
 * anchors, and what nothing here understands. Without an edit the text comes back byte for byte.
 */
export function exportInto(
  document: ArchDocument,
  template: string,
  options: ExportOptions = {},
): Result<Export<string>, IntoProblem> {
  const imported = importTemplate(template, { reprint });
  if (!imported.ok) return failure({ code: 'unreadable-template', problems: imported.problem });
  const valueOf = isSam(imported.value.document) ? samValue : cfnValue;
  const before = exportWith(imported.value.document, { ...options, force: true }, valueOf);
  const after = exportWith(document, options, valueOf);
  if (!after.ok) return failure({ code: 'not-exported', problems: after.problem });
  if (!before.ok) return failure({ code: 'not-exported', problems: before.problem });
  const change = { before: before.value.value, after: after.value.value };
  const text = patched(template, change, valueOf);
  if (text !== undefined) return success({ ...after.value, value: text });
  const message =
    'The edit cannot be written into this template without changing other parts of it. Export to a folder instead.';
  return failure({ code: 'cannot-patch', message });
}

type ValueOf = (graph: ResourceGraph) => ValueMap;
const samValue: ValueOf = (graph) => samTemplate(graph).value;
const cfnValue: ValueOf = (graph) => cfnTemplate(graph).value;

/** Value by value; resource by resource where that would reach beyond the edit, as through an anchor. */
function patched(template: string, change: TemplateChange, valueOf: ValueOf): string | undefined {
  if (sameValue(change.before, change.after)) return template;
  return [false, true]
    .map((coarse) => patchTemplate(template, change, { coarse }))
    .find((text) => text !== undefined && says(text, change.after, valueOf));
}

function says(text: string, wanted: ValueMap, valueOf: ValueOf): boolean {
  const imported = importTemplate(text, { reprint });
  if (!imported.ok) return false;
  const printed = exportWith(imported.value.document, { force: true }, valueOf);
  return printed.ok && sameValue(printed.value.value, wanted);
}

/** A template without SAM's transform gets plain CloudFormation. */
function isSam({ template }: ArchDocument): boolean {
  return JSON.stringify(template?.['Transform'] ?? '').includes('AWS::Serverless-2016-10-31');
}
