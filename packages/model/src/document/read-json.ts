import { type JSONVisitor, type ParseErrorCode, visit } from 'jsonc-parser';
import type { Value } from '../define/value.js';
import type { JsonPath, Problem, ProblemCode, UnplacedProblem } from './problem.js';
import { quoted } from './problem.js';
import { failure, success, type Result } from './result.js';

/** Bounds of what is read at all: they keep time and memory of a hostile file small. */
export const LIMITS = { characters: 32 * 1024 * 1024, depth: 200, values: 1_000_000 } as const;

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

interface Mark {
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly character: number;
}

function markAt(
  at: readonly [offset: number, length: number, line: number, character: number, ...unknown[]],
): Mark {
  const [offset, length, line, character] = at;
  return { offset, length, line, character };
}

/** Ends the walk at the first problem; never leaves this module. */
class Stop extends Error {
  override readonly name = 'Stop';
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/**
 * Reads strict JSON. Beyond the grammar it refuses duplicate keys, the key `__proto__`, and
 * numbers that cannot be kept exactly. Objects come out with own, plain properties.
 */
export function readJson(text: string): Result<Value, Problem> {
  if (text.length > LIMITS.characters) return failure(tooBig('characters', LIMITS.characters));
  const builder = new Builder(text);
  try {
    visit(text, builder.visitor(), STRICT);
  } catch (error) {
    if (error instanceof Stop) return failure(error.problem);
    throw error;
  }
  return success(builder.root);
}

type Container = Record<string, Value> | Value[];

class Builder {
  root: Value = null;
  private readonly open: Container[] = [];
  private readonly keys: (string | undefined)[] = [];
  private count = 0;

  constructor(private readonly text: string) {}

  visitor(): JSONVisitor {
    const close = () => {
      this.open.pop();
      this.keys.pop();
    };
    return {
      onObjectBegin: (...at) => this.enter({}, markAt(at)),
      onArrayBegin: (...at) => this.enter([], markAt(at)),
      onObjectEnd: close,
      onArrayEnd: close,
      onObjectProperty: (key, ...at) => this.key(key, markAt(at)),
      onLiteralValue: (value: Value, ...at) => {
        const mark = markAt(at);
        this.place(typeof value === 'number' ? this.number(value, mark) : value, mark);
      },
      onError: (error, ...at) =>
        this.stop(markAt(at), 'syntax', { message: this.syntax(error, markAt(at)) }),
    };
  }

  private enter(container: Container, mark: Mark): void {
    if (this.open.length >= LIMITS.depth) {
      this.stop(mark, 'too-deep', {
        message: `Values are nested deeper than ${LIMITS.depth} levels.`,
      });
    }
    this.place(container, mark);
    this.open.push(container);
    this.keys.push(undefined);
  }

  private key(key: string, mark: Mark): void {
    const container = this.open.at(-1);
    if (key === '__proto__')
      this.stop(mark, 'reserved-key', { message: 'The key "__proto__" is not allowed.' });
    if (container !== undefined && Object.hasOwn(container, key)) {
      this.stop(mark, 'duplicate-key', {
        message: `The key ${quoted(key)} stands twice in one object.`,
      });
    }
    this.keys[this.keys.length - 1] = key;
  }

  private place(value: Value, mark: Mark): void {
    this.count += 1;
    if (this.count > LIMITS.values) throw new Stop(tooBig('values', LIMITS.values, mark));
    const container = this.open.at(-1);
    if (container === undefined) this.root = value;
    else if (Array.isArray(container)) container.push(value);
    else container[this.keys.at(-1) ?? ''] = value;
  }

  private number(value: number, mark: Mark): number {
    const written = this.text.slice(mark.offset, mark.offset + mark.length);
    if (!isExact(written, value)) {
      const message = `The number ${written.slice(0, 40)} cannot be kept exactly.`;
      this.stop(mark, 'bad-number', { message, remedy: 'Write it as text, in quotes.' });
    }
    return value === 0 ? 0 : value;
  }

  private syntax(error: ParseErrorCode, { offset, length }: Mark): string {
    const found = this.text.slice(offset, offset + length);
    const what = found.trim() === '' ? 'The file ends too early' : `Found ${quoted(found)}`;
    return `${what}: ${SYNTAX[error] ?? 'this is not JSON'}.`;
  }

