import { expect, it } from 'vitest';
import { inReadingOrder, mainFile } from './file-order.js';

const read = (...paths: string[]) =>
  inReadingOrder(paths.map((path) => ({ path }))).map(({ path }) => path);

it('begins with the template, then its neighbours, then folders, dot files last', () => {
  expect(read('.gitignore', 'src/a/app.mjs', 'README.md', 'template.yaml')).toEqual([
    'template.yaml',
    'README.md',
    'src/a/app.mjs',
    '.gitignore',
  ]);
});

it('shows what a stack is made of right after it', () => {
  const paths = ['package.json', 'bin/app.ts', 'lib/vpc.ts', 'lib/shop-stack.ts', 'lib/a/b.ts'];
  expect(read(...paths)).toEqual([
    'lib/shop-stack.ts',
    'lib/vpc.ts',
    'package.json',
    'bin/app.ts',
    'lib/a/b.ts',
  ]);
  expect(mainFile(paths.map((path) => ({ path })))?.path).toBe('lib/shop-stack.ts');
});
