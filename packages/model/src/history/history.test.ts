import { expect, test } from 'vitest';
import { arch } from '../testing/arch.js';
import { commit } from '../edits/commit.js';
import { emptyHistory, type History, record, redo, seal, undo } from './history.js';
import type { ArchDocument } from '../document/document.js';

interface State {
  readonly document: ArchDocument;
  readonly history: History;
}

const start: State = { document: arch('f: lambda-function'), history: emptyHistory() };

function timeout(state: State, value: number): State {
  return edit(state, 'property.set', { target: { node: 'f' }, path: 'Timeout', value });
}

function edit({ document, history }: State, id: string, args: unknown): State {
  const change = commit(document, { edit: id, args });
  return { document: change.document, history: record(history, change) };
}

test('ED4 a run with one merge key is one step', () => {
  const typed = [1, 12, 120].reduce(timeout, start);
  expect(typed.history.past).toHaveLength(1);
  const back = undo(typed.history, typed.document);
  expect(back?.document).toEqual(start.document);
  expect(back?.label).toBe('Set Timeout');
  const again = back && redo(back.history, back.document);
  expect(again?.document).toEqual(typed.document);
});

test('ED4 a run ends when it is sealed, by another edit, and by undo', () => {
  const typed = timeout(start, 1);
  expect(timeout({ ...typed, history: seal(typed.history) }, 2).history.past).toHaveLength(2);
  const named = edit(typed, 'node.rename', { nodeId: 'f', name: 'G' });
  expect(timeout(named, 2).history.past).toHaveLength(3);
  const back = undo(named.history, named.document);
  expect(back && timeout(back, 3).history.past).toHaveLength(2);
});

test('ED5 a change after undo forgets what was undone; nothing done is no step', () => {
  const typed = timeout(start, 1);
  const back = undo(typed.history, typed.document);
  expect(back?.history.future).toHaveLength(1);
  expect(back && timeout(back, 5).history.future).toEqual([]);
  expect(timeout(typed, 1).history).toBe(typed.history);
  expect(undo(emptyHistory(), start.document)).toBeUndefined();
  expect(redo(emptyHistory(), start.document)).toBeUndefined();
});

test('ED5 the oldest of more than 1,000 steps are forgotten', () => {
  let state = start;
  for (let index = 0; index < 1005; index += 1) {
    state = timeout({ ...state, history: seal(state.history) }, index);
  }
  expect(state.history.past).toHaveLength(1000);
});
