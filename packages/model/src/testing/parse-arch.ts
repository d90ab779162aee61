import { isMap, type Value, type ValueMap } from '../define/value.js';

/** A node as mentioned: declared when it has a service. */
export interface EndStatement {
  readonly name: string;
  readonly service?: string;
  readonly properties: ValueMap;
  readonly within: readonly string[];
}

export interface WireStatement {
  readonly from: string;
  readonly to: string;
  readonly connection?: string;
  readonly properties: ValueMap;
}

export interface SectionStatement {
  readonly section: string;
  readonly name: string;
  readonly value: Value;
}

export interface Statements {
  readonly ends: readonly EndStatement[];
  readonly wires: readonly WireStatement[];
  readonly sections: readonly SectionStatement[];
}

const SECTION = /(stack|param|condition|mapping|output|global|setting)\s+(?=[A-Za-z])(?!in\s)/y;
const NAME = /[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*/y;
const ID = /[a-z0-9]+(?:-+[a-z0-9]+|\.[a-z0-9]+)*/y;
const TYPE = /[A-Za-z:<>]*[A-Za-z>]/y;
const KEY = /(?:[\w$.#*/-]|::)+/y;
const NUMBER = /-?\d[\d_]*(?:\.\d+)?/y;
const REFERENCE = /@([A-Za-z0-9_-]+)(?:#(\w+))?(?:\.([A-Za-z0-9_.]+))?/y;
const GAP = /(?:[ \t]|\/\/[^\n]*)*/y;
const ROOM = /(?:\s|\/\/[^\n]*)*/y;
const BREAK = /(?:[\s;]|\/\/[^\n]*)*/y;

/** Reads the language of rule examples. Throws at what it does not understand. */
export function parseArch(text: string): Statements {
  return new Parser(text).statements();
}

class Parser {
  private at = 0;
  private readonly ends: EndStatement[] = [];
  private readonly wires: WireStatement[] = [];
  private readonly sections: SectionStatement[] = [];

  constructor(private readonly text: string) {}

  statements(): Statements {
    this.take(BREAK);
    while (this.at < this.text.length) {
      const section = this.take(SECTION);
      if (section === undefined) this.chain();
      else this.section(section[1] ?? '');
      const end = this.at;
      this.take(BREAK);
      const gap = this.text.slice(end, this.at);
      if (this.at < this.text.length && !/[\n;]/.test(gap)) this.fail('a new line or `;`');
    }
    return { ends: this.ends, wires: this.wires, sections: this.sections };
  }

  private section(section: string): void {
    const name = this.word(NAME, 'a name');
    this.take(GAP);
    if (section === 'param') this.sections.push({ section, name, value: this.parameter() });
    else {
      if (this.is('=')) this.take(GAP);
      this.sections.push({ section, name, value: this.value() });
    }
  }

  private parameter(): Value {
    const isTyped = this.is(':');
    this.take(GAP);
    const Type = isTyped ? this.word(TYPE, 'a type') : 'String';
    this.take(GAP);
    if (!this.is('=')) return { Type };
    this.take(GAP);
    return { Type, Default: this.value() };
  }

  private chain(): void {
    let from = this.end();
    for (let arrow = this.arrow(); arrow !== undefined; arrow = this.arrow()) {
      this.take(ROOM);
      const to = this.end();
      this.wires.push({ from, to, ...arrow });
      from = to;
    }
  }

  private end(): string {
    const name = this.word(NAME, 'the name of a node');
    this.take(GAP);
    const isDeclared = this.is(':');
    this.take(GAP);
    const service = isDeclared ? this.word(ID, 'a service') : undefined;
    this.take(GAP);
    const properties = this.peek('{') ? this.map() : {};
    this.take(GAP);
    const within = this.within();
    this.ends.push({ name, properties, within, ...(service === undefined ? {} : { service }) });
    return name;
  }

  private within(): readonly string[] {
    if (this.take(/in\s+/y) === undefined) return [];
    const names = [this.word(NAME, 'a container')];
    while (this.take(/\s*,\s*/y) !== undefined) names.push(this.word(NAME, 'a container'));
    return names;
  }

  private arrow(): Omit<WireStatement, 'from' | 'to'> | undefined {
    const start = this.at;
    this.take(ROOM);
    if (this.take(/->/y) !== undefined) return { properties: {} };
    if (this.take(/-\[\s*/y) === undefined) {
      this.at = start;
      return undefined;
    }
    const connection = this.word(ID, 'a connection');
    this.take(ROOM);
    const properties = this.peek('{') ? this.map() : {};
    if (this.take(/\s*\]->/y) === undefined) this.fail('`]->`');
    return { connection, properties };
  }

  private value(): Value {
    if (this.peek('{')) return this.map();
    if (this.peek('[')) return this.list();
    if (this.peek("'") || this.peek('"')) return this.quoted();
    const number = this.take(NUMBER);
    if (number !== undefined) return Number(number[0].replaceAll('_', ''));
    const reference = this.take(REFERENCE);
    if (reference !== undefined) return referenceOf(reference);
    const word = this.take(/true|false|null/y)?.[0];
    if (word === undefined) this.fail('a value');
    return word === 'null' ? null : word === 'true';
  }

  private list(): Value {
    const items: Value[] = [];
    this.is('[');
    this.take(ROOM);
    while (!this.is(']')) {
      items.push(this.value());
      this.separator(']');
    }
    return items;
  }

  private map(): ValueMap {
    let map: ValueMap = {};
    this.is('{');
    this.take(ROOM);
    while (!this.is('}')) {
      const isQuoted = this.peek("'") || this.peek('"');
      const key = isQuoted ? this.quoted() : this.word(KEY, 'a key');
      this.take(ROOM);
      if (!this.is(':')) this.fail('`:`');
      this.take(ROOM);
      const path = isQuoted || key.includes('#') ? [key] : key.split('.');
      map = put(map, path, this.value());
      this.separator('}');
    }
    return map;
  }

  private separator(close: string): void {
    this.take(ROOM);
    if (this.is(',')) this.take(ROOM);
    else if (!this.peek(close)) this.fail(`\`,\` or \`${close}\``);
  }

  private quoted(): string {
    const found = this.take(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/y);
    if (found === undefined) this.fail('the closing quote');
    return (found[1] ?? found[2] ?? '').replaceAll(/\\(.)/gs, (_, escaped: string) =>
      escaped === 'n' ? '\n' : escaped,
    );
  }

  private word(pattern: RegExp, expected: string): string {
    const found = this.take(pattern);
    if (found === undefined) this.fail(expected);
    return found[0];
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) return undefined;
    this.at += found[0].length;
    return found;
  }

  private is(mark: string): boolean {
    if (!this.peek(mark)) return false;
    this.at += mark.length;
    return true;
  }

  private peek(mark: string): boolean {
    return this.text.startsWith(mark, this.at);
  }

  private fail(expected: string): never {
    const before = this.text.slice(0, this.at);
    const line = before.split('\n').length;
    const rest = this.text.slice(this.at, this.at + 30);
    throw new SyntaxError(`line ${line}: expected ${expected} at "${rest}"`);
  }
}

/** A map with a value at a path. */
export function put(map: ValueMap, [key = '', ...rest]: readonly string[], value: Value): ValueMap {
  if (rest.length === 0) return { ...map, [key]: value };
  const inner = Object.hasOwn(map, key) ? map[key] : undefined;
  return { ...map, [key]: put(isMap(inner) ? inner : {}, rest, value) };
}

function referenceOf([, id = '', part, attr]: RegExpExecArray): ValueMap {
  return {
    $ref: id,
    ...(part === undefined ? {} : { part }),
    ...(attr === undefined ? {} : { attr }),
  };
}
