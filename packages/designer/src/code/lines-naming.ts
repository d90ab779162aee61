/** The statements of a TypeScript text that make the construct of this id: from `new …'Id'` to the end of it. */
export function linesNaming(
  text: string,
  id: string,
): readonly { readonly from: number; readonly to: number }[] {
  const lines = text.split('\n');
  const quoted = [`'${id}'`, `"${id}"`];
  const start = lines.findIndex(
    (line, at) =>
      quoted.some((it) => line.includes(it)) &&
      (line.includes('new ') || (lines[at - 1] ?? '').includes('new ')),
  );
  if (start < 0) return [];
  const from = (lines[start] ?? '').includes('new ') ? start : start - 1;
  const indent = indentOf(lines[from] ?? '');
  const isWhole = (lines[from] ?? '').trimEnd().endsWith(';');
  const end = isWhole
    ? from
    : lines.findIndex((line, at) => at > from && line.trim() !== '' && indentOf(line) <= indent);
  return [{ from: from + 1, to: (end < 0 ? lines.length - 1 : end) + 1 }];
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
