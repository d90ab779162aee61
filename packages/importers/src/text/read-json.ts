import { type Finding, error, quoted, warning } from '../problem.js';
import { LIMITS } from './limits.js';
import type { Read } from './read-yaml.js';
import type { TextEntry, TextNode } from './tree.js';
import { isExact } from './yaml-scalar.js';

const SPACE = /[ \t\r\n]*/;
const STRING = /"(?:[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/;
const WORD = /true|false|null/;

/** Reads strict JSON with places. */
export function readJson(text: string): Read {
  const reader = new JsonReader(text);
  const root = reader.all();
  return { root: reader.failed ? undefined : root, findings: reader.findings };
}

/** Stands for what could not be read; reading ends at the first error. */
const NOTHING: TextNode = { kind: 'scalar', value: null, start: 0 };

class JsonReader {
  readonly findings: Finding[] = [];
  failed = false;
  private at = 0;
  private readonly patterns = {
    space: new RegExp(SPACE, 'y'),
    string: new RegExp(STRING, 'y'),
    number: new RegExp(NUMBER, 'y'),
    word: new RegExp(WORD, 'y'),
  };
  private count = 0;

  constructor(private readonly text: string) {}

  all(): TextNode {
    const root = this.value(0);
    this.space();
    if (!this.failed && this.at < this.text.length) this.fail('Nothing may follow the template');
    return root;
  }

  private value(depth: number): TextNode {
    this.space();
    const start = this.at;
    this.count += 1;
    if (depth > LIMITS.depth) return this.stop('too-deep', tooDeepMessage);
    if (this.count > LIMITS.values) return this.stop('too-big', tooBigMessage);
    const sign = this.text.charAt(start);
    if (sign === '{') return this.map(depth, start);
    if (sign === '[') return this.list(depth, start);
    if (sign === '"') return { kind: 'scalar', value: this.string(), start };
    const word = this.take(this.patterns.word);
    if (word !== undefined)
      return { kind: 'scalar', value: word === 'null' ? null : word === 'true', start };
    const number = this.take(this.patterns.number);
    if (number === undefined) return this.fail('A value is expected');
    return this.number(number, start);
  }

  private number(text: string, start: number): TextNode {
    const value = Number(text);
    if (isExact(text, value)) return { kind: 'scalar', value: value === 0 ? 0 : value, start };
    const message = `The number ${text.slice(0, 40)} cannot be kept exactly; it is kept as text.`;
    this.findings.push(warning('bad-number', start, message));
    return { kind: 'scalar', value: text, start };
  }

  private map(depth: number, start: number): TextNode {
    const entries = new Map<string, TextEntry>();
    this.at += 1;
    this.space();
    if (this.skip('}')) return { kind: 'map', entries, start };
    for (;;) {
      this.space();
      const keyStart = this.at;
      if (this.text.charAt(keyStart) !== '"')
        return this.fail('A key in double quotes is expected');
      const key = this.string();
      this.space();
      if (!this.failed && !this.skip(':')) return this.fail('A colon is expected');
      const value = this.value(depth + 1);
      if (this.failed) return NOTHING;
      if (entries.has(key)) this.findings.push(duplicate(key, keyStart));
      entries.set(key, { start: keyStart, value });
      this.space();
      if (this.skip('}')) return { kind: 'map', entries, start };
      if (!this.skip(',')) return this.fail('A comma or a closing brace is expected');
    }
  }

  private list(depth: number, start: number): TextNode {
    const items: TextNode[] = [];
    this.at += 1;
    this.space();
    if (this.skip(']')) return { kind: 'list', items, start };
    for (;;) {
      items.push(this.value(depth + 1));
      if (this.failed) return NOTHING;
      this.space();
      if (this.skip(']')) return { kind: 'list', items, start };
      if (!this.skip(',')) return this.fail('A comma or a closing bracket is expected');
    }
  }

  private string(): string {
    const found = this.take(this.patterns.string);
    if (found !== undefined) return String(JSON.parse(found));
    this.fail('This text is not closed, or has a character that must be escaped');
    return '';
  }

  private space(): void {
    this.take(this.patterns.space);
  }

  private skip(sign: string): boolean {
    if (this.text.charAt(this.at) !== sign) return false;
    this.at += 1;
    return true;
  }

  private take(matcher: RegExp): string | undefined {
    matcher.lastIndex = this.at;
    const found = matcher.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private fail(message: string): TextNode {
    const found = this.text.slice(this.at, this.at + 20).split(/\s/)[0] ?? '';
    const what = found === '' ? 'The file ends here' : `Found ${quoted(found)}`;
    return this.stop('syntax', `${message}. ${what}.`);
  }

  private stop(code: Finding['code'], message: string): TextNode {
    if (!this.failed) this.findings.push(error(code, Math.min(this.at, this.text.length), message));
    this.failed = true;
    return NOTHING;
  }
}

const tooDeepMessage = `Values are nested deeper than ${LIMITS.depth} levels.`;
const tooBigMessage = `The template has more than ${LIMITS.values} values.`;

function duplicate(name: string, start: number): Finding {
  const message = `The key ${quoted(name)} stands twice in one object; the last one counts.`;
  return warning('duplicate-key', start, message);
}
