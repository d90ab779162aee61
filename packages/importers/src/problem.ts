/** What a template can be blamed for. */
export type TemplateProblemCode =
  | 'not-utf8'
  | 'too-big'
  | 'too-deep'
  | 'syntax'
  | 'duplicate-key'
  | 'reserved-key'
  | 'not-a-template'
  | 'wrong-type'
  | 'missing-field'
  | 'unknown-section'
  | 'unknown-reference'
  | 'bad-number'
  | 'bad-value'
  | 'circular-dependency'
  | 'unfolded'
  | 'unread-file';

/** An `error` keeps a template from being deployed, and what it speaks of from being drawn; a `warning` does not. */
export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  readonly severity: 'error' | 'warning';
  /** What is wrong, with the offending value. Sentence case, full stop. */
  readonly message: string;
  /** From 1. Columns count UTF-16 code units, as editors do. */
  readonly line: number;
  readonly column: number;
  /** What to do about it. */
  readonly remedy?: string;
}

/** A problem by its offset in the text. */
export interface Finding {
  readonly code: TemplateProblemCode;
  readonly severity: TemplateProblem['severity'];
  readonly message: string;
  readonly start: number;
  readonly remedy?: string;
}

/** A stretch of hostile text, short and on one line, for a message. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

export function error(code: TemplateProblemCode, start: number, message: string): Finding {
  return { code, severity: 'error', message, start };
}

export function warning(code: TemplateProblemCode, start: number, message: string): Finding {
  return { code, severity: 'warning', message, start };
}
