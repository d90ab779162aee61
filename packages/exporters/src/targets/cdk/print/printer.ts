import { inTemplate, keyText, quoted } from './text.js';
import {
  addNamesIn,
  call,
  list,
  literal,
  member,
  template,
  type Expr,
  type Block,
  type Statement,
} from './syntax.js';

const WIDTH = 100;
const STEP = 2;

/** An expression as text that begins at a column; further lines are indented from `indent`. */
export function printExpr(expr: Expr, indent: number, column: number): string {
  return printFlat(expr, WIDTH - column) ?? printBroken(expr, indent, column);
}

/** On one line; undefined where that is longer than the room for it. */
function printFlat(expr: Expr, room = Infinity): string | undefined {
  const text = flatText(expr, room);
  return text === undefined || text.length > room ? undefined : text;
}

function flatText(expr: Expr, room: number): string | undefined {
  switch (expr.kind) {
    case 'literal':
      return printLiteral(expr.value);
    case 'template':
      return printTemplate(expr.parts);
    case 'name':
      return expr.name;
    case 'list':
      return wrapped('[', joined(expr.items, room), ']');
    case 'map':
      return expr.entries.length === 0 ? '{}' : wrapped('{ ', members(expr.entries, room), ' }');
    case 'member':
      return wrapped('', printFlat(expr.of, room), `${dot(expr)}${expr.name}`);
    case 'cast':
      return wrapped('', printFlat(expr.of, room), ` as ${expr.type}`);
    case 'or':
      return wrapped('', joined([expr.value, expr.otherwise], room, ' ?? '), '');
    default: {
      const callee = printFlat(expr.callee, room);
      const before = expr.kind === 'new' ? 'new ' : '';
      return callee === undefined
        ? undefined
        : wrapped(`${before}${callee}(`, joined(expr.args, room - callee.length), ')');
    }
  }
}

function printBroken(expr: Expr, indent: number, column: number): string {
  switch (expr.kind) {
    case 'list':
      return enclosed('[', ']', { items: expr.items.map(item), indent });
    case 'map': {
      const items = expr.entries.map(([key, value]) =>
        item(value, isShort(key, value) ? '' : `${keyText(key)}: `),
      );
      return enclosed('{', '}', { items, indent });
    }
    case 'member':
      return `${printExpr(expr.of, indent, column)}${dot(expr)}${expr.name}`;
    case 'cast':
      return `${printExpr(expr.of, indent, column)} as ${expr.type}`;
    case 'or': {
      const [value, inner] = [printExpr(expr.value, indent, column), indent + STEP];
      return `${value} ??\n${' '.repeat(inner)}${printExpr(expr.otherwise, inner, inner)}`;
    }
    case 'call':
    case 'new':
      return printCall(expr, indent, column);
    case 'literal':
    case 'template': {
      const lines = linesOf(expr);
      if (lines.length > 1) return printExpr(joinedLines(lines), indent, column);
      return flatText(expr, Infinity) ?? '';
    }
    default:
      return expr.name;
  }
}

/** A text of several lines as its lines: each a literal, or a template where it holds values. */
function linesOf(expr: Expr): readonly Expr[] {
  if (expr.kind === 'literal') {
    return typeof expr.value === 'string'
      ? expr.value.split('\n').map((line) => literal(line))
      : [expr];
  }
  if (expr.kind !== 'template') return [expr];
  const lines: (string | Expr)[][] = [[]];
  for (const part of expr.parts) {
    const [first = part, ...more] = typeof part === 'string' ? part.split('\n') : [part];
    lines.at(-1)?.push(first);
    lines.push(...more.map((line) => [line]));
  }
  return lines.map((parts) => {
    const texts = parts.filter((part) => typeof part === 'string');
    return texts.length === parts.length ? literal(texts.join('')) : template(parts);
  });
}

function joinedLines(lines: readonly Expr[]): Expr {
  return call(member(list(lines), 'join'), literal('\n'));
}

function printTemplate(parts: readonly (string | Expr)[]): string {
  const texts = parts.map((part) =>
    typeof part === 'string' ? inTemplate(part) : `\${${printFlat(part) ?? ''}}`,
  );
  return `\`${texts.join('')}\``;
}

function dot({ isOptional }: { readonly isOptional?: true }): string {
  return isOptional === true ? '?.' : '.';
}

type Invocation = Extract<Expr, { kind: 'call' | 'new' }>;

