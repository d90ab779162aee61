import { expect, test } from 'vitest';
import { stateGraph } from './state-graph.js';

test('choices, defaults and catches are labelled edges', () => {
  const { nodes, edges, faults } = stateGraph({
    StartAt: 'Do',
    States: {
      Do: { Type: 'Task', Next: 'Pick', Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed' }] },
      Pick: {
        Type: 'Choice',
        Choices: [{ Variable: '$.total', NumericGreaterThan: 100, Next: 'Do' }],
        Default: 'Done',
      },
      Done: { Type: 'Succeed' },
      Failed: { Type: 'Fail' },
    },
  });
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const drawn = edges.map(({ from, to, label }) => [names.get(from), names.get(to), label]);
  expect(drawn).toEqual([
    ['Do', 'Pick', ''],
    ['Do', 'Failed', 'States.ALL'],
    ['Pick', 'Do', '$.total NumericGreaterThan 100'],
    ['Pick', 'Done', 'Default'],
  ]);
  expect(nodes.filter(({ isStart }) => isStart).map(({ name }) => name)).toEqual(['Do']);
  expect(nodes.filter(({ isEnd }) => isEnd).map(({ name }) => name)).toEqual(['Done', 'Failed']);
  expect(faults).toEqual([]);
});

test('branches and item processors hold their states', () => {
  const inner = { StartAt: 'A', States: { A: { Type: 'Pass', End: true } } };
  const each = { Each: { Type: 'Map', ItemProcessor: inner, End: true } };
  const { nodes, faults } = stateGraph({
    StartAt: 'Both',
    States: {
      Both: { Type: 'Parallel', Branches: [inner, { StartAt: 'Each', States: each }], End: true },
    },
  });
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const held = nodes.map(({ name, parent }) => [name, names.get(parent ?? '')]);
  expect(names.size).toBe(nodes.length);
  expect(held).toEqual([
    ['Both', undefined],
    ['Branch 1', 'Both'],
    ['A', 'Branch 1'],
    ['Branch 2', 'Both'],
    ['Each', 'Branch 2'],
    ['Item processor', 'Each'],
    ['A', 'Item processor'],
  ]);
  expect(faults).toEqual([]);
});

test('what names nothing is told, not drawn', () => {
  const states = { A: { Type: 'Pass', Next: 'constructor' } };
  const { edges, faults } = stateGraph({ StartAt: 'B', States: states });
  expect(edges).toEqual([]);
  expect(faults).toEqual([
    'The definition starts at "B", which is not one of its states.',
    'State "A" leads to "constructor", which is not a state beside it.',
  ]);
  expect(stateGraph({ States: {} }).faults).toEqual(['The definition has no states.']);
  expect(stateGraph(undefined).faults).toEqual(['The definition is not a JSON object.']);
});
