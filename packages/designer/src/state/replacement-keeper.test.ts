import { loadRegistry } from '@archivolt/cfn-spec';
import { commit, emptyDocument, type ArchDocument, type Replacement } from '@archivolt/model';
import { expect, it, vi } from 'vitest';
import { keepReplacements } from './replacement-keeper.js';

function set(document: ArchDocument, path: string, value: unknown) {
  return commit(document, [{ edit: 'property.set', args: { target: { node: 't' }, path, value } }]);
}

const added = commit(emptyDocument(), [
  { edit: 'node.add', args: { id: 't', service: 'dynamodb-table', name: 'T', at: { x: 0, y: 0 } } },
]).document;

it('tells what an edit would replace, and when it no longer would', async () => {
  const said: (readonly Replacement[])[] = [];
  const keep = keepReplacements(loadRegistry, ({ replacements }) => said.push(replacements));
  keep({ kind: 'compare', baseline: added });
  keep({ kind: 'reset', document: added, serial: 1 });
  const renamed = set(added, 'TableName', 'orders');
  keep({ kind: 'update', patches: renamed.patches, serial: 2 });
  await vi.waitFor(() => expect(said.length).toBe(1), { timeout: 20_000 });
  expect(said[0]?.map(({ node, isStateful }) => [node, isStateful])).toEqual([['t', true]]);
  keep({ kind: 'update', patches: renamed.inverse, serial: 3 });
  await vi.waitFor(() => expect(said.at(-1)).toEqual([]), { timeout: 20_000 });
});
