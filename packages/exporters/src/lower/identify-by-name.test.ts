import { arch } from '@archivolt/model/testing';
import { expect, it } from 'vitest';
import { identifyByName } from './identify-by-name.js';

it('leads references to the resources of a wire to its new id, wherever they stand', () => {
  const document = arch('q: sqs-queue -[event-source-mapping]-> f: lambda-function');
  const [[id, edge] = ['', undefined]] = Object.entries(document.edges);
  if (edge === undefined) throw new Error('no wire');
  const named = { $ref: 'w', part: 'mapping' };
  const drawn = {
    ...document,
    edges: { w: { ...edge, properties: { Enabled: named } } },
    outputs: { Mapping: { Value: named } },
  };
  expect(id).not.toBe('w');
  const { document: renamed, idOf } = identifyByName(drawn);
  const [[next, wire] = ['', undefined]] = Object.entries(renamed.edges);
  expect(idOf(next)).toBe('w');
  expect(wire?.properties).toEqual({ Enabled: { $ref: next, part: 'mapping' } });
  expect(renamed.outputs).toEqual({ Mapping: { Value: { $ref: next, part: 'mapping' } } });
});
