type Segment = string | number;

/** Where a caret stands in a YAML text, told by indentation: the text need not be whole. */
export interface YamlContext {
  /** The keys above it; items of lists are 0. */
  readonly path: readonly Segment[];
  /** The key of its line, where the caret is behind it. */
  readonly key: string | undefined;
  /** What stands before the caret in the key or in the value. */
  readonly typed: string;
  /** The keys that stand beside it. */
  readonly siblings: readonly string[];
  /** Columns before the key that is typed. */
  readonly indent: number;
}

const LINE = /^(\s*)((?:- +)*)(?:("[^"]*"|'[^']*'|[^\s'"#&*!{[-][^:#]*?)\s*:(?:\s+(.*)|$))?/;

interface Line {
  /** Column of its first dash, or of its key. */
  readonly indent: number;
  /** Columns of its dashes. */
  readonly dashes: readonly number[];
  /** Column of its key, behind the dashes. */
  readonly column: number;
  readonly key: string | undefined;
}

/** The place of a caret; line and column from 0. */
export function yamlContext(lines: readonly string[], line: number, column: number): YamlContext {
  const whole = lines[line] ?? '';
  const before = whole.slice(0, column);
  const own = lineOf(before);
  const keyEnd = /^(\s*(?:- +)*)(?:"[^"]*"|'[^']*'|[^\s'"#][^:#]*?)\s*:(?:\s|$)/.exec(before);
  const key = keyEnd === null ? undefined : own.key;
  const start = keyEnd === null ? own.column : keyEnd[0].length;
  const indent = own.column;
  const path = pathAbove(lines, line, own);
  return {
    path,
    key,
    typed: before.slice(start).trimStart(),
    siblings: siblingsOf(lines, line, indent),
    indent,
  };
}

function lineOf(text: string): Line {
  const [, spaces = '', marks = '', key] = LINE.exec(text) ?? [];
  const open = key === undefined ? (/^\s*((?:- +)*-?)/.exec(text)?.[1] ?? '') : marks;
  const dashes = [...open.matchAll(/-/g)].map(({ index }) => spaces.length + index);
  const column = spaces.length + (key === undefined ? marks.length : marks.length);
  const name = key?.replaceAll(/^["']|["']$/g, '').trim();
  return { indent: spaces.length, dashes, column, key: name };
}

function pathAbove(lines: readonly string[], line: number, own: Line): readonly Segment[] {
  const path: Segment[] = own.dashes.map(() => 0);
  let limit = own.dashes[0] ?? own.column;
  /** A list may stand at the column of the key that holds it. */
  let isItem = own.dashes.length > 0;
  for (let at = line - 1; at >= 0 && (limit > 0 || isItem); at -= 1) {
    const text = lines[at] ?? '';
    if (/^\s*(?:#|$)/.test(text)) continue;
    const above = lineOf(text);
    if (
      above.key !== undefined &&
      (above.column < limit || (isItem && above.column === limit && above.dashes.length === 0))
    ) {
      path.unshift(above.key);
      limit = above.column;
      isItem = false;
    }
    const holders = above.dashes.filter((dash) => dash < limit);
    if (holders.length > 0 && above.column <= Math.max(limit, above.column)) {
      path.unshift(...holders.map(() => 0));
      limit = holders[0] ?? limit;
      isItem = true;
    }
  }
  return path;
}

/** Keys of the same map, above and below. */
function siblingsOf(lines: readonly string[], line: number, indent: number): readonly string[] {
  const found: string[] = [];
  for (const step of [-1, 1]) {
    for (let at = step < 0 ? line : line + 1; at >= 0 && at < lines.length; at += step) {
      const text = lines[at] ?? '';
      if (/^\s*(?:#|$)/.test(text)) continue;
      const { key, column, dashes, indent: left } = lineOf(text);
      if (step > 0 && (column < indent || (dashes.length > 0 && column === indent))) break;
      if (at !== line && column === indent && key !== undefined) found.push(key);
      if (step < 0 && dashes.length > 0 && column === indent) break;
      if (step < 0 && left < indent && at !== line && column < indent) break;
    }
  }
  return found;
}
