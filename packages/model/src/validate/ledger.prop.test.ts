import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Diagnostic } from '../define/rule.js';
import { Ledger, toEntry, type Entry } from './ledger.js';

const entries = fc.array(
  fc.record({ node: fc.constantFrom('a', 'b', 'c'), label: fc.constantFrom('', 'One', 'Two') }),
  { maxLength: 80 },
);

function entryOf({ node, label }: { readonly node: string; readonly label: string }): Entry {
  const said: Diagnostic = {
    rule: 'correctness/no-loop',
    severity: 'warning',
    at: { node },
    message: 'Round and round.',
    citation: { title: 'A page', url: 'https://docs.aws.amazon.com/' },
    ...(label !== '' && { fix: { label, safe: true, edits: [] } }),
  };
  return toEntry(said);
}

it('says after changes what it says of the same entries from the start, twins included', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(entries, fc.nat()), { maxLength: 8 }), (steps) => {
      let now: readonly Entry[] = [];
      const ledger = new Ledger(now);
      for (const [further, start] of steps) {
        const found = further.map(entryOf);
        const gone = new Set(now.filter((_, index) => (index + start) % 3 === 0));
        ledger.change(gone, found);
        now = [...now.filter((entry) => !gone.has(entry)), ...found];
        expect(ledger.diagnostics).toStrictEqual(new Ledger(now).diagnostics);
      }
    }),
    { seed: 7, numRuns: 200 },
  );
});
