import { describe, expect, test } from 'vitest';
import { LIMITS, placeProblems, readJson } from './read-json.js';

function problemIn(text: string) {
  const result = readJson(text);
  if (result.ok) throw new Error('it was read');
  const { code, line, column, message } = result.problem;
  return { code, at: `${line}:${column}`, message };
}

describe('DOC2 strict JSON', () => {
  test.each([
    ['{\n  "a": 1,\n}', 'syntax', '3:1'],
    ['{ "a" 1 }', 'syntax', '1:7'],
    ['{ "a": 1 "b": 2 }', 'syntax', '1:10'],
    ['[1, 2', 'syntax', '1:6'],
    ['', 'syntax', '1:1'],
    ['{} {}', 'syntax', '1:4'],
    ['{ "a": nul }', 'syntax', '1:8'],
    ['// no\n{}', 'syntax', '1:1'],
    ['{ "a": "\\x" }', 'syntax', '1:8'],
    ['{ "a": "\t" }', 'syntax', '1:8'],
    ['{ "a": "\\u12" }', 'syntax', '1:8'],
    ["{ 'a': 1 }", 'syntax', '1:3'],
    ['[01]', 'syntax', '1:3'],
    ['[NaN]', 'syntax', '1:2'],
  ])('%j is refused at its place', (text, code, at) => {
    expect(problemIn(text)).toMatchObject({ code, at });
  });

  test('reads what JSON.parse reads', () => {
    const text = '{"a":[1,-2.5e3,true,false,null,"\\u00e9\\ud83d\\ude00\\n"],"200":{},"":[[]]}';
    expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });
});

describe('DOC4 keys', () => {
  test('a key that stands twice is refused at the second', () => {
    expect(problemIn('{\n"a": 1,\n"a": 2 }')).toMatchObject({ code: 'duplicate-key', at: '3:1' });
  });

  test('__proto__ is refused at any depth, escaped too', () => {
    expect(problemIn('{"a":[{"__proto__":{}}]}')).toMatchObject({ code: 'reserved-key' });
    expect(problemIn('{"\\u005f_proto__":{}}')).toMatchObject({ code: 'reserved-key', at: '1:2' });
  });

  test('keys that objects inherit are plain keys', () => {
    const result = readJson('{"constructor":1,"toString":2,"hasOwnProperty":3}');
    expect(result.ok && Object.keys(Object(result.value))).toEqual([
      'constructor',
      'toString',
      'hasOwnProperty',
    ]);
  });
});

describe('DOC5 numbers', () => {
  test.each(['1e999', '-1e999', '12345678901234567890', '0.1234567890123456789', '1e-400'])(
    '%s cannot be kept and is refused',
    (number) => {
      expect(problemIn(`[${number}]`)).toMatchObject({ code: 'bad-number', at: '1:2' });
    },
  );

  test.each([
    '123456789012',
    '0.1',
    '1.50',
    '1e21',
    '0.30000000000000004',
    '9007199254740991',
    '0.000',
  ])('%s is kept', (number) => {
    expect(readJson(`[${number}]`)).toEqual({ ok: true, value: [Number(number)] });
  });

  test('minus zero is zero', () => {
    const result = readJson('[-0]');
    expect(result.ok && Array.isArray(result.value) && Object.is(result.value[0], 0)).toBe(true);
  });
});

describe('DOC3 bounds', () => {
  test('the deepest nesting is read, one more is refused where it begins', () => {
    const nest = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(readJson(nest(LIMITS.depth)).ok).toBe(true);
    expect(problemIn(nest(LIMITS.depth + 1))).toMatchObject({
      code: 'too-deep',
      at: `1:${LIMITS.depth + 1}`,
    });
  });
});

describe('DOC8 places', () => {
  const text = '{\n  "a": {\n    "b": [1, { "c": 2 }]\n  }\n}';
  const place = (path: readonly (string | number)[], of: 'key' | 'value' = 'value') => {
    const [problem] = placeProblems(text, [{ code: 'bad-value', message: '', path, of }]);
    return `${problem?.line}:${problem?.column}`;
  };

  test('a value, a key, and an item', () => {
    expect(place(['a', 'b', 1, 'c'])).toBe('3:21');
    expect(place(['a', 'b'], 'key')).toBe('3:5');
    expect(place(['a', 'b', 0])).toBe('3:11');
  });

  test('what is missing is placed at what should hold it', () => {
    expect(place(['a', 'x', 'y'])).toBe('2:8');
    expect(place([])).toBe('1:1');
  });
});
