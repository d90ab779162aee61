import {
  isIntrinsic,
  isLiteral,
  isMap,
  isReference,
  type Value,
  type ValueMap,
} from '../define/value.js';
import { child } from './path.js';

/** Something is written, and what it stands for is known at deployment only. */
export const UNKNOWN = Symbol('unknown');

/** A value, nothing at all, or not to be known. */
export type Resolution = Value | undefined | typeof UNKNOWN;

/** What expressions are resolved with. */
export interface Scope {
  parameter(name: string): Value | undefined;
  condition(name: string): Value | undefined;
  mapping(name: string): Value | undefined;
  region(): string | undefined;
}

const DEEPEST = 64;
/** Expressions looked at for one read, so that a hostile file cannot make a read endless. */
const BUDGET = 5_000;

/** Finds what expressions stand for in the chosen environment. Parts that cannot be known stay as written. */
export class Resolver {
  private budget = BUDGET;

  constructor(private readonly scope: Scope) {}

  /** The value at these keys, through the expressions on the way. */
  at(root: Value | undefined, keys: readonly string[]): Resolution {
    this.budget = BUDGET;
    let current: Resolution = root;
    for (const key of keys) {
      current = this.shallow(current, 0);
      if (current === undefined || current === UNKNOWN) return current;
      if (isReference(current)) return UNKNOWN;
      current = child(current, key);
    }
    return this.deep(current, 0);
  }

  private deep(value: Value | undefined, depth: number): Resolution {
    const known = this.shallow(value, depth);
    if (known === UNKNOWN || known === undefined) return known;
    if (isReference(known) || depth > DEEPEST) return UNKNOWN;
    if (Array.isArray(known)) return this.deepList(known, depth);
    return isMap(known) ? this.deepMap(known, depth) : known;
  }

  /** A list in which nothing is to be resolved stays itself, as does a map. */
  private deepList(list: readonly Value[], depth: number): Value {
    const items = list.map((item) => this.orRaw(item, depth + 1));
    const isSame = items.every((item, index) => item === list[index]);
    return isSame ? list : items.filter((item) => item !== undefined);
  }

  private deepMap(map: ValueMap, depth: number): Value {
    let changed: [string, Value | undefined][] | undefined;
    for (const key of Object.keys(map)) {
      const item = map[key] ?? null;
      const inner = this.orRaw(item, depth + 1);
      if (inner !== item) (changed ??= []).push([key, inner]);
    }
    if (changed === undefined) return map;
    const all = Object.entries({ ...map, ...Object.fromEntries(changed) });
    return Object.fromEntries(
      all.filter((entry): entry is [string, Value] => entry[1] !== undefined),
    );
  }

  private orRaw(value: Value, depth: number): Value | undefined {
    const known = this.deep(value, depth);
    return known === UNKNOWN ? value : known;
  }

  private shallow(value: Resolution, depth: number): Resolution {
    if (value === UNKNOWN || value === undefined) return value;
    if (depth > DEEPEST) return UNKNOWN;
    if (isLiteral(value)) return value.$literal;
    if (!isIntrinsic(value)) return value;
    const [name, argument] = Object.entries(value)[0] ?? ['', null];
    return this.evaluate(name, argument, depth + 1);
  }

  private evaluate(name: string, argument: Value, depth: number): Resolution {
    this.budget -= 1;
    if (this.budget < 0) return UNKNOWN;
    switch (name) {
      case 'Ref':
        return typeof argument === 'string' ? this.refer(argument) : UNKNOWN;
      case 'Fn::If':
        return this.choose(argument, depth);
      case 'Fn::FindInMap':
        return this.findInMap(argument, depth);
      case 'Fn::Sub':
        return this.substitute(argument, depth);
      case 'Fn::Join':
        return this.join(argument, depth);
      case 'Fn::Select':
        return this.select(argument, depth);
      default:
        return UNKNOWN;
    }
  }

