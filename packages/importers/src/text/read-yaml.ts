import { Composer, type CST, Parser, type Document, type YAMLError } from 'yaml';
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

/** How often a text is read again with lines moved right: it keeps time small. */
const MOST_REPAIRS = { rounds: 40, characters: 4_000_000 } as const;

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
  const first = compose(text);
  let [current, read] = [text, first];
  const indents = new Map<number, number>();
  for (let round = 1; read.shallow !== undefined; round += 1) {
    const isOver = round > MOST_REPAIRS.rounds || round * text.length > MOST_REPAIRS.characters;
    const moved = isOver ? undefined : indented(current, read.shallow);
    if (moved === undefined) return first;
    for (const [line, by] of moved.indents) indents.set(line, (indents.get(line) ?? 0) + by);
    current = moved.text;
    read = compose(current);
  }
  if (read.root === undefined) return first;
  return indents.size === 0 ? read : { ...read, text: current, indents };
}

function compose(text: string): Read & { readonly shallow?: Shallow } {
  const tokens = [...new Parser().parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== undefined) return { root: undefined, findings: [deep] };
  const documents = [...new Composer(OPTIONS).compose(tokens, true, text.length)];
  const [document, second] = documents;
  if (document === undefined) return { root: undefined, findings: [] };
  const shallow = shallowAt(document, tokens);
  const findings = syntaxErrors(document, text);
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

/** Where a text goes on further left than the library allows, and other readers take. */
interface Shallow {
  readonly at: number;
  /** Where the quoted text begins that it is in; none where it is a flow collection. */
  readonly quote?: number;
}

function shallowAt(document: Document, tokens: readonly CST.Token[]): Shallow | undefined {
  const [first] = document.errors;
  if (first === undefined) return undefined;
  const [at] = first.pos;
  if (first.code === 'BAD_INDENT' && first.message.startsWith('Flow ')) return { at };
  if (first.code !== 'MISSING_CHAR' || !first.message.startsWith('Missing closing '))
    return undefined;
  const quote = quoteBefore(tokens, at);
  return quote === undefined ? undefined : { at, quote };
}

/** Where the quoted text begins that breaks off at an offset. */
function quoteBefore(tokens: readonly CST.Token[], end: number): number | undefined {
  const open = [...tokens];
  for (let token = open.pop(); token !== undefined; token = open.pop()) {
    if (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') {
      if (token.offset + token.source.length === end) return token.offset;
    }
    open.push(...childrenOf(token));
  }
  return undefined;
}

interface Moved {
  readonly text: string;
  /** By how much each line was moved right. */
  readonly indents: ReadonlyMap<number, number>;
}

/** The text with lines that are too far left moved right, which changes no meaning there. */
function indented(text: string, { at, quote }: Shallow): Moved | undefined {
  const lineEnd = text.indexOf('\n', at);
  const isAtEnd = lineEnd >= 0 && text.slice(at, lineEnd).trim() === '';
  const start = isAtEnd ? lineEnd + 1 : text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(0, start).trimEnd();
  const wanted = indentOf(before.slice(before.lastIndexOf('\n') + 1));
  const end = quote === undefined ? start + 1 : closingQuote(text, quote);
  // Below the line of the key itself it takes one column more.
  const column = quote === undefined ? wanted : wanted + 1;
  if (end === undefined || start >= text.length) return undefined;
  const number = text.slice(0, start).split('\n').length;
  const indents = new Map<number, number>();
  const lines = text.slice(start).split('\n');
  let offset = start;
  for (const [index, line] of lines.entries()) {
    if (offset >= end) break;
    const missing = column - indentOf(line);
    if (missing > 0 && line.trim() !== '') {
      indents.set(number + index, missing);
      lines[index] = `${' '.repeat(missing)}${line}`;
    }
    offset += line.length + 1;
  }
  return indents.size === 0
    ? undefined
    : { text: text.slice(0, start) + lines.join('\n'), indents };
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** Where a quoted text ends, when what follows there may follow a value. */
function closingQuote(text: string, start: number): number | undefined {
  const sign = text.charAt(start);
  for (let at = start + 1; at < text.length; at += 1) {
    const found = text.charAt(at);
    const isEscaped = sign === '"' ? found === '\\' : found === sign && text[at + 1] === sign;
    if (isEscaped) at += 1;
    else if (found === sign)
      return /[ \t]*(?:[,\]}:\r\n]|#|$)/y.test(text.slice(at + 1, at + 200)) ? at : undefined;
  }
  return undefined;
}

function syntaxErrors(document: Document, text: string): Finding[] {
  const lines = new Map<string, Finding>();
  for (const found of document.errors.slice(0, MOST_ERRORS)) {
    const [start] = found.pos;
    const [message = ''] = found.message.split('\n');
    const said = error('syntax', start, inPlainWords(found, text) ?? sentence(message));
    const key = `${text.lastIndexOf('\n', start - 1)} ${said.message}`;
    if (!lines.has(key)) lines.set(key, said);
  }
  return [...lines.values()];
}

/** Mistakes that the library tells by what it expected, not by what was meant. */
function inPlainWords({ code, pos: [start] }: YAMLError, text: string): string | undefined {
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return 'Keys cannot follow on a value: check the indentation of the next line.';
  if (code === 'MULTILINE_IMPLICIT_KEY')
    return 'A key stands on one line: a colon is missing, or the next line is not indented as it should be.';
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start + 1);
  return code === 'UNEXPECTED_TOKEN' && /[{[,:].*\$\{[^'"]*$/.test(line)
    ? 'Between braces or brackets, a text with ${…} must stand in quotes.'
    : undefined;
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

function addChildren(token: CST.Token, into: CST.Token[]): void {
  for (const child of childrenOf(token)) {
    if ('items' in child || child.type === 'document') into.push(child);
  }
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  const children: CST.Token[] = [];
  for (const { key, value } of token.items) {
    if (key) children.push(key);
    if (value) children.push(value);
  }
  return children;
}
