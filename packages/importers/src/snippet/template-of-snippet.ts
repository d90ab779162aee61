/** What only a resource says. */
const RESOURCE = /["']?\bType["']?\s*:\s*["']?(?:AWS|Alexa|Custom)::/;
const WHOLE = /^["']?Resources["']?\s*:/m;

/**
 * The template that a piece of one stands for: a whole template as it is; resources alone, in YAML or
 * JSON, under a `Resources` of their own. Undefined for any other text.
 */
export function templateOfSnippet(text: string): string | undefined {
  if (!RESOURCE.test(text)) return undefined;
  const bare = text.trim();
  if (bare.startsWith('{')) return /"Resources"\s*:/.test(bare) ? bare : `{"Resources":${bare}}`;
  if (bare.startsWith('"')) return `{"Resources":{${bare.replace(/,$/, '')}}}`;
  if (WHOLE.test(text)) return text;
  const lines = dedented(text);
  if (WHOLE.test(lines.join('\n'))) return lines.join('\n');
  return ['Resources:', ...lines.map((line) => (line === '' ? line : `  ${line}`))].join('\n');
}

/** Lines without the margin that all of them have: a piece is cut out of the middle of a file. */
function dedented(text: string): readonly string[] {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\t', '  ').split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  const [first = '', ...others] = lines.slice(start);
  const least = Math.min(...others.filter((line) => line.trim() !== '').map(marginOf));
  // A first line is often cut at the caret, without the margin that its neighbours have.
  const isCut = marginOf(first) < least && !others.some((line) => isOwn(line, least));
  const margin = isCut ? least : marginOf(first);
  return [first.trimStart(), ...others.map((line) => line.slice(Math.min(margin, marginOf(line))))];
}

/** Whether a line is of the resource that the first line names. */
function isOwn(line: string, margin: number): boolean {
  return marginOf(line) === margin && /^Type\s*:/.test(line.trimStart());
}

function marginOf(line: string): number {
  return line.length - line.trimStart().length;
}
