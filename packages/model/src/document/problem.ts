/** Why a file cannot be read as a design. */
export type ProblemCode =
  | 'not-utf8'
  | 'too-big'
  | 'too-deep'
  | 'syntax'
  | 'duplicate-key'
  | 'reserved-key'
  | 'bad-number'
  | 'not-a-design'
  | 'newer-version'
  | 'missing-field'
  | 'wrong-type'
  | 'bad-value'
  | 'bad-id'
  | 'duplicate-id'
  | 'unknown-service'
  | 'unknown-connection'
  | 'unknown-stack'
  | 'dangling-edge';

/** Keys and indexes from the top of the file. */
export type JsonPath = readonly (string | number)[];

export interface Problem {
  readonly code: ProblemCode;
  /** What is wrong, with the offending value. Sentence case, full stop. */
  readonly message: string;
  /** From 1. Columns count UTF-16 code units, as editors do. */
  readonly line: number;
  readonly column: number;
  readonly path?: JsonPath;
  /** What to do about it. */
  readonly remedy?: string;
}

/** A problem whose place in the text is still to be found. */
export interface UnplacedProblem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly path: JsonPath;
  /** Whether the key is at fault, or its value. */
  readonly of: 'key' | 'value';
  readonly remedy?: string;
}

/** A stretch of hostile text, short and on one line, for a message. */
export function quoted(text: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return JSON.stringify(shown);
}
