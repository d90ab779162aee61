import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  integer,
  letrec,
  lorem,
  oneof,
  property,
  record,
  string,
  tuple,
} from 'fast-check';
import type { Value } from '@archivolt/model';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fromEntries } from '../value/walk.js';
import { printYaml } from './yaml.js';

const SEED = 20_261_124;
const traps = constantFrom(
  'N',
  'yes',
  'Off',
  '012',
  '0o14',
  '0x1F',
  '1e3',
  '2012-10-17',
  '=',
  '~',
  'null',
  '<<',
  '---',
  '...',
  '12:30:45',
  '1_000',
  '.5',
  '- a',
  'a: b',
  'a #b',
  '!Ref X',
  '&a',
  '*a',
  '| x',
  '> y',
  '%TAG',
  '@a',
  '`a`',
  '${AWS::Region}',
  "it's",
  '"quoted"',
  'a\tb',
  ' lead',
  'trail ',
  'a\n b\n',
  '\n\nx',
  'x\n\n',
  'x\r\ny',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u0000',
  '\u007f',
  '🧨',
  '{a: b}',
  '[a]',
  '',
  ' ',
  '\n',
  '?',
  '-',
  ':',
  'a:',
  '__proto__',
);
const text = oneof(traps, string(), string({ unit: 'binary' }), lorem({ mode: 'sentences' }));
const value = letrec((tie) => ({
  value: oneof(
    { maxDepth: 3 },
    text,
    integer(),
    boolean(),
    constant(null),
    array(tie('value'), { maxLength: 4 }),
    array(
      tuple(
        text.filter((key) => !/^(Ref|Condition|Fn::)/.test(key)),
        tie('value'),
      ),
      { maxLength: 4 },
    ).map((entries) => fromEntries(new Map(entries as [string, string][]))),
  ),
})).value;

const style = record({
  indent: constantFrom(2, 4),
  indentSeq: boolean(),
  singleQuote: boolean(),
  flow: boolean(),
  padding: boolean(),
  compact: boolean(),
});

describe(`printed YAML (seed ${SEED})`, () => {
  it.each(['1.1', '1.2'] as const)('reads back as it was in YAML %s', (version) => {
    assert(
      property(value, style, (item, layout) => {
        const whole = { value: item as Value };
        const printed = printYaml(whole, { ...layout, short: new Set([whole.value]) });
        const read: unknown = parse(printed, { version, merge: false, uniqueKeys: false });
        expect(JSON.stringify(read)).toBe(JSON.stringify(whole));
      }),
      { seed: SEED, numRuns: process.env['ARCHIVOLT_SOAK'] === '1' ? 100_000 : 500 },
    );
  });
});
