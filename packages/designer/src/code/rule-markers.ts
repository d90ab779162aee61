import type { Diagnostic, PropertyPath } from '@archivolt/model';
import type { Mark } from './preview.js';

/** What a rule says, at its place in a template. */
export interface RuleMarker {
  readonly message: string;
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Errors and warnings of the rules, where the lines are that they speak of. */
export function ruleMarkers(
  diagnostics: readonly Diagnostic[],
  { lines, marks }: { readonly lines: readonly string[]; readonly marks: readonly Mark[] },
): readonly RuleMarker[] {
  return diagnostics.flatMap(({ at, severity, message, suppressed }): readonly RuleMarker[] => {
    if (suppressed !== undefined || (severity !== 'error' && severity !== 'warning')) return [];
    const mark = marks.find(({ owner }) => owner === (at.node ?? at.edge));
    if (mark === undefined) return [];
    return [{ message, severity, ...placeIn(lines, mark, at.property ?? '') }];
  });
}

/** The line of a property among those of a resource: its keys from the outermost inwards, as far as they are there. */
function placeIn(
  lines: readonly string[],
  { from, to }: Pick<Mark, 'from' | 'to'>,
  property: PropertyPath,
): Pick<RuleMarker, 'line' | 'column' | 'endColumn'> {
  const keys = typeof property === 'string' ? property.split(/[.#[\]]+/) : property.map(String);
  let [line, end] = [from, to];
  for (const key of keys) {
    const next = outermost(lines, { key, from: line + 1, to: end });
    if (next === undefined) continue;
    line = next;
    end = Math.min(end, lastOf(lines, line));
  }
  const text = lines[line - 1] ?? '';
  const start = text.search(/[^\s-]/);
  const said = (/^[^#]*?(?=\s*(?:#.*)?$)/.exec(text)?.[0] ?? text).length;
  return { line, column: Math.max(start, 0) + 1, endColumn: Math.max(said, start + 1, 1) + 1 };
}

/** The line that has the key furthest out: a variable may be called as a property is. */
function outermost(
  lines: readonly string[],
  { key, from, to }: { readonly key: string; readonly from: number; readonly to: number },
): number | undefined {
  const found = lines
    .slice(from - 1, to)
    .flatMap((text, index) =>
      keyOf(text) === key ? [[indentOf(text), from + index] as const] : [],
    )
    .toSorted(([a], [b]) => a - b);
  return found[0]?.[1];
}

/** The last line that stands further in than this one. */
function lastOf(lines: readonly string[], line: number): number {
  const own = indentOf(lines[line - 1] ?? '');
  const after = lines.findIndex(
    (text, index) =>
      index >= line && /\S/.test(text) && indentOf(text) <= own && !/^\s*-/.test(text),
  );
  return after < 0 ? lines.length : after;
}

function indentOf(text: string): number {
  return Math.max(text.search(/\S/), 0);
}

function keyOf(line: string): string | undefined {
  return /^[\s-]*["']?([\w:-]+)["']?\s*:/.exec(line)?.[1];
}
