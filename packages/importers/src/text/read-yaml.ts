import { Composer, type CST, Parser, type Document } from 'yaml';
import { type Finding, error } from '../problem.js';
import { LIMITS } from './limits.js';
import type { TextNode } from './tree.js';
import { YamlReader } from './yaml-tree.js';

export interface Read {
  readonly root: TextNode | undefined;
  readonly findings: readonly Finding[];
  /** What was composed, with its tokens: for those who patch the text. */
  readonly contents?: unknown;
  /** Text that offsets are of, where it is not the one that was given, and by how much its lines were indented. */
  readonly text?: string;
  readonly indents?: ReadonlyMap<number, number>;
}

/** Lines that are moved right, and characters that are read again for it: they keep time small. */
const MOST_REPAIRS = { lines: 400, characters: 4_000_000 } as const;

/** What follows the first is seldom more than its echo. */
const MOST_ERRORS = 5;

const OPTIONS = {
  version: '1.1',
  schema: 'failsafe',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
  keepSourceTokens: true,
} as const;

/** Reads YAML as CloudFormation does: version 1.1 without dates, short tags as functions. */
export function readYaml(text: string): Read {
  let current = text;
  const indents = new Map<number, number>();
  for (let round = 0; ; round += 1) {
    const read = compose(current);
    const isOver =
      round >= MOST_REPAIRS.lines || (round + 1) * text.length > MOST_REPAIRS.characters;
    const next = isOver ? undefined : indented(current, read);
    if (next === undefined) return indents.size === 0 ? read : { ...read, text: current, indents };
    indents.set(next.line, (indents.get(next.line) ?? 0) + next.indent);
    current = next.text;
  }
}

function compose(text: string): Read & { readonly shallow?: number } {
  const tokens = [...new Parser().parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== undefined) return { root: undefined, findings: [deep] };
  const documents = [...new Composer(OPTIONS).compose(tokens, true, text.length)];
  const [document, second] = documents;
  if (document === undefined) return { root: undefined, findings: [] };
  const shallow = shallowAt(document);
  const findings = syntaxErrors(document);
  if (second !== undefined) {
    const start = second.range?.[0] ?? 0;
    findings.push(error('syntax', start, 'A template is one YAML document; here is another one.'));
  }
  if (findings.length > 0 || document.contents === null) {
    return { root: undefined, findings, ...(shallow === undefined ? {} : { shallow }) };
  }
  const reader = new YamlReader(text);
  const root = reader.read(document.contents);
  return { root, findings: reader.findings, contents: document.contents };
}

/** Where a quoted text or a flow collection goes on further left than the library allows; other readers take it. */
function shallowAt(document: Document): number | undefined {
  const [first] = document.errors;
  if (first === undefined) return undefined;
  const isQuote = first.code === 'MISSING_CHAR' && first.message.startsWith('Missing closing ');
  const isFlow = first.code === 'BAD_INDENT' && first.message.startsWith('Flow ');
  return isQuote || isFlow ? first.pos[0] : undefined;
}

/** The text with the offending line indented as the one before it, which changes no meaning there. */
function indented(
  text: string,
  { shallow }: { readonly shallow?: number },
): { readonly text: string; readonly line: number; readonly indent: number } | undefined {
  if (shallow === undefined) return undefined;
  const lineEnd = text.indexOf('\n', shallow);
  const isAtEnd = lineEnd >= 0 && text.slice(shallow, lineEnd).trim() === '';
  const start = isAtEnd ? lineEnd + 1 : text.lastIndexOf('\n', shallow - 1) + 1;
  const before = text.slice(0, start).trimEnd();
  const wanted = /^ */.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0] ?? '';
  const has = /^ */.exec(text.slice(start, start + 1000))?.[0] ?? '';
  // Below the line of the key itself it takes one column more.
  const indent = has.length === wanted.length ? 1 : wanted.length - has.length;
  if (indent <= 0 || start >= text.length) return undefined;
  const line = text.slice(0, start).split('\n').length;
  return { text: `${text.slice(0, start)}${' '.repeat(indent)}${text.slice(start)}`, line, indent };
}

function syntaxErrors(document: Document): Finding[] {
  return document.errors.slice(0, MOST_ERRORS).map((found) => {
    const [message = ''] = found.message.split('\n');
    return error('syntax', found.pos[0], sentence(message));
  });
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Nesting is measured before anything that recurses walks over it. */
function tooDeep(tokens: readonly CST.Token[]): Finding | undefined {
  let level = [...tokens];
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > LIMITS.depth) {
      const message = `Values are nested deeper than ${LIMITS.depth} levels.`;
      return error(
        'too-deep',
        first !== undefined && 'offset' in first ? first.offset : 0,
        message,
      );
    }
    const next: CST.Token[] = [];
    for (const token of level) addChildren(token, next);
    level = next;
  }
  return undefined;
}

/** Scalars hold nothing: only what may be deeper is looked at. */
function addChildren(token: CST.Token, into: CST.Token[]): void {
  const add = (child: CST.Token | null | undefined) => {
    if (child && ('items' in child || child.type === 'document')) into.push(child);
  };
  if (token.type === 'document') add(token.value);
  if (!('items' in token)) return;
  for (const { key, value } of token.items) {
    add(key);
    add(value);
  }
}