/** Holds the last argument open where the others fit before it, as in `new X(this, 'Y', {`. */
function printCall(expr: Invocation, indent: number, column: number): string {
  const before = `${expr.kind === 'new' ? 'new ' : ''}${printExpr(expr.callee, indent, column)}(`;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const flat = line === before ? undefined : joined(expr.args, WIDTH - line.length - 1);
  if (flat !== undefined && line.length + flat.length < WIDTH) return `${before}${flat})`;
  const last = expr.args.at(-1);
  const others = expr.args.slice(0, -1).map((argument) => printFlat(argument));
  const isOpen = last?.kind === 'map' || last?.kind === 'list';
  if (isOpen && others.every((text) => text !== undefined)) {
    const start = others.map((text) => `${text}, `).join('');
    const at = column + line.length + start.length;
    if (at + 1 <= WIDTH) return `${before}${start}${printExpr(last, indent, at + 1)})`;
  }
  return enclosed(before, ')', { items: expr.args.map((argument) => item(argument)), indent });
}

type Item = (indent: number) => string;

function item(value: Expr, before: unknown = ''): Item {
  const prefix = typeof before === 'string' ? before : '';
  return (indent) => `${prefix}${printExpr(value, indent, indent + prefix.length + 1)}`;
}

function enclosed(
  open: string,
  close: string,
  { items, indent }: { readonly items: readonly Item[]; readonly indent: number },
): string {
  if (items.length === 0) return `${open}${close}`;
  const inner = indent + STEP;
  const lines = items.map((print) => `${' '.repeat(inner)}${print(inner)},`);
  return [open, ...lines, `${' '.repeat(indent)}${close}`].join('\n');
}

function printLiteral(value: string | number | boolean | null | undefined): string {
  return typeof value === 'string' ? quoted(value) : String(value);
}

function joined(items: readonly Expr[], room: number, between = ', '): string | undefined {
  const texts: string[] = [];
  let left = room;
  for (const value of items) {
    const text = printFlat(value, left);
    if (text === undefined) return undefined;
    texts.push(text);
    left -= text.length;
  }
  return texts.join(between);
}

/** Whether an entry is said by its value's name alone. */
function isShort(key: string, value: Expr): boolean {
  return value.kind === 'name' && value.name === key;
}

type Entries = readonly (readonly [string, Expr])[];

function members(entries: Entries, room: number): string | undefined {
  const texts: string[] = [];
  let left = room;
  for (const [name, value] of entries) {
    const key = keyText(name);
    const text = printFlat(value, left - key.length);
    if (text === undefined) return undefined;
    texts.push(isShort(name, value) ? key : `${key}: ${text}`);
    left -= key.length + text.length;
  }
  return texts.join(', ');
}

function wrapped(before: string, text: string | undefined, after: string): string | undefined {
  return text === undefined ? undefined : `${before}${text}${after}`;
}

/** Lines of a block's statements. Constants that nothing names lose their name. */
export function printBlock(
  { statements }: Block,
  indent: number,
  isUsed: (name: string) => boolean,
): readonly Printed[] {
  return statements
    .filter((item) => item.kind !== 'const' || item.isAlias !== true || isUsed(item.name))
    .map((statement) => ({
      text: printStatement(statement, indent, isUsed),
      edges: statement.kind === 'do' ? (statement.edges ?? []) : [],
    }));
}

/** A statement's lines, and the wires that asked for it. */
export interface Printed {
  readonly text: string;
  readonly edges: readonly string[];
}

function printStatement(
  statement: Statement,
  indent: number,
  isUsed: (name: string) => boolean,
): string {
  const before = ' '.repeat(indent) + start(statement, indent, isUsed);
  const { value } = statement;
  const isLong =
    value.kind === 'literal' &&
    linesOf(value).length === 1 &&
    before.length + printLiteral(value.value).length >= WIDTH;
  if (isLong && before.trim() !== '') {
    return `${before.trimEnd()}\n${' '.repeat(indent + STEP)}${printLiteral(value.value)};`;
  }
  return `${before}${printExpr(value, indent, before.length + 1)};`;
}

function start(statement: Statement, indent: number, isUsed: (name: string) => boolean): string {
  switch (statement.kind) {
    case 'const':
      return isUsed(statement.name) ? `const ${statement.name} = ` : '';
    case 'assign':
      return `${printExpr(statement.to, indent, indent)} = `;
    default:
      return '';
  }
}

/** Names that statements read; what only an alias that nothing reads names is none. */
export function usedNames(blocks: readonly Block[]): ReadonlySet<string> {
  const statements = blocks.flatMap((block) => block.statements);
  const isAlias = (item: Statement): boolean => item.kind === 'const' && item.isAlias === true;
  const used = new Set<string>();
  for (const item of statements) if (!isAlias(item)) addNamesIn(item, used);
  for (const item of statements) {
    if (item.kind === 'const' && isAlias(item) && used.has(item.name)) addNamesIn(item, used);
  }
  return used;
}
