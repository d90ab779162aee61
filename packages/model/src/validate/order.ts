import type { Diagnostic } from '../define/rule.js';

const RANKS = { error: 0, warning: 1, info: 2, hint: 3 };
const SUPPRESSED = 4;
const BREAK = '\u0000';

/** A text by which diagnostics are in their order: gravest first, then by place, then by rule. */
export function orderKey({ severity, at, rule, message, suppressed }: Diagnostic): string {
  const property = typeof at.property === 'object' ? at.property.join('.') : (at.property ?? '');
  const { node = '', edge = '' } = at;
  return [
    suppressed === undefined ? RANKS[severity] : SUPPRESSED,
    node,
    edge,
    property,
    rule,
    message,
  ].join(BREAK);
}
