import { emptyDocument, parseDocument } from '@archivolt/model';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { done, failed, type Draft } from '../host/host-port.js';
import { createSession } from '../state/session.js';
import { keepDrafts } from './draft-keeper.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rules = {
  reset: () => undefined,
  update: () => undefined,
  listen: () => undefined,
  dispose: () => undefined,
};

function started() {
  const session = createSession({ rules });
  const box: { draft: Draft | undefined } = { draft: undefined };
  const keep = vi.fn((draft: Draft) => {
    box.draft = draft;
    return Promise.resolve(done(undefined));
  });
  const drop = vi.fn(() => {
    box.draft = undefined;
    return Promise.resolve();
  });
  const drafts = { keep, drop, left: () => Promise.resolve([]), discard: () => Promise.resolve() };
  const keeper = keepDrafts(session, { drafts });
  const nodes = () => {
    const parsed = box.draft && parseDocument(box.draft.text);
    return parsed?.ok === true ? Object.keys(parsed.value.nodes) : undefined;
  };
  return { session, keep, drop, keeper, nodes, box };
}

const add = (id: string) =>
  ({ edit: 'node.add', args: { id, service: 'sqs-queue', at: { x: 0, y: 0 } } }) as const;

test('FILE10 an edit is kept within a second, however many follow it', async () => {
  const { session, keep, nodes } = started();
  for (let at = 0; at < 30; at += 1) {
    session.edit(add(`n${at}`));
    await vi.advanceTimersByTimeAsync(100);
    if (at >= 10) expect(nodes()?.length).toBeGreaterThan(at - 10);
  }
  expect(keep.mock.calls.length).toBeLessThan(10);
  await vi.advanceTimersByTimeAsync(1000);
  expect(nodes()?.length).toBe(30);
});

test('FILE10 what is saved, undone or given up is dropped', async () => {
  const { session, drop, nodes } = started();
  session.edit(add('a'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(nodes()).toEqual(['a']);
  session.update({ file: { name: 'a.arch', isDirty: false } });
  await vi.advanceTimersByTimeAsync(1000);
  expect(nodes()).toBeUndefined();
  session.edit(add('b'));
  await vi.advanceTimersByTimeAsync(1000);
  session.undo();
  await vi.advanceTimersByTimeAsync(1000);
  expect(nodes()).toBeUndefined();
  session.edit(add('c'));
  await vi.advanceTimersByTimeAsync(1000);
  session.load(emptyDocument(), { name: 'b.arch', isDirty: false });
  await vi.advanceTimersByTimeAsync(1000);
  expect(nodes()).toBeUndefined();
  expect(drop).toHaveBeenCalledTimes(3);
});

test('an edit that comes while a save is settled is kept, whatever the order', async () => {
  const { session, nodes } = started();
  session.edit(add('a'));
  await vi.advanceTimersByTimeAsync(1000);
  session.update({ file: { name: 'a.arch', isDirty: false } });
  session.edit(add('b'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(nodes()).toEqual(['a', 'b']);
});

test('nothing is kept of a design without changes, and nothing is written twice', async () => {
  const { session, keep, drop, keeper } = started();
  session.load(emptyDocument(), { name: 'a.arch', isDirty: false });
  session.select([]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(keep).not.toHaveBeenCalled();
  expect(drop).not.toHaveBeenCalled();
  session.edit(add('a'));
  await keeper.flush();
  session.select(['a']);
  await vi.advanceTimersByTimeAsync(2000);
  expect(keep).toHaveBeenCalledTimes(1);
});

test('that work cannot be kept is told once', async () => {
  const { session, keep } = started();
  keep.mockImplementation(() => Promise.resolve(failed('failed', 'The disk is full.')));
  for (const id of ['a', 'b', 'c']) {
    session.edit(add(id));
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(session.getState().notices.map(({ text }) => text)).toEqual(['The disk is full.']);
});
