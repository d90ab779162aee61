import { expect, test } from 'vitest';
import { migrations } from '../generated/migrations.js';
import { FORMAT_VERSION } from './document.js';
import { defineMigration, type Lineage, type Migration, migrate } from './migrate.js';

const all: readonly Migration[] = migrations;

const renameFlag = defineMigration({
  to: 2,
  up: ({ flag, ...rest }) => ({ ...rest, mark: flag ?? false }),
  down: ({ mark, ...rest }) => ({ ...rest, flag: mark ?? false }),
  examples: [],
});
const wrapMark = defineMigration({
  to: 3,
  up: ({ mark, ...rest }) => ({ ...rest, mark: [mark ?? false] }),
  down: (file) => file,
  examples: [],
});
const lineage: Lineage = { current: 3, steps: [renameFlag, wrapMark] };

test('DOC7 numbers of migrations are dense and end at the current version', () => {
  expect(all.map(({ to }) => to)).toEqual(all.map((_, index) => index + 2));
  expect(all.length + 1).toBe(FORMAT_VERSION);
});

test('DOC7 every migration does on its examples what they say, both ways', () => {
  for (const { up, down, examples } of all) {
    for (const { before, after } of examples) {
      expect(up(before)).toEqual(after);
      expect(down(after)).toEqual(before);
    }
  }
});

test('DOC7 older content goes through every later step in order', () => {
  expect(migrate({ version: 1, flag: true, own: 1 }, lineage)).toEqual({
    ok: true,
    value: { version: 3, mark: [true], own: 1 },
  });
  expect(migrate({ version: 2, mark: true }, lineage)).toEqual({
    ok: true,
    value: { version: 3, mark: [true] },
  });
  expect(migrate({ version: 3, mark: 1 }, lineage)).toEqual({
    ok: true,
    value: { version: 3, mark: 1 },
  });
});

test('DOC6 newer content is refused with what to do', () => {
  expect(migrate({ version: 4 }, lineage)).toEqual({
    ok: false,
    problem: {
      code: 'newer-version',
      message: 'The design has format version 4. This Archivolt reads up to 3.',
      path: ['version'],
      of: 'value',
      remedy: 'Update Archivolt. The file was left as it is.',
    },
  });
});

test.each([[null], [[]], ['text'], [{}], [{ version: '1' }], [{ version: 0 }], [{ version: 1.5 }]])(
  'DOC6 %j is no design',
  (content) => {
    expect(migrate(content, lineage)).toMatchObject({ problem: { code: 'not-a-design' } });
  },
);
