import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8 } from './utf8.js';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function reference(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

test('DOC1 decodes what the platform decodes and refuses what it refuses (seed 1)', () => {
  const nearText = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => {
    return new TextEncoder().encode(text);
  });
  const damaged = fc
    .tuple(nearText, fc.nat(200), fc.integer({ min: 0x80, max: 0xff }))
    .map(([bytes, at, byte]) => bytes.map((old, i) => (i === at % bytes.length ? byte : old)));
  fc.assert(
    fc.property(fc.oneof(nearText, damaged, fc.uint8Array({ maxLength: 12 })), (bytes) => {
      const result = decodeUtf8(bytes);
      expect(result.ok ? result.value : undefined).toBe(reference(bytes));
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('DOC1 says where the first bad byte is', () => {
  const bytes = new Uint8Array([0x7b, 0x0a, 0xc3, 0xa9, 0x20, 0xff]);
  expect(decodeUtf8(bytes)).toMatchObject({
    ok: false,
    problem: { code: 'not-utf8', line: 2, column: 3 },
  });
});
