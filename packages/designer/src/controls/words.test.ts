import { expect, test } from 'vitest';
import { countOf, thousands, wordsOf } from './words.js';

test('counts agree with their noun', () => {
  expect(countOf(1, 'error')).toBe('1 error');
  expect(countOf(1200, 'error')).toBe('1,200 errors');
});

test('thousands are grouped left of the point only', () => {
  expect(thousands(10240)).toBe('10,240');
  expect(thousands(1000.1234)).toBe('1,000.1234');
});

test.each([
  ['MemorySize', 'Memory size'],
  ['SSESpecification', 'SSE specification'],
  ['KMSKeyArn', 'KMS key ARN'],
  ['TTL', 'TTL'],
])('%s reads %s', (name, words) => {
  expect(wordsOf(name)).toBe(words);
});
