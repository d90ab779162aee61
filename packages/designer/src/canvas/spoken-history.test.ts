import { expect, test } from 'vitest';
import type { SessionState } from '../state/session-state.js';
import { historyWords } from './spoken-history.js';

type Steps = SessionState['past'];

test('what is done, undone and redone is said; what only grows is not', () => {
  const [add, move] = [{ label: 'Add Queue' }, { label: 'Move' }] as unknown as Steps;
  if (add === undefined || move === undefined) throw new Error('missing');
  const history = (past: Steps, future: Steps = []) => ({ past, future });
  expect(historyWords(history([]), history([add]))).toBe('Add Queue.');
  expect(historyWords(history([add, move]), history([add], [move]))).toBe('Undone: Move.');
  expect(historyWords(history([add], [move]), history([add, move]))).toBe('Redone: Move.');
  expect(historyWords(history([add]), history([move]))).toBeUndefined();
  expect(historyWords(history([add, move]), history([]))).toBeUndefined();
});
