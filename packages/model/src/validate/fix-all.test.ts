import { expect, it } from 'vitest';
import { emptyDocument } from '../document/document.js';
import { commit } from '../edits/commit.js';
import { fittingEdits } from './fix-all.js';

const queue = (id: string) => ({
  label: `Add ${id}`,
  safe: true,
  edits: [{ edit: 'node.add', args: { id, service: 'sqs-queue', at: { x: 0, y: 0 } } }],
});

it('leaves out a fix that another has made unfit, and keeps the others', () => {
  const edits = fittingEdits(emptyDocument(), [queue('a'), queue('a'), queue('b')]);
  expect(Object.keys(commit(emptyDocument(), edits).document.nodes)).toEqual(['a', 'b']);
});
