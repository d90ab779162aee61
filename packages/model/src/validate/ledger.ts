import type { Diagnostic } from '../define/rule.js';
import { compareIds } from '../graph/wire-index.js';
import { orderKey } from './order.js';

/** One diagnostic with the text that it is in order by. */
export interface Entry {
  readonly key: string;
  readonly diagnostic: Diagnostic;
}

/** Past this many changes it is cheaper to put all in order anew. */
const FEW = 64;

/**
 * Diagnostics in their order, each thing said once. Twins stay among the entries: one of them may go
 * while the other is still said. Follows few changes without looking at the rest.
 */
export class Ledger {
  diagnostics: readonly Diagnostic[] = [];
  /** First of each key, beside `diagnostics`. */
  private said: Entry[] = [];
  private entries: Entry[] = [];

  constructor(entries: readonly Entry[]) {
    this.settle(entries);
  }

  change(gone: ReadonlySet<Entry>, found: readonly Entry[]): void {
    if (gone.size === 0 && found.length === 0) return;
    if (gone.size + found.length > FEW) {
      this.settle([...this.entries.filter((entry) => !gone.has(entry)), ...found]);
      return;
    }
    for (const entry of gone) this.remove(entry);
    for (const entry of found) this.entries.splice(placeOf(this.entries, entry), 0, entry);
    const diagnostics = this.diagnostics.slice();
    const keys = new Set([...gone, ...found].map(({ key }) => key));
    for (const key of keys) this.say(key, diagnostics);
    this.diagnostics = diagnostics;
  }

  private settle(entries: readonly Entry[]): void {
    this.entries = entries.toSorted(compareEntries);
    this.said = this.entries.filter(({ key }, index) => key !== this.entries[index - 1]?.key);
    this.diagnostics = this.said.map(({ diagnostic }) => diagnostic);
  }

  private remove(entry: Entry): void {
    const at = this.entries.indexOf(entry, placeOf(this.entries, entry));
    if (at >= 0) this.entries.splice(at, 1);
  }

  /** Says the first entry of a key, or nothing where there is none. */
  private say(key: string, diagnostics: Diagnostic[]): void {
    const { said, entries } = this;
    const first = entries[placeOfKey(entries, key)];
    const at = placeOfKey(said, key);
    const taken = said[at]?.key === key ? 1 : 0;
    const now = first?.key === key ? [first] : [];
    said.splice(at, taken, ...now);
    diagnostics.splice(at, taken, ...now.map(({ diagnostic }) => diagnostic));
  }
}

/** The entry of a diagnostic. */
export function toEntry(diagnostic: Diagnostic): Entry {
  return { key: orderKey(diagnostic), diagnostic };
}

/** Whether two lists say the same, fixes included. */
export function saysSame(before: readonly Entry[], after: readonly Entry[]): boolean {
  return (
    before.length === after.length &&
    before.every((entry, index) => {
      const other = after[index];
      return other !== undefined && entry.key === other.key && textOf(entry) === textOf(other);
    })
  );
}

function textOf({ diagnostic }: Entry): string {
  return JSON.stringify(diagnostic);
}

function compareEntries(a: Entry, b: Entry): number {
  return compareIds(a.key, b.key) || compareIds(fixText(a), fixText(b));
}

function fixText({ diagnostic }: Entry): string {
  return JSON.stringify(diagnostic.fix ?? null);
}

function placeOf(entries: readonly Entry[], entry: Entry): number {
  return halve(entries, (other) => compareEntries(other, entry) < 0);
}

function placeOfKey(entries: readonly Entry[], key: string): number {
  return halve(entries, (other) => other.key < key);
}

/** Where the first entry stands that does not come before. */
function halve(entries: readonly Entry[], isBefore: (entry: Entry) => boolean): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && isBefore(entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}
