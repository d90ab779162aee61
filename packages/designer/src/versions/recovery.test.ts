import { commit, emptyDocument, printDocument } from '@archivolt/model';
import { expect, test } from 'vitest';
import { foundIn } from './recovery.js';

const one = commit(emptyDocument(), {
  edit: 'node.add',
  args: { id: 'q', service: 'sqs-queue', at: { x: 0, y: 0 }, name: 'Orders' },
}).document;
const text = printDocument(one);
const draft = { id: 'd', name: 'a.arch', keptAt: 1, text };
const bytes = (content: string) => new TextEncoder().encode(content);

test('FILE11 a draft shows what would come back', () => {
  const found = foundIn({ ...draft, bytes: bytes(printDocument(emptyDocument())) });
  expect(found?.differences.map(({ sign, name }) => `${sign} ${name}`)).toContain('added Orders');
});

test('FILE11 work that its file holds is not offered, however the file is written', () => {
  expect(foundIn({ ...draft, bytes: bytes(text) })).toBeUndefined();
  expect(foundIn({ ...draft, bytes: bytes(JSON.stringify(JSON.parse(text))) })).toBeUndefined();
});

test('an untouched new design is not offered; a damaged file does not hide the work', () => {
  expect(foundIn({ ...draft, text: printDocument(emptyDocument()) })).toBeUndefined();
  expect(foundIn({ ...draft, bytes: bytes('{"nodes":') })?.after.nodes['q']?.name).toBe('Orders');
  expect(foundIn({ ...draft, text: 'damaged' })).toBeUndefined();
});
