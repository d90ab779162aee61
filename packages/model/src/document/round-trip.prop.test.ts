import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReservedKey } from './schema.js';
import { parseDocument } from './parse.js';
import { printDocument } from './print.js';

const seed = 20_261_124;
const numRuns = process.env['ARCHIVOLT_SOAK'] === '1' ? 5000 : 80;
const id = fc
  .stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,6}$/)
  .filter((text) => !isReservedKey(text));
const key = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('constructor', 'toString', '200', '1', '$ref', 'Ref', 'attr', '$literal'),
  )
  .filter((text) => text !== '__proto__');
const json = fc
  .jsonValue({ maxDepth: 4, stringUnit: 'binary' })
  .map((value) => clean(value))
  .chain((value) => fc.oneof(fc.constant(value), fc.dictionary(key, fc.constant(value))));
const map = fc.dictionary(key, json, { maxKeys: 4 });
const name = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 9 })
  .filter((text) => /\S/.test(text));

/** What a file can hold: no `-0`, no key `__proto__`. */
function clean(value: unknown): unknown {
  const text = JSON.stringify(value, (at, item: unknown) =>
    at === '__proto__' ? undefined : item,
  );
  return JSON.parse(text);
}

const unknown = fc.record({ future: json }, { requiredKeys: [] });
const node = fc
  .tuple(
    fc.record(
      {
        service: fc.constantFrom('lambda-function', 'sqs-queue'),
        name,
        properties: map,
        type: name,
        logicalId: name,
        attributes: map,
        comment: fc.string(),
        parts: fc.dictionary(id, fc.record({ properties: map }), { maxKeys: 2 }),
      },
      { requiredKeys: ['service', 'name', 'properties'] },
    ),
    unknown,
  )
  .map(([known, more]) => ({ ...known, ...more }));
const coordinate = fc.integer({ min: -5000, max: 5000 });
const place = fc
  .tuple(fc.record({ x: coordinate, y: coordinate }), unknown)
  .map(([known, more]) => ({ ...known, ...more }));

const file = fc
  .record({
    nodes: fc.dictionary(id, node, { maxKeys: 5 }),
    places: fc.dictionary(id, place, { maxKeys: 3 }),
    notes: fc.dictionary(
      id,
      fc.record({ x: coordinate, y: coordinate, width: fc.nat(), text: fc.string() }),
      {
        maxKeys: 2,
      },
    ),
    parameters: fc.dictionary(id, map, { maxKeys: 2 }),
    globals: map,
    template: fc.option(map, { nil: undefined }),
    more: unknown,
  })
  .map(({ nodes, places, notes, parameters, globals, template, more }) => ({
    version: 1,
    nodes,
    parameters,
    globals,
    ...(template === undefined ? {} : { template }),
    layout: { nodes: places, notes, ...more },
    ...more,
  }));

/** The same content with keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([at, item]) => [at, shuffled(item)] as const);
  return Object.fromEntries(entries.toReversed());
}

test(`DOC9 DOC17 parse, print and parse again give the same design (seed ${seed})`, () => {
  fc.assert(
    fc.property(file, (content) => {
      const first = parseDocument(JSON.stringify(content));
      if (!first.ok) throw new Error(JSON.stringify(first.problem));
      const printed = printDocument(first.value);
      expect(parseDocument(printed)).toEqual(first);
      expect(printed).toBe(printDocument(unwrap(printed)));
      expect(first.value).toMatchObject(content);
    }),
    { seed, numRuns },
  );
});

test(`DOC17 the order of keys in a file does not matter (seed ${seed})`, () => {
  fc.assert(
    fc.property(file, (content) => {
      const one = printDocument(unwrap(JSON.stringify(content)));
      const other = printDocument(unwrap(JSON.stringify(shuffled(content))));
      expect(other).toBe(one);
    }),
    { seed, numRuns },
  );
});

function unwrap(text: string) {
  const result = parseDocument(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
