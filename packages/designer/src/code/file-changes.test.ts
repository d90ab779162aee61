import { expect, test } from 'vitest';
import { compareFiles } from './file-changes.js';

test('files that came, went and changed are told from those that stayed', () => {
  const before = [
    { path: 'README.md', text: 'same' },
    { path: 'src/old/index.mjs', text: 'gone' },
    { path: 'template.yaml', text: 'a' },
  ];
  const after = [
    { path: 'src/new/index.mjs', text: 'here' },
    { path: 'README.md', text: 'same' },
    { path: 'template.yaml', text: 'b' },
  ];
  expect(compareFiles(before, after)).toEqual([
    { path: 'template.yaml', before: 'a', after: 'b', change: 'changed' },
    { path: 'README.md', before: 'same', after: 'same' },
    { path: 'src/new/index.mjs', before: '', after: 'here', change: 'added' },
    { path: 'src/old/index.mjs', before: 'gone', after: '', change: 'removed' },
  ]);
});
