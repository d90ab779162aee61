import { stateGraph, type ValueMap } from '@archivolt/model';
import Elk from 'elkjs/lib/elk.bundled.js';
import { expect, it } from 'vitest';
import { encloses, intersects } from '../geometry.js';
import { layOutStates } from './lay-out-states.js';

const PASS = (next: string): ValueMap => ({ Type: 'Pass', Next: next });
const BRANCH = { StartAt: 'In', States: { In: PASS('Out'), Out: { Type: 'Pass', End: true } } };
const MACHINE = {
  StartAt: 'First',
  States: {
    First: PASS('Pick'),
    Pick: {
      Type: 'Choice',
      Choices: [{ Variable: '$.n', NumericGreaterThan: 1, Next: 'Both' }],
      Default: 'First',
    },
    Both: {
      Type: 'Parallel',
      Branches: [BRANCH, BRANCH],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Broken' }],
      Next: 'Each',
    },
    Each: { Type: 'Map', ItemProcessor: BRANCH, End: true },
    Broken: { Type: 'Fail' },
  },
};

async function drawn(definition: ValueMap) {
  const drawing = await layOutStates(stateGraph(definition), new Elk());
  const named = (name: string) => {
    const found = drawing.states.find(({ node }) => node.name === name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  return { ...drawing, named };
}

it('reads from the top down: the start first, loops back up', async () => {
  const { named, marks } = await drawn(MACHINE);
  const order = ['First', 'Pick', 'Both', 'Each'].map((name) => named(name).y);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  const [start] = marks;
  expect(start).toMatchObject({ kind: 'start' });
  expect(start?.y).toBeLessThan(named('First').y);
  expect(marks.filter(({ id }) => id.endsWith('machine'))).toHaveLength(2);
});

it('keeps states apart, and inside of the frame that holds them', async () => {
  const { states } = await drawn(MACHINE);
  const cards = states.filter(({ isFrame }) => !isFrame);
  for (const [at, card] of cards.entries())
    for (const other of cards.slice(at + 1)) expect(intersects(card, other)).toBe(false);
  const byId = new Map(states.map((state) => [state.node.id, state]));
  const held = states.flatMap((state) => {
    const frame = byId.get(state.node.parent ?? '');
    return frame === undefined ? [] : [encloses(frame, state)];
  });
  expect(held).toEqual(held.map(() => true));
  expect(held.length).toBeGreaterThan(5);
});

it('draws each way from its state to the next, its label on it', async () => {
  const { ways, named } = await drawn(MACHINE);
  const way = ways.find(({ label }) => label?.text === '$.n > 1');
  const [from, to] = [named('Pick'), named('Both')];
  expect(way?.points[0]?.y).toBe(from.y + from.height);
  expect(way?.points.at(-1)?.y).toBe(to.y);
  expect(ways.find(({ kind }) => kind === 'catch')?.label?.text).toBe('Any error');
});

it('draws nothing of nothing', async () => {
  expect((await drawn({})).states).toEqual([]);
});
