import { renamed, told, isSet, type Meaning } from './meaning.js';
import { waitsFor, type Part, type System } from './system.js';

/** Ids of the second system by those of the first that mean the same resource. */
export type Pairs = ReadonlyMap<string, string>;

/**
 * Which resources of two systems are the same: by id and type, then by the node they come from, then by all
 * that they say, then by what they are tied to; the likeliest where some are left.
 */
export function pairUp(first: System, second: System): Pairs {
  const pairing = new Pairing(first, second);
  pairing.match((part) => `${part.type} ${part.id}`);
  pairing.match((part) => (part.node === undefined ? undefined : `${part.type} ${part.node}`));
  while (pairing.match((part, nameOf) => `${part.type} ${told(renamed(part.meaning, nameOf))}`)) {}
  while (pairing.match((part, nameOf) => tiesOf(part, nameOf))) {}
  pairing.matchLikely();
  return pairing.pairs;
}

type Names = (id: string) => string;

/** What names it, what it names: enough where only one of its type stands there. */
function tiesOf(part: Part, nameOf: Names): string | undefined {
  const ties = [...waitsFor(part)].map((id) => nameOf(id)).toSorted();
  return ties.length === 0 ? undefined : `${part.type} ${ties.join(' ')}`;
}

const OPEN = '?';

class Pairing {
  readonly pairs = new Map<string, string>();
  readonly #back = new Map<string, string>();

  constructor(
    private readonly first: System,
    private readonly second: System,
  ) {}

  /** Pairs those that alone have a key on both sides; whether there were any. */
  match(keyOf: (part: Part, nameOf: Names) => string | undefined): boolean {
    const ours = byKey(this.#openFirst(), (part) => keyOf(part, (id) => this.#nameInFirst(id)));
    const theirs = byKey(this.#openSecond(), (part) => keyOf(part, (id) => this.#nameInSecond(id)));
    let found = false;
    for (const [key, [one, ...more]] of ours) {
      const [other, ...others] = theirs.get(key) ?? [];
      if (one === undefined || other === undefined || more.length > 0 || others.length > 0)
        continue;
      this.#pair(one, other);
      found = true;
    }
    return found;
  }

  matchLikely(): void {
    for (const one of this.#openFirst()) {
      const meaning = told(renamed(one.meaning, (id) => this.#nameInFirst(id)));
      const likely = this.#openSecond()
        .filter(({ type }) => type === one.type)
        .map((other) => ({ other, likeness: this.#likeness(one, other, meaning) }))
        .toSorted((a, b) => b.likeness - a.likeness)[0];
      if (likely !== undefined) this.#pair(one, likely.other);
    }
  }

  #likeness(one: Part, other: Part, meaning: string): number {
    if (told(renamed(other.meaning, (id) => this.#nameInSecond(id))) === meaning) return Infinity;
    const keys = Object.keys(one.meaning);
    const alike = keys.filter((key) => {
      const [a, b] = [one.meaning[key], other.meaning[key]];
      return a !== undefined && b !== undefined && this.#isSame(a, b);
    });
    return alike.length;
  }

  #isSame(a: Meaning, b: Meaning): boolean {
    const [ours, theirs] = [
      renamed(a, (id) => this.#nameInFirst(id)),
      renamed(b, (id) => this.#nameInSecond(id)),
    ];
    return isSet(a) === isSet(b) && told(ours) === told(theirs);
  }

  #pair(one: Part, other: Part): void {
    this.pairs.set(one.id, other.id);
    this.#back.set(other.id, one.id);
  }

  #nameInFirst(id: string): string {
    const part = this.first.parts.get(id);
    return part === undefined || this.pairs.has(id) ? id : `${OPEN}${part.type}`;
  }

  #nameInSecond(id: string): string {
    const part = this.second.parts.get(id);
    return part === undefined ? id : (this.#back.get(id) ?? `${OPEN}${part.type}`);
  }

  #openFirst(): readonly Part[] {
    return [...this.first.parts.values()].filter(({ id }) => !this.pairs.has(id));
  }

  #openSecond(): readonly Part[] {
    return [...this.second.parts.values()].filter(({ id }) => !this.#back.has(id));
  }
}

function byKey(
  parts: readonly Part[],
  keyOf: (part: Part) => string | undefined,
): ReadonlyMap<string, readonly Part[]> {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const key = keyOf(part);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [part]);
    else group.push(part);
  }
  return groups;
}
