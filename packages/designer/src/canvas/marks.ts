import type { Diagnostic } from '@archivolt/model';

/** What a badge says: how many, and the worst of them. */
export interface Mark {
  readonly severity: 'error' | 'warning';
  readonly count: number;
  readonly errors: number;
}

const marked = new WeakMap<readonly Diagnostic[], ReadonlyMap<string, Mark>>();

/** Marks by node and edge. Hints and infos have none: they would be noise on a drawing. */
export function marksOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, Mark> {
  const known = marked.get(diagnostics);
  if (known !== undefined) return known;
  const marks = new Map<string, Mark>();
  for (const { at, severity } of diagnostics) {
    const id = at.edge ?? at.node;
    if (id === undefined || (severity !== 'error' && severity !== 'warning')) continue;
    const before = marks.get(id);
    marks.set(id, {
      severity: before?.severity === 'error' ? 'error' : severity,
      count: (before?.count ?? 0) + 1,
      errors: (before?.errors ?? 0) + (severity === 'error' ? 1 : 0),
    });
  }
  marked.set(diagnostics, marks);
  return marks;
}
