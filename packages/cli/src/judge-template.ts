import { loadRegistry } from '@archivolt/cfn-spec';
import { checkTemplate, designPlaces, type Imported, type TextPlace } from '@archivolt/importers';
import { typesOfDesign, validateCases, withRegistry } from '@archivolt/model';
import type { InputProblem } from './design-file.js';
import { entryOf, type DiagnosticEntry } from './diagnostics.js';

/** What a template can be told, each at its line. */
export interface Judged {
  /** Of the rules. */
  readonly diagnostics: readonly (DiagnosticEntry & TextPlace)[];
  /** Of reading it, and of CloudFormation's registry where no rule says so already. */
  readonly problems: readonly (InputProblem & { readonly severity: string })[];
}

/** Runs the rules over a template that was read, and finds the lines that they speak of. */
export async function judgeTemplate(
  bytes: Uint8Array,
  { document, report }: Imported,
): Promise<Judged> {
  const ofWires = Object.values(document.edges).flatMap(({ parts = {} }) =>
    Object.values(parts).flatMap(({ type }) => type ?? []),
  );
  const registry = await loadRegistry([...typesOfDesign(document), ...ofWires]);
  const places = designPlaces(bytes, document);
  const read = new Set(report.problems.map(({ line }) => line));
  const diagnostics = validateCases(document, withRegistry(registry))
    .map((it) => ({ ...entryOf(document, it), ...places.placeOf(it.at) }))
    .filter(({ at, line }) => !isOfSection(at) || !read.has(line));
  const told = new Set(
    diagnostics.flatMap(({ line, rule, severity }) =>
      severity !== 'hint' && rule.startsWith('correctness/') ? [line] : [],
    ),
  );
  const more = checkTemplate(bytes, registry).filter(({ line }) => !told.has(line));
  return {
    diagnostics: diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column),
    problems: [...report.problems, ...more],
  };
}

/** What is wrong with a section itself was told when it was read. */
function isOfSection({ node, edge, property }: DiagnosticEntry['at']): boolean {
  return node === undefined && edge === undefined && property !== undefined;
}
