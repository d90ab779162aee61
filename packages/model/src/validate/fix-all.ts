import type { Catalog } from '../catalog/catalog.js';
import { EditError, type EditCall } from '../define/edit.js';
import type { Diagnostic, Fix } from '../define/rule.js';
import type { ArchDocument } from '../document/document.js';
import type { Change } from '../edits/change.js';
import { commit } from '../edits/commit.js';
import { createValidator } from './validate.js';

export interface FixedDesign {
  readonly document: ArchDocument;
  /** What was found and fixed, in order. */
  readonly fixed: readonly Diagnostic[];
  readonly remaining: readonly Diagnostic[];
}

/**
 * Applies safe fixes one after the other, each to what the one before left, until no rule, or not
 * the one that is asked for, offers any more. Nothing is fixed twice, so fixes that answer each other end.
 */
export function fixAll(
  document: ArchDocument,
  options: { readonly catalog: Catalog; readonly rule?: string },
): FixedDesign {
  const validator = createValidator(options.catalog);
  const fixed: Diagnostic[] = [];
  const tried = new Set<string>();
  let current = document;
  let found = validator.reset(current);
  for (;;) {
    const next = found.find((it) => isWanted(it, options.rule) && !tried.has(keyOf(it)));
    if (next === undefined) return { document: current, fixed, remaining: found };
    tried.add(keyOf(next));
    const change = changeOf(current, next.fix);
    if (change === undefined) continue;
    current = change.document;
    found = validator.update(current, change.patches);
    fixed.push(next);
  }
}

function isWanted({ rule, fix }: Diagnostic, wanted: string | undefined): boolean {
  return fix?.safe === true && (wanted === undefined || rule === wanted);
}

function keyOf({ rule, at }: Diagnostic): string {
  return JSON.stringify([rule, at]);
}

/** The edits of fixes, one after the other, without those that no longer fit what the ones before left. */
export function fittingEdits(document: ArchDocument, fixes: readonly Fix[]): readonly EditCall[] {
  let current = document;
  return fixes.flatMap((fix) => {
    const change = changeOf(current, fix);
    if (change === undefined) return [];
    current = change.document;
    return fix.edits;
  });
}

/** What a fix does; nothing where it no longer fits, or changes nothing. */
function changeOf(document: ArchDocument, fix: Fix | undefined): Change | undefined {
  try {
    const change = commit(document, fix?.edits ?? []);
    return change.patches.length === 0 ? undefined : change;
  } catch (error) {
    if (error instanceof EditError) return undefined;
    throw error;
  }
}
