import type { Resource } from '../../../graph/resource-graph.js';

/** An expression of TypeScript. Texts in it are data: the printer quotes them. */
export type Expr =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null | undefined }
  | { readonly kind: 'list'; readonly items: readonly Expr[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Expr])[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expr; readonly name: string }
  | { readonly kind: 'call'; readonly callee: Expr; readonly args: readonly Expr[] }
  | { readonly kind: 'new'; readonly callee: Expr; readonly args: readonly Expr[] }
  | { readonly kind: 'cast'; readonly of: Expr; readonly type: string };

/** A statement; a constant that nothing names is printed without its name, or not at all. */
export type Statement =
  | {
      readonly kind: 'const';
      readonly name: string;
      readonly value: Expr;
      /** Whether the value is there for its name only. */
      readonly isAlias?: true;
    }
  | { readonly kind: 'do'; readonly value: Expr }
  | { readonly kind: 'assign'; readonly to: Expr; readonly value: Expr };

/** Statements that belong together, and to a node or a wire. */
export interface Block {
  readonly owner?: Resource['owner'];
  readonly logicalId?: string;
  readonly statements: readonly Statement[];
}

export function literal(value: string | number | boolean | null | undefined): Expr {
  return { kind: 'literal', value };
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

export function call(callee: Expr | string, ...args: readonly Expr[]): Expr {
  return { kind: 'call', callee: typeof callee === 'string' ? name(callee) : callee, args };
}

export function create(callee: string, ...args: readonly Expr[]): Expr {
  return { kind: 'new', callee: name(callee), args };
}

export function cast(of: Expr, type: string): Expr {
  return { kind: 'cast', of, type };
}

/** Identifiers that an expression names first in their paths. */
export function namesIn(expr: Expr): readonly string[] {
  switch (expr.kind) {
    case 'literal':
      return [];
    case 'name':
      return [expr.name];
    case 'list':
      return expr.items.flatMap((item) => namesIn(item));
    case 'map':
      return expr.entries.flatMap(([, item]) => namesIn(item));
    case 'member':
    case 'cast':
      return expr.kind === 'cast'
        ? [...namesIn(expr.of), expr.type.split('.')[0] ?? '']
        : namesIn(expr.of);
    default:
      return [...namesIn(expr.callee), ...expr.args.flatMap((item) => namesIn(item))];
  }
}

export function namesInStatement(statement: Statement): readonly string[] {
  return statement.kind === 'assign'
    ? [...namesIn(statement.to), ...namesIn(statement.value)]
    : namesIn(statement.value);
}
