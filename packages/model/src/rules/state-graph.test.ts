import { expect, test } from 'vitest';
import type { ValueMap } from '../define/index.js';
import { conditionLabel } from './condition-label.js';
import { stateGraph } from './state-graph.js';
import { stateWords } from './state-words.js';

test('choices, defaults and catches are labelled edges', () => {
  const { nodes, edges, faults } = stateGraph({
    StartAt: 'Do',
    States: {
      Do: {
        Type: 'Task',
        Resource: 'arn:aws:lambda:eu-west-1:1:function:do',
        Next: 'Pick',
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed' }],
      },
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
    ['Do', 'Failed', 'Any error'],
    ['Pick', 'Do', '$.total > 100'],
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

test('a way to nowhere leads to a state that is marked as missing, and states out of reach are marked too', () => {
  const states = {
    A: { Type: 'Pass', Next: 'constructor' },
    B: { Type: 'Succeed' },
    C: { Type: 'Pass', Next: 'constructor' },
  };
  const { nodes, edges, faults } = stateGraph({ StartAt: 'Z', States: states });
  expect(nodes.map(({ name, type }) => [name, type])).toEqual([
    ['A', 'Pass'],
    ['constructor', 'Missing'],
    ['B', 'Succeed'],
    ['C', 'Pass'],
  ]);
  expect(edges.map(({ from, to }) => [from, to])).toEqual([
    ['s.0', 's.3'],
    ['s.2', 's.3'],
  ]);
  expect(faults).toEqual(['The definition starts at "Z". There is no such state.']);
  const from = stateGraph({ StartAt: 'A', States: states });
  expect(from.faults).toEqual([]);
  expect(from.nodes.find(({ name }) => name === 'B')?.faults).toEqual([
    'Nothing leads to state B. Step Functions refuses a state out of reach.',
  ]);
  expect(from.nodes.find(({ name }) => name === 'A')?.faults).toEqual([
    'State A leads to "constructor". There is no such state.',
  ]);
});

test('what is no definition is said', () => {
  expect(stateGraph({ States: {} }).faults).toEqual(['The definition has no States.']);
  expect(stateGraph(undefined).faults).toHaveLength(1);
  const part = { Type: 'Map', ItemProcessor: { States: {} }, End: true };
  const { nodes } = stateGraph({ StartAt: 'M', States: { M: part } });
  expect(nodes[0]?.faults).toEqual(['Item processor of M has no States.']);
});

test('a definition that nests without end is drawn as far as one can read', () => {
  let machine: ValueMap = { StartAt: 'A', States: { A: { Type: 'Pass', End: true } } };
  for (let depth = 0; depth < 300; depth += 1)
    machine = { StartAt: 'M', States: { M: { Type: 'Map', ItemProcessor: machine, End: true } } };
  const { nodes } = stateGraph(machine);
  expect(nodes.length).toBeLessThan(60);
  expect(nodes.flatMap(({ faults }) => faults)).toEqual([
    'Item processor of M is nested too deeply to be drawn.',
  ]);
});

test.each([
  [{ Variable: '$.a', StringEquals: 'x' }, '$.a = "x"'],
  [{ Variable: '$.a', NumericLessThanEqualsPath: '$.b' }, '$.a ≤ $.b'],
  [{ Variable: '$.a', IsPresent: false }, '$.a is not present'],
  [{ Not: { Variable: '$.a', StringMatches: 'x*' } }, 'not ($.a matches "x*")'],
  [
    {
      And: [
        {
          Or: [
            { Variable: '$.a', IsNull: true },
            { Variable: '$.a', BooleanEquals: true },
          ],
        },
        { Variable: '$.b', NumericEquals: 1 },
      ],
    },
    '($.a is null or $.a = true) and $.b = 1',
  ],
  [{ Condition: '{% $states.input.total > 5 %}' }, '$states.input.total > 5'],
  [{ Condition: `{% ${'x'.repeat(90)} %}` }, `${'x'.repeat(47)}…`],
])('a condition in a few words: %j', (choice, label) => {
  expect(conditionLabel(choice)).toBe(label);
});

test.each([
  [
    {
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: { $ref: 'n1', attr: 'Arn' } },
      Retry: [{ ErrorEquals: ['States.ALL'] }],
    },
    'lambda:invoke OrdersFn · 3 retries',
  ],
  [{ Resource: '${OrdersFnArn}' }, 'OrdersFnArn'],
  [{ Resource: 'arn:aws:states:::aws-sdk:s3:getObject' }, 's3:getObject'],
  [{ Resource: { 'Fn::GetAtt': ['OrdersFn', 'Arn'] } }, 'OrdersFn'],
  [{ Type: 'Wait', Seconds: 30 }, '30 s'],
  [{ Type: 'Map', ItemsPath: '$.all', MaxConcurrency: 4 }, 'each of $.all · 4 at once'],
])('what a state does: %j', (state, words) => {
  const nameOf = (id: string) => (id === 'n1' ? 'OrdersFn' : undefined);
  expect(stateWords({ name: 'S', state: { Type: 'Task', ...state } }, nameOf)).toBe(words);
});
