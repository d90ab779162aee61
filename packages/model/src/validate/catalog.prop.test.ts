import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog/catalog.js';
import { EditError, type EditCall } from '../define/edit.js';
import { emptyDocument, type ArchDocument } from '../document/document.js';
import { commit } from '../edits/commit.js';
import { emptyHistory, record, redo, undo } from '../history/history.js';
import { createValidator, validate } from './validate.js';

const SEED = 20_261_125;
const RUNS = process.env['ARCHIVOLT_SOAK'] === '1' ? 10_000 : 200;
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

const move = fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const);
const step = fc.oneof({ weight: 5, arbitrary: call }, { weight: 1, arbitrary: move });

function tried(document: ArchDocument, edit: EditCall) {
  try {
    return commit(document, edit);
  } catch (problem) {
    if (problem instanceof EditError) return undefined;
    throw problem;
  }
}

describe(`all rules (seed ${SEED})`, () => {
  it('find after any edits, undo and redo what they find from the start', () => {
    const done = { edit: 0, undo: 0, redo: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 30 }), (steps) => {
        const validator = createValidator();
        let document: ArchDocument = emptyDocument();
        let history = emptyHistory();
        validator.reset(document);
        for (const item of steps) {
          const change = typeof item === 'object' ? tried(document, item) : undefined;
          const back = item === 'undo' ? undo(history, document) : undefined;
          const again = item === 'redo' ? redo(history, document) : undefined;
          const next = change ?? back ?? again;
          if (next === undefined) continue;
          document = next.document;
          history =
            change === undefined ? (back ?? again ?? { history }).history : record(history, change);
          done[typeof item === 'object' ? 'edit' : item] += 1;
          expect(validator.update(document, next.patches)).toEqual(validate(document));
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(Math.min(done.edit, done.undo, done.redo)).toBeGreaterThan(RUNS / 20);
  }, 3_600_000);
});
