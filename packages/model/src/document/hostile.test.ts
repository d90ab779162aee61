import { describe, expect, test } from 'vitest';
import { parseDocument } from './parse.js';
import { LIMITS } from './read-json.js';

/** Far beyond what a slow machine needs; far below what is more than linear. */
const HURRY = 10_000;
const mega = 1024 * 1024;

function refusal(source: string | Uint8Array) {
  const started = performance.now();
  const result = parseDocument(source);
  const took = performance.now() - started;
  expect(took).toBeLessThan(HURRY);
  if (result.ok) throw new Error('it was let through');
  for (const { line, column } of result.problem) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
  }
  return result.problem[0]?.code;
}

describe('DOC3 hostile files are refused in bounded time', () => {
  test.each([
    ['deep lists', '['.repeat(100_000), 'too-deep'],
    ['deep objects', '{"a":'.repeat(100_000), 'too-deep'],
    ['deep inside a design', `{"version":1,"metadata":${'{"a":'.repeat(100_000)}`, 'too-deep'],
    ['a huge text', `{"version":1,"description":"${'x'.repeat(33 * mega)}"}`, 'too-big'],
    ['many values', `[${'[],'.repeat(LIMITS.values)}[]]`, 'too-big'],
    ['an endless number', `[${'9'.repeat(mega)}]`, 'bad-number'],
    ['an unclosed text', `{"version":1,"description":"${'x'.repeat(mega)}`, 'syntax'],
    ['escapes without end', `["${'\\u0041'.repeat(100_000)}`, 'syntax'],
    ['white space only', ' \n'.repeat(mega), 'syntax'],
    ['nothing', '', 'syntax'],
    ['a NUL', '\0', 'syntax'],
    ['markup', '<svg onload=alert(1)>', 'syntax'],
    ['thousands of wrong nodes', `{"version":1,"nodes":{${wrongNodes(20_000)}}}`, 'wrong-type'],
  ])('%s', (_, text, code) => {
    expect(refusal(text)).toBe(code);
  });

  test('bytes beyond the limit are not even decoded', () => {
    expect(refusal(new Uint8Array(LIMITS.characters + 1))).toBe('too-big');
  });

  test('a file cut off anywhere is refused, never half read', () => {
    const text =
      '{"version":1,"nodes":{"a":{"service":"cfn-resource","name":"A","type":"T","properties":{"B":[1,true,"\\u00e9"]}}}}';
    expect(parseDocument(text).ok).toBe(true);
    for (let end = 0; end < text.length; end += 1) {
      expect(refusal(text.slice(0, end))).toBeDefined();
    }
  });

  test('nothing pollutes the prototype of objects', () => {
    refusal('{"version":1,"__proto__":{"polluted":true}}');
    refusal('{"version":1,"nodes":{"constructor":{"prototype":{"polluted":true}}}}');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

function wrongNodes(count: number): string {
  return Array.from({ length: count }, (_, index) => `"n${index}":${index}`).join();
}
