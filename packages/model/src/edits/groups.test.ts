import { describe, expect, test } from 'vitest';
import type { ArchDocument } from '../document/document.js';
import { arch } from '../testing/index.js';
import { commit } from './commit.js';

const design = arch('f: lambda-function -> t: dynamodb-table; q: sqs-queue');

function run(document: ArchDocument, edit: string, args: unknown): ArchDocument {
  return commit(document, { edit, args }).document;
}

describe('ED21 groups', () => {
  const grouped = run(design, 'group.add', { id: 'g', title: 'Orders', members: ['t', 'f'] });

  test('hold nodes, in one order', () => {
    expect(grouped.layout.groups).toEqual({ g: { title: 'Orders', members: ['f', 't'] } });
  });

  test('a node is in one group: what is left empty goes', () => {
    const more = run(grouped, 'group.add', { id: 'h', title: 'Work', members: ['f', 'q'] });
    expect(more.layout.groups).toEqual({
      g: { title: 'Orders', members: ['t'] },
      h: { title: 'Work', members: ['f', 'q'] },
    });
    const last = run(more, 'group.add', { id: 'i', title: 'Rest', members: ['t'] });
    expect(Object.keys(last.layout.groups)).toEqual(['h', 'i']);
  });

  test('are renamed, and go without what they hold, alone or in a selection', () => {
    const renamed = run(grouped, 'group.rename', { groupId: 'g', title: 'Sales' });
    expect(renamed.layout.groups['g']?.title).toBe('Sales');
    for (const edit of ['group.remove', 'selection.remove']) {
      const gone = run(grouped, edit, { ids: ['g'] });
      expect(gone.layout.groups).toEqual({});
      expect(gone.nodes).toBe(design.nodes);
    }
  });

  test('hold what is there, under an id of their own', () => {
    const add = (args: object) => () => run(grouped, 'group.add', { title: 'X', ...args });
    expect(add({ id: 'x', members: ['gone'] })).toThrow('There is no node "gone".');
    expect(add({ id: 'f', members: ['q'] })).toThrow('The id "f" is taken.');
    expect(add({ id: 'g', members: ['q'] })).toThrow('The id "g" is taken.');
  });
});

test('ED28 locking, hiding and restacking change looks, and leave no trace when set back', () => {
  const noted = run(run(design, 'node.move', { positions: { f: { x: 4, y: 8 } } }), 'note.add', {
    id: 'n',
    x: 0,
    y: 0,
    text: 'N',
  });
  const ids = ['f', 'n'];
  const looks = run(noted, 'look.set', { ids, locked: true, hidden: true, order: 2 });
  expect(looks.nodes).toBe(noted.nodes);
  expect(looks.layout.nodes['f']).toMatchObject({ locked: true, hidden: true, order: 2 });
  expect(looks.layout.notes['n']).toMatchObject({ locked: true, order: 2 });
  expect(looks.layout.notes['n']).not.toHaveProperty('hidden');
  const back = run(looks, 'look.set', { ids, locked: false, hidden: false, order: 0 });
  expect(back.layout).toEqual(noted.layout);
});
