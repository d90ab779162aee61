import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog/catalog.js';
import { EditError, type EditCall } from '../define/edit.js';
import { emptyDocument, type ArchDocument } from '../document/document.js';
import { commit } from '../edits/commit.js';
import { createValidator, validate } from './validate.js';

const SEED = 20_261_125;
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const at = { x: 0, y: 0 };

const call: fc.Arbitrary<EditCall> = fc.oneof(
  fc
    .tuple(id, fc.constantFrom(...catalog.services.map((service) => service.id)))
    .map(([node, service]) => ({ edit: 'node.add', args: { id: node, service, at } })),
  fc
    .tuple(id, id, fc.constantFrom(...catalog.connections.map((connection) => connection.id)))
    .map(([from, to, connection]) => ({
      edit: 'edge.add',
      args: { id: `${from}-${to}`, connection, from, to },
    })),
  id.map((node) => ({ edit: 'node.remove', args: { ids: [node] } })),
  fc
    .tuple(id, fc.constantFrom('Orders', 'orders-2', 'x'))
    .map(([nodeId, name]) => ({ edit: 'node.rename', args: { nodeId, name } })),
  fc
    .tuple(id, fc.constantFrom('Timeout', 'VisibilityTimeout', 'MemorySize', 'FifoQueue'))
    .chain(([node, path]) =>
      fc
        .constantFrom(1, 5_000, true, undefined)
        .map((value) => ({ edit: 'property.set', args: { target: { node }, path, value } })),
    ),
);

function tried(document: ArchDocument, edit: EditCall) {
  try {
    return commit(document, edit);
  } catch (problem) {
    if (problem instanceof EditError) return undefined;
    throw problem;
  }
}

describe(`all rules (seed ${SEED})`, () => {
  it('find after any edits what they find from the start', () => {
    fc.assert(
      fc.property(fc.array(call, { minLength: 4, maxLength: 30 }), (calls) => {
        const validator = createValidator();
        let document: ArchDocument = emptyDocument();
        validator.reset(document);
        for (const edit of calls) {
          const change = tried(document, edit);
          if (change === undefined) continue;
          document = change.document;
          expect(validator.update(document, change.patches)).toEqual(validate(document));
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});
