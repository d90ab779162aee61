import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { catalog } from '@archivolt/model';
import { expect, it } from 'vitest';
import { catalogPages, guidanceOf } from './catalog-pages.js';

const COMMITTED = resolve(import.meta.dirname, '../../../../docs/catalog');
const pages = catalogPages(catalog);

it('has a page for each service, connection and rule, and says what each is', () => {
  for (const { id, summary } of catalog.services)
    expect(pages.get(`services/${id}.md`)).toContain(summary);
  for (const { id, verb } of catalog.connections)
    expect(pages.get(`connections/${id}.md`)).toContain(verb);
  for (const { id, why } of catalog.rules) expect(pages.get(`rules/${id}.md`)).toContain(why);
});

it('links to pages that are there', () => {
  const broken = [...pages].flatMap(([path, text]) =>
    [...text.matchAll(/\]\((?!https:)([^)]+\.md)\)/g)]
      .map(([, target = '']) => posix.join(posix.dirname(path), target))
      .filter((target) => !pages.has(target)),
  );
  expect(broken).toEqual([]);
});

it('has no row of a table that a text breaks', () => {
  const broken = [...pages].flatMap(([path, text]) =>
    text
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.endsWith(' |'))
      .map((line) => `${path}: ${line}`),
  );
  expect(broken).toEqual([]);
});

it.each(['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10', 'G11', 'G12'])(
  'says %s, with its page',
  (row) => {
    const [fact] = guidanceOf(catalog, row);
    expect(fact?.cite.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    expect(pages.get('guidance.md')).toContain(`- ${row}: ${fact?.text}`);
  },
);

it.skipIf(!existsSync(COMMITTED))('is what docs/catalog holds: run npm run docs', () => {
  const held = readdirSync(COMMITTED, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.replaceAll('\\', '/'));
  expect(held.toSorted()).toEqual([...pages.keys()].toSorted());
  const stale = [...pages].flatMap(([path, text]) =>
    readFileSync(join(COMMITTED, dirname(path), posix.basename(path)), 'utf8') === text
      ? []
      : [path],
  );
  expect(stale).toEqual([]);
});
