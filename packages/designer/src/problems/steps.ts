import { fittingEdits, type Diagnostic, type Fix } from '@archivolt/model';
import type { Session, SessionState } from '../state/session-state.js';
import { countOf } from '../controls/words.js';

export function hasProblems(state: SessionState): boolean {
  return (
    state.screen === 'editor' &&
    state.diagnostics.some(({ suppressed }) => suppressed === undefined)
  );
}

/** Whether a diagnostic is about something selected. */
export function concernsSelection(diagnostic: Diagnostic, selection: ReadonlySet<string>): boolean {
  const { node, edge } = diagnostic.at;
  return selection.has(node ?? '') || selection.has(edge ?? '');
}

/** Shows the next problem after the one at the selection, around the end. */
export function stepProblem(session: Session, by: 1 | -1): void {
  const { selection, diagnostics: all } = session.getState();
  const diagnostics = all.filter(({ suppressed }) => suppressed === undefined);
  if (diagnostics.length === 0) return;
  const at = diagnostics.findIndex((it) => concernsSelection(it, selection));
  const last = diagnostics.findLastIndex((it) => concernsSelection(it, selection));
  const from = by === 1 ? last : at === -1 ? 0 : at;
  const next = diagnostics.at((from + by + diagnostics.length) % diagnostics.length);
  session.update({ isProblemsOpen: true, dock: 'problems' });
  if (next) revealProblem(session, next);
}

export function revealProblem(session: Session, { at }: Diagnostic): void {
  session.reveal({
    ...(at.node === undefined ? {} : { node: at.node }),
    ...(at.edge === undefined ? {} : { edge: at.edge }),
    ...(at.property === undefined ? {} : { property: pathText(at.property) }),
  });
}

/** The path as field names have it: `VpcConfig.SubnetIds`. */
export function pathText(path: string | readonly (string | number)[]): string {
  return typeof path === 'string' ? path : path.join('.').replace('#.', '#');
}

/** The first fix for what is selected, the worst problem's first. */
export function quickFixAt(state: SessionState): Fix | undefined {
  return state.diagnostics.find(
    (it) => it.fix !== undefined && concernsSelection(it, state.selection),
  )?.fix;
}

export function safeFixes(diagnostics: readonly Diagnostic[]): readonly Fix[] {
  return diagnostics.flatMap(({ fix }) => (fix?.safe ? [fix] : []));
}

/** The fixes of all problems that one rule tells. */
export function fixesOf(diagnostics: readonly Diagnostic[], rule: string): readonly Fix[] {
  return diagnostics.flatMap((it) => (it.rule === rule && it.fix !== undefined ? [it.fix] : []));
}

/** All problems of one rule, fixed as one step of undo. */
export function fixAllOf(session: Session, rule: string): void {
  const { diagnostics, document } = session.getState();
  const fixes = fixesOf(diagnostics, rule);
  const label = `Fix ${countOf(fixes.length, 'problem')} of one kind`;
  session.edit(fittingEdits(document, fixes), label);
}

/** All safe fixes as one step of undo. */
export function applySafeFixes(session: Session): void {
  const { diagnostics, document } = session.getState();
  const fixes = safeFixes(diagnostics);
  const label = `Fix ${countOf(fixes.length, 'safe problem')}`;
  session.edit(fittingEdits(document, fixes), label);
}
