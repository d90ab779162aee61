import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadCoreRegistry } from '@archivolt/cfn-spec';
import { isReference, parseDocument, type ArchDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { expect, test } from 'vitest';
import { targets } from '../generated/targets.js';
import { exportProject, exportTemplate } from './export-project.js';

const EXAMPLES = resolve(import.meta.dirname, '../../../../examples');
const names = readdirSync(EXAMPLES).filter((file) => file.endsWith('.arch'));

function example(name: string): ArchDocument {
  const parsed = parseDocument(readFileSync(join(EXAMPLES, name), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

/** The same drawing as another hand would have made it: other ids, in another order. */
function drawnAgain(document: ArchDocument): ArchDocument {
  const ids = [...Object.keys(document.nodes), ...Object.keys(document.edges)].toReversed();
  const other = new Map(ids.map((id, index) => [id, `n${(index * 7919 + 13) % 1000}x`]));
  const swap = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(swap);
    const isMine = isReference(value);
    const isEdge = 'connection' in value && 'from' in value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const isId = (isMine && key === '$ref') || (isEdge && (key === 'from' || key === 'to'));
        return [key, isId ? other.get(String(item)) : swap(item)];
      }),
    );
  };
  const rekeyed = (records: object): Record<string, never> =>
    Object.fromEntries(
      Object.entries(records).map(([id, record]) => [other.get(id), swap(record) as never]),
    );
  const { nodes, edges, outputs } = document;
  return {
    ...document,
    nodes: rekeyed(nodes),
    edges: rekeyed(edges),
    outputs: swap(outputs) as ArchDocument['outputs'],
  };
}

test.each(names)('%s drawn again is exported byte for byte alike', async (name) => {
  const document = example(name);
  const options = { name: 'same', force: true, registry: await loadCoreRegistry() };
  for (const target of targets) {
    const first = exportProject(document, target, options);
    const second = exportProject(drawnAgain(document), target, options);
    if (!first.ok || !second.ok) throw new Error(`${name} has no ${target.id} export`);
    expect(Object.fromEntries(second.value.value)).toEqual(Object.fromEntries(first.value.value));
  }
});

test('names that are longer than ids refer to each other as short ones do', () => {
  const name = 'A name that tells at length what it is for, and who made it, and when';
  const document = arch(`
    work: lambda-function { $name: '${name}, work', Runtime: 'nodejs22.x', Handler: 'index.handler' }
    told: sns-topic { $name: '${name}, told' } -> jobs: sqs-queue { $name: '${name}, jobs' } -> work
    work -> kept: sns-topic { $name: '${name}, kept' }`);
  for (const target of ['sam', 'cfn'] as const) {
    const result = exportTemplate(document, target);
    const text = result.ok ? result.value.value.text : '';
    expect(text).toContain('Resources:');
    expect(text).not.toContain('$ref');
  }
});
