import type { Resource } from '../../../graph/resource-graph.js';

/** An expression of TypeScript. Texts in it are data: the printer quotes them. */
export type Expr =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null | undefined }
  | { readonly kind: 'template'; readonly parts: readonly (string | Expr)[] }
  | { readonly kind: 'list'; readonly items: readonly Expr[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Expr])[] }
  | { readonly kind: 'name'; readonly name: string }
  | {
      readonly kind: 'member';
      readonly of: Expr;
      readonly name: string;
      /** Whether there may be nothing to have it: `of?.name`. */
      readonly isOptional?: true;
    }
  | { readonly kind: 'call'; readonly callee: Expr; readonly args: readonly Expr[] }
  | { readonly kind: 'new'; readonly callee: Expr; readonly args: readonly Expr[] }
  | { readonly kind: 'cast'; readonly of: Expr; readonly type: string }
  | { readonly kind: 'or'; readonly value: Expr; readonly otherwise: Expr };

/** A statement; a constant that nothing names is printed without its name, or not at all. */
export type Statement =
  | {
      readonly kind: 'const';
      readonly name: string;
      readonly value: Expr;
      /** Whether the value is there for its name only. */
      readonly isAlias?: true;
    }
  | {
      readonly kind: 'do';
      readonly value: Expr;
      /** Wires that asked for it. */
      readonly edges?: readonly string[];
    }
  | { readonly kind: 'assign'; readonly to: Expr; readonly value: Expr };

/** Statements that belong together, and to a node or a wire. */
export interface Block {
  readonly owner?: Resource['owner'];
  readonly logicalId?: string;
  /** Whether each of its statements stands for itself: they may go to different files. */
  readonly isLoose?: true;
  readonly statements: readonly Statement[];
}

export function literal(value: string | number | boolean | null | undefined): Expr {
  return { kind: 'literal', value };
}

/** A text with values in it: `${queue.queueArn}/*`. */
export function template(parts: readonly (string | Expr)[]): Expr {
  return { kind: 'template', parts };
}

export function list(items: readonly Expr[]): Expr {
  return { kind: 'list', items };
}

export function map(entries: readonly (readonly [string, Expr])[]): Expr {
  return { kind: 'map', entries };
}

/** A path of identifiers: `lambda.Runtime.NODEJS_22_X`. Never of a user's text. */
export function name(path: string): Expr {
  const [head = '', ...rest] = path.split('.');
  return rest.reduce<Expr>((of, item) => member(of, item), { kind: 'name', name: head });
}

export function member(of: Expr, property: string): Expr {
  return { kind: 'member', of, name: property };
}

/** The member of what may be undefined. */
export function memberIfAny(of: Expr, property: string): Expr {
  return { kind: 'member', of, name: property, isOptional: true };
}

/** The value, and something else where it is undefined: `value ?? otherwise`. */
export function or(value: Expr, otherwise: Expr): Expr {
  return { kind: 'or', value, otherwise };
}

export function call(callee: Expr | string, ...args: readonly Expr[]): Expr {
  return { kind: 'call', callee: typeof callee === 'string' ? name(callee) : callee, args };
}

export function create(callee: string, ...args: readonly Expr[]): Expr {
  return { kind: 'new', callee: name(callee), args };
}

export function cast(of: Expr, type: string): Expr {
  return { kind: 'cast', of, type };
}

/** Adds the identifiers that an expression names first in their paths. */
function addNames(expr: Expr, found: Set<string>): void {
  switch (expr.kind) {
    case 'literal':
      return;
    case 'name':
      found.add(expr.name);
      return;
    case 'template':
      for (const item of expr.parts) if (typeof item !== 'string') addNames(item, found);
      return;
    case 'list':
      for (const item of expr.items) addNames(item, found);
      return;
    case 'map':
      for (const [, item] of expr.entries) addNames(item, found);
      return;
    case 'cast':
      found.add(expr.type.split('.')[0] ?? '');
      addNames(expr.of, found);
      return;
    case 'member':
      addNames(expr.of, found);
      return;
    case 'or':
      addNames(expr.value, found);
      addNames(expr.otherwise, found);
      return;
    default:
      addNames(expr.callee, found);
      for (const item of expr.args) addNames(item, found);
  }
}

/** The expression with something else for each identifier that begins a path. */
export function mapNames(expr: Expr, change: (name: string) => Expr | undefined): Expr {
  const inner = (item: Expr): Expr => mapNames(item, change);
  switch (expr.kind) {
    case 'literal':
      return expr;
    case 'name':
      return change(expr.name) ?? expr;
    case 'template':
      return {
        ...expr,
        parts: expr.parts.map((item) => (typeof item === 'string' ? item : inner(item))),
      };
    case 'list':
      return { ...expr, items: expr.items.map(inner) };
    case 'map':
      return { ...expr, entries: expr.entries.map(([key, item]) => [key, inner(item)]) };
    case 'cast':
    case 'member':
      return { ...expr, of: inner(expr.of) };
    case 'or':
      return { ...expr, value: inner(expr.value), otherwise: inner(expr.otherwise) };
    default:
      return { ...expr, callee: inner(expr.callee), args: expr.args.map(inner) };
  }
}

/** Adds the names that a statement reads. */
export function addNamesIn(statement: Statement, found: Set<string>): void {
  if (statement.kind === 'assign') addNames(statement.to, found);
  addNames(statement.value, found);
}
