import type { Mark } from './preview.js';

type Lines = Pick<Mark, 'from' | 'to'>;

/** The lines of a state in the lines of its machine, in YAML and in JSON; absent where it is not written out. */
export function stateLines(
  lines: readonly string[],
  { from, to }: Lines,
  name: string,
): Lines | undefined {
  const start = lines.slice(0, to).findIndex((line, at) => at >= from - 1 && STATES.test(line));
  if (start === -1) return undefined;
  const keys = new Set([name, JSON.stringify(name), `'${name.replaceAll("'", "''")}'`]);
  for (let at = start + 1; at < to; at += 1) {
    const line = lines[at] ?? '';
    const key = /^\s*(.+?)\s*:\s*[{]?$/.exec(line)?.[1] ?? '';
    if (!keys.has(key)) continue;
    const end = endOf(lines, at, to);
    if (lines.slice(at + 1, end).some((inner) => TYPE.test(inner)))
      return { from: at + 1, to: end };
  }
  return undefined;
}

const STATES = /^\s*["']?States["']?\s*:/;
const TYPE = /^\s*["']?Type["']?\s*:/;

/** What is indented further belongs to a line, and the bracket that closes it. */
function endOf(lines: readonly string[], at: number, to: number): number {
  const own = indentOf(lines[at] ?? '');
  let end = at + 1;
  while (end < to && (indentOf(lines[end] ?? '') > own || lines[end]?.trim() === '')) end += 1;
  const isClosing = end < to && /^\s*[}]/.test(lines[end] ?? '');
  return isClosing ? end + 1 : end;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
