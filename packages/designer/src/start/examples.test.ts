import { expect, test } from 'vitest';
import { firstSentence, titleOf } from './examples.js';

test('a starter is called as its file is', () => {
  expect(titleOf('s01-http-api-crud.arch')).toBe('HTTP API CRUD');
  expect(titleOf('s03-queue-worker.arch')).toBe('Queue worker');
});

test('a description is told in its first sentence', () => {
  expect(firstSentence('A queue, v1.2, and a worker. Failures are kept.')).toBe(
    'A queue, v1.2, and a worker.',
  );
  expect(firstSentence('No stop')).toBe('No stop');
});