  private stop(
    mark: Mark,
    code: ProblemCode,
    what: { readonly message: string; readonly remedy?: string },
  ): never {
    throw new Stop({ code, ...what, line: mark.line + 1, column: mark.character + 1 });
  }
}

/** Wordings by `ParseErrorCode`, which is a const enum and so not to be named here. */
const SYNTAX: Readonly<Record<number, string>> = {
  1: 'this is no value that JSON knows',
  2: 'this is no number in JSON',
  3: 'a key in double quotes is expected',
  4: 'a value is expected',
  5: 'a colon is expected',
  6: 'a comma is expected',
  7: 'a closing brace is expected',
  8: 'a closing bracket is expected',
  9: 'nothing may follow the design',
  10: 'comments are not allowed',
  11: 'a comment is not closed',
  12: 'a text is not closed',
  13: 'a number is not finished',
  14: 'a \\u escape needs four hexadecimal digits',
  15: 'this escape is not known',
  16: 'control characters must be escaped',
};

function tooBig(what: string, limit: number, mark?: Mark): Problem {
  const message = `The file has more than ${limit} ${what}.`;
  return {
    code: 'too-big',
    message,
    line: (mark?.line ?? 0) + 1,
    column: (mark?.character ?? 0) + 1,
  };
}

/** Whether reading and printing a number gives the number that was written. */
function isExact(written: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  if (written.length <= 15 && value !== 0) return true;
  return digits(written) === digits(String(value));
}

function digits(number: string): string {
  const mantissa = number.replace(/[eE].*$/, '').replace(/[-.]/g, '');
  return mantissa.slice(firstNonZero(mantissa), lastNonZero(mantissa) + 1);
}

function firstNonZero(text: string): number {
  let at = 0;
  while (text.charAt(at) === '0') at += 1;
  return at;
}

function lastNonZero(text: string): number {
  let at = text.length - 1;
  while (text.charAt(at) === '0') at -= 1;
  return at;
}

interface Wanted {
  readonly children: Map<string | number, Wanted>;
  key?: Mark;
  value?: Mark;
}

/**
 * Finds where problems stand in a text that `readJson` has read. What is not there itself is
 * placed at the nearest thing around it.
 */
export function placeProblems(
  text: string,
  problems: readonly UnplacedProblem[],
): readonly Problem[] {
  const root: Wanted = { children: new Map() };
  for (const { path } of problems) want(root, path);
  findMarks(text, root);
  return problems.map((problem) => {
    const mark = markOf(root, problem);
    const { of: _, ...rest } = problem;
    return { ...rest, line: (mark?.line ?? 0) + 1, column: (mark?.character ?? 0) + 1 };
  });
}

function want(root: Wanted, path: JsonPath): void {
  let at = root;
  for (const segment of path) {
    const next: Wanted = at.children.get(segment) ?? { children: new Map() };
    at.children.set(segment, next);
    at = next;
  }
}

function markOf(root: Wanted, problem: UnplacedProblem): Mark | undefined {
  let at: Wanted | undefined = root;
  let mark = root.value;
  for (const [index, segment] of problem.path.entries()) {
    at = at.children.get(segment);
    if (at?.value === undefined) return mark;
    const isLast = index === problem.path.length - 1;
    mark = isLast && problem.of === 'key' ? (at.key ?? at.value) : at.value;
  }
  return mark;
}

/** One walk over the text that follows the wanted paths only. */
function findMarks(text: string, root: Wanted): void {
  const open: { readonly at: Wanted | undefined; next: string | number; key?: Mark }[] = [];
  const place = (mark: Mark): Wanted | undefined => {
    const frame = open.at(-1);
    const wanted = frame === undefined ? root : frame.at?.children.get(frame.next);
    if (wanted !== undefined) {
      wanted.value = mark;
      if (frame?.key !== undefined) wanted.key = frame.key;
    }
    if (typeof frame?.next === 'number') frame.next += 1;
    return wanted;
  };
  visit(text, {
    onObjectBegin: (...at) => void open.push({ at: place(markAt(at)), next: '' }),
    onArrayBegin: (...at) => void open.push({ at: place(markAt(at)), next: 0 }),
    onObjectProperty: (key, ...at) => {
      const frame = open.at(-1);
      if (frame !== undefined) {
        frame.next = key;
        frame.key = markAt(at);
      }
    },
    onLiteralValue: (_, ...at) => void place(markAt(at)),
    onObjectEnd: () => void open.pop(),
    onArrayEnd: () => void open.pop(),
  });
}
