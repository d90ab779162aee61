import { createGraph, emptyDocument, type ArchDocument } from '@archivolt/model';
import { buildScene } from '@archivolt/render';
import { expect, it } from 'vitest';
import { presentedSteps } from './presented-steps.js';

const service = (name: string) => ({ service: 'lambda-function', name, properties: {} });
const wire = (from: string, to: string) => ({ connection: 'grant', from, to });

const document: ArchDocument = {
  ...emptyDocument(),
  nodes: { a: service('A'), b: service('B'), c: service('C'), d: service('D') },
  edges: { ab: wire('a', 'b'), bc: wire('b', 'c'), ca: wire('c', 'b') },
};

function steps(design: ArchDocument) {
  return presentedSteps(buildScene({ document: design, graph: createGraph(design) })).map(
    ({ title, lit }) => [title, lit === undefined ? 'all' : [...lit].toSorted().join(' ')],
  );
}

it('follows the wires from where they begin, and ends where they run in a ring', () => {
  expect(steps(document)).toEqual([
    ['The whole', 'all'],
    ['From A', 'a ab b'],
    ['From B', 'b bc c'],
  ]);
});

it('shows group after group, with the wires inside, where there are groups', () => {
  const groups = { g: { title: 'Orders', members: ['b', 'c'] } };
  const grouped = { ...document, layout: { ...document.layout, groups } };
  expect(steps(grouped)).toEqual([
    ['The whole', 'all'],
    ['Orders', 'b bc c ca'],
  ]);
});
