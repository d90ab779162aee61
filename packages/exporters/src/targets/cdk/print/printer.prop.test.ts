import type { Value } from '@archivolt/model';
import {
  array,
  assert,
  constantFrom,
  dictionary,
  letrec,
  oneof,
  property,
  string,
} from 'fast-check';
import { boolean, constant, double, integer } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNames, identifier } from './names.js';
import { printExpr } from './printer.js';
import { list, literal, map, template, type Expr } from './syntax.js';

const SEED = 20_261_124;
const hostile = oneof(
  constantFrom(
    "'}; process.exit()//",
    '`${process.exit()}`',
    '*/ evil() /*',
    '\\',
    "\\'",
    '</script>',
    '__proto__',
    'constructor',
    '\u2028\u2029\ufeff\u202e',
    '\ud800',
    '\r\n\t\0',
    '\'"',
    '😀',
  ),
  string({ unit: 'binary' }),
);
const { value } = letrec<{ value: Value }>((tie) => ({
  value: oneof(
    { depthSize: 'small' },
    hostile,
    integer(),
    double({ noNaN: true, noDefaultInfinity: true }),
    boolean(),
    constant(null),
    array(tie('value'), { maxLength: 4 }),
    dictionary(hostile, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

function expressionOf(item: Value): Expr {
  if (Array.isArray(item)) return list(item.map((each: Value) => expressionOf(each)));
  if (typeof item !== 'object' || item === null) return literal(item);
  return map(Object.entries(item).map(([key, each]) => [key, expressionOf(each)] as const));
}

describe(`printed TypeScript (seed ${SEED})`, () => {
  it('is the value that it was made of, whatever its texts and keys', () => {
    assert(
      property(value, (item) => {
        const text = printExpr(expressionOf(item), 4, 0);
        const read: unknown = new Function(`'use strict'; return (${text});`)();
        expect(JSON.stringify(read)).toBe(JSON.stringify(item));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('is the text of a template and of the values in it', () => {
    assert(
      property(array(hostile, { maxLength: 5 }), (texts) => {
        const parts = texts.map((text, index) => (index % 2 === 0 ? text : literal(text)));
        const text = printExpr(template(parts), 4, 60);
        const read: unknown = new Function(`'use strict'; return (${text});`)();
        expect(read).toBe(texts.join(''));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('stays within the width but for texts that are longer', () => {
    const words = string({ maxLength: 20 });
    assert(
      property(dictionary(words, array(words, { maxLength: 12 }), { maxKeys: 12 }), (item) => {
        const lines = printExpr(expressionOf(item), 0, 0).split('\n');
        expect(lines.filter((line) => line.length > 101)).toEqual([]);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('names things by identifiers, each once', () => {
    assert(
      property(array(hostile, { maxLength: 30 }), (texts) => {
        const names = createNames();
        const made = texts.map((text) => names.fresh(text));
        expect(new Set(made).size).toBe(made.length);
        for (const name of made) expect(name).toMatch(/^[a-z_][A-Za-z0-9]*$/);
        for (const name of made) expect(() => new Function(`const ${name} = 1;`)).not.toThrow();
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it.each([
    ['OrdersFn', 'ordersFn'],
    ['URLTable', 'urlTable'],
    ['API', 'api'],
    ['1st', '_1st'],
  ])('calls %s %s', (text, expected) => {
    expect(identifier(text)).toBe(expected);
  });

  it('keeps clear of words of the language and of names taken', () => {
    const names = createNames();
    names.reserve('sqs');
    expect(['Class', 'Sqs', 'Sqs', 'Cdk'].map((text) => names.fresh(text))).toEqual([
      'classResource',
      'sqsResource',
      'sqs2',
      'cdkResource',
    ]);
  });
});