  private refer(name: string): Resolution {
    if (name === 'AWS::NoValue') return undefined;
    if (name === 'AWS::Region') return this.scope.region() ?? UNKNOWN;
    return this.scope.parameter(name) ?? UNKNOWN;
  }

  private choose(argument: Value, depth: number): Resolution {
    if (!Array.isArray(argument) || typeof argument[0] !== 'string') return UNKNOWN;
    const holds = this.holds({ Condition: argument[0] }, depth);
    if (holds === UNKNOWN) return UNKNOWN;
    return this.shallow(holds ? argument[1] : argument[2], depth);
  }

  private findInMap(argument: Value, depth: number): Resolution {
    if (!Array.isArray(argument)) return UNKNOWN;
    const [map, first, second] = argument.map((item: Value) => this.text(item, depth));
    if (map === undefined || first === undefined || second === undefined) return UNKNOWN;
    const found = child(child(this.scope.mapping(map), first), second);
    return found === undefined ? UNKNOWN : found;
  }

  private substitute(argument: Value, depth: number): Resolution {
    const [template, variables] = Array.isArray(argument) ? argument : [argument, {}];
    if (typeof template !== 'string') return UNKNOWN;
    let isKnown = true;
    const text = template.replaceAll(/\$\{([^}]*)\}/g, (_, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      const own = child(variables, name.trim());
      const part = this.text(own ?? { Ref: name.trim() }, depth);
      isKnown &&= part !== undefined;
      return part ?? '';
    });
    return isKnown ? text : UNKNOWN;
  }

  private join(argument: Value, depth: number): Resolution {
    if (!Array.isArray(argument)) return UNKNOWN;
    const [separator, list] = [argument[0], this.deep(argument[1], depth)];
    if (typeof separator !== 'string' || !Array.isArray(list)) return UNKNOWN;
    const texts = list.map((item: Value) => this.text(item, depth));
    return texts.includes(undefined) ? UNKNOWN : texts.join(separator);
  }

  private select(argument: Value, depth: number): Resolution {
    if (!Array.isArray(argument)) return UNKNOWN;
    const index = this.text(argument[0], depth);
    const list = this.deep(argument[1], depth);
    if (index === undefined || !Array.isArray(list)) return UNKNOWN;
    const item: Value | undefined = list[Number(index)];
    return item === undefined ? UNKNOWN : this.shallow(item, depth);
  }

  private text(value: Value | undefined, depth: number): string | undefined {
    const known = this.deep(value, depth);
    return typeof known === 'string' || typeof known === 'number' || typeof known === 'boolean'
      ? String(known)
      : undefined;
  }

  private holds(condition: Value | undefined, depth: number): boolean | typeof UNKNOWN {
    this.budget -= 1;
    if (this.budget < 0 || depth > DEEPEST || !isIntrinsic(condition)) return UNKNOWN;
    const [name, argument] = Object.entries(condition)[0] ?? ['', null];
    if (name === 'Condition') {
      const named = typeof argument === 'string' ? this.scope.condition(argument) : undefined;
      return this.holds(named, depth + 1);
    }
    const list: readonly Value[] = Array.isArray(argument) ? argument : [];
    if (name === 'Fn::Equals') return this.equals(list, depth);
    const parts = list.map((item) => this.holds(item, depth + 1));
    if (name === 'Fn::Not') return parts[0] === UNKNOWN ? UNKNOWN : parts[0] === false;
    if (name !== 'Fn::And' && name !== 'Fn::Or') return UNKNOWN;
    const decisive = name === 'Fn::Or';
    if (parts.includes(decisive)) return decisive;
    return parts.includes(UNKNOWN) ? UNKNOWN : !decisive;
  }

  private equals([left, right]: readonly Value[], depth: number): boolean | typeof UNKNOWN {
    const [a, b] = [this.text(left, depth), this.text(right, depth)];
    return a === undefined || b === undefined ? UNKNOWN : a === b;
  }
}
