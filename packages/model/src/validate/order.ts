import type { Diagnostic } from '../define/rule.js';

const RANKS = { error: 0, warning: 1, info: 2, hint: 3 };
const BREAK = '\u0000';

/** A text by which diagnostics are in their order: gravest first, then by place, then by rule. */
export function orderKey({ severity, at, rule, message }: Diagnostic): string {
  const property = typeof at.property === 'object' ? at.property.join('.') : (at.property ?? '');
  const { node = '', edge = '' } = at;
  return [RANKS[severity], node, edge, property, rule, message].join(BREAK);
}
