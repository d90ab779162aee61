import { readTemplate, templateText, valueOf } from '@archivolt/importers';
import { failure, success, type ArchDocument, type Result, type ValueMap } from '@archivolt/model';
import { exportWith, type ExportOptions } from '../export/export-project.js';
import type { ResourceGraph } from '../graph/resource-graph.js';
import { patchTemplate } from '../into/patch-template.js';
import type { ExportProblem } from '../lower/draft.js';
import type { TemplatePlace } from '../print/places.js';
import type { BesideValues } from '../print/in-files.js';
import type { Entry } from '../print/template.js';
import { printYaml } from '../print/yaml.js';
import { cfnTemplate } from '../targets/cfn/template.js';
import { samTemplate } from '../targets/sam/template.js';
import { sameValue } from '../value/walk.js';
import { textMarks } from './text-marks.js';

export type TemplateTarget = 'sam' | 'cfn';

/** A design and a template that say the same. */
export interface Agreement {
  readonly document: ArchDocument;
  readonly target: TemplateTarget;
  readonly text: string;
  /** What the design prints as: as a value, and as an export would write it. */
  readonly value: ValueMap;
  readonly plain: string;
  readonly marks: readonly TemplatePlace[];
  /** What the text was read as, where it was. */
  readonly read?: ArchDocument;
  /** The text could not be patched and was written anew: comments are gone. */
  readonly isRewritten?: boolean;
}

export interface Printed {
  readonly value: ValueMap;
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly beside: BesideValues;
  readonly graph: ResourceGraph;
}

type Options = Pick<ExportOptions, 'registry' | 'name'>;

/** What a design prints as, with wires that cannot be exported left out. */
export function printedAs(
  document: ArchDocument,
  target: TemplateTarget,
  options: Options = {},
): Result<Printed, readonly ExportProblem[]> {
  const print = target === 'sam' ? samTemplate : cfnTemplate;
  const made = exportWith(document, { ...options, force: true }, (graph) => {
    const { value, entries, beside, ...style } = print(graph);
    return { value, entries, beside, graph, text: printYaml(value, { compact: true, ...style }) };
  });
  return made.ok ? success(made.value.value) : failure(made.problem);
}

/** A design with its template as an export would write it. */
export function writeDesign(
  document: ArchDocument,
  target: TemplateTarget,
): Result<Agreement, readonly ExportProblem[]> {
  const printed = printedAs(document, target);
  if (!printed.ok) return printed;
  return success(
    agreementOf(document, target, { printed: printed.value, text: printed.value.text }),
  );
}

export function agreementOf(
  document: ArchDocument,
  target: TemplateTarget,
  { printed, text }: { readonly printed: Printed; readonly text: string },
): Agreement {
  const marks = textMarks(text, { document, ...printed });
  return { document, target, text, value: printed.value, plain: printed.text, marks };
}

/**
 * The template after an edit of the design: only what changed is written anew, and comments and order stay.
 * A text that nobody touched stays as an export would write it. `remembered` is a text that the design had
 * before, as after an undo: it comes back when it still says the same.
 */
export function followDesign(
  agreed: Agreement,
  document: ArchDocument,
  remembered?: string,
): Result<Agreement, readonly ExportProblem[]> {
  const { target } = agreed;
  const printed = printedAs(document, target);
  if (!printed.ok) return printed;
  const { value, text: plain } = printed.value;
  const made = (text: string) => agreementOf(document, target, { printed: printed.value, text });
  if (sameValue(agreed.value, value)) {
    const text = remembered !== undefined && says(remembered, value) ? remembered : agreed.text;
    return success({
      ...made(text),
      ...(agreed.read && text === agreed.text && { read: agreed.read }),
    });
  }
  if (remembered !== undefined && says(remembered, value)) return success(made(remembered));
  if (agreed.text === agreed.plain) return success(made(plain));
  const patched = patchedText(agreed, value);
  if (patched !== undefined) return success(made(patched));
  return success({ ...made(plain), isRewritten: true });
}

/** Value by value; resource by resource where that would reach beyond the edit, as through an anchor. */
function patchedText({ text, value }: Agreement, after: ValueMap): string | undefined {
  return [false, true]
    .map((coarse) => patchTemplate(text, { before: value, after }, { coarse }))
    .find((patched) => patched !== undefined && says(patched, after));
}

function says(text: string, value: ValueMap): boolean {
  const { root } = readTemplate(text);
  return root !== undefined && templateText(valueOf(root)) === templateText(value);
}
