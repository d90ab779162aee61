import { describe, expect, it } from 'vitest';
import { can, cite, defineConnection, defineRule, defineService } from '../define/index.js';
import { createCatalog } from '../catalog/catalog.js';
import { createGraph } from '../graph/create-graph.js';
import { arch } from '../testing/arch.js';
import { followers, judge, judgeAll } from './judge.js';

const page = cite('A page', 'https://docs.aws.amazon.com/');
const common = {
  category: 'other',
  summary: '',
  cite: page,
  annotate: {},
} as const;
const service = (id: string, title: string, more: object) =>
  defineService({ ...common, id, title, noun: title, type: `T::${id}`, ...more } as never);

const catalog = createCatalog({
  services: [
    service('code', 'Code', { capabilities: { principal: {}, polls: {} } }),
    service('store', 'SQS store', { capabilities: { grantable: {}, eventSource: {} } }),
    service('bus', 'Bus', { capabilities: { grantable: {}, invokable: {} } }),
    service('wall', 'Wall', { capabilities: {} }),
  ] as never,
  connections: [
    defineConnection({
      id: 'grant',
      title: 'Access',
      from: can('principal'),
      to: can('grantable'),
      verb: 'uses',
      kind: 'data',
      rank: 5,
      cite: page,
      initial: { Access: 'read' },
      effects: () => [],
    }),
    defineConnection({
      id: 'log',
      title: 'Log',
      from: can('principal'),
      to: can('grantable'),
      verb: 'logs to',
      kind: 'event',
      cite: page,
      refuses: ({ target }) =>
        target.name === 'odd' ? { message: 'Odd.', why: 'It is odd.' } : undefined,
      effects: () => [],
    }),
    defineConnection({
      id: 'poll',
      title: 'Poll',
      from: can('eventSource'),
      to: can('polls'),
      verb: 'triggers',
      kind: 'event',
      cite: page,
      effects: () => [],
    }),
  ] as never,
  rules: [
    defineRule({
      id: 'a/require-key',
      severity: 'error',
      summary: 'A store needs a key',
      why: 'Stores without keys are closed.',
      cite: page,
      examples: { valid: [], invalid: [] },
      over: 'wire',
      on: { connection: 'poll' as never },
      demand: true,
      check: ({ source, wire }) =>
        source.has('Key')
          ? undefined
          : {
              at: source.at('Key'),
              message: `${source.name} has no key.`,
              fix: { label: 'Set a key', safe: true, edits: [source.set('Key', 'k')] },
              alternatives: [{ label: 'Skip it', safe: false, edits: [wire.set('Skip', true)] }],
            },
    }),
    defineRule({
      id: 'a/no-reading',
      severity: 'warning',
      summary: '',
      why: '',
      cite: page,
      examples: { valid: [], invalid: [] },
      over: 'wire',
      on: { connection: 'grant' },
      check: ({ wire }) =>
        wire.string('Access') === 'read' ? { at: wire.at(), message: 'It reads.' } : undefined,
    }),
  ] as never,
  refusals: [{ from: 'wall', to: 'code', why: 'Walls are mute.', cite: page } as never],
});
const graphOf = (text: string) => createGraph(arch(text, catalog), { catalog });

describe('judge', () => {
  it('allows what connects, with what a new wire would be warned of', () => {
    const verdict = judge(graphOf('c: code; s: store'), 'c', 's');
    expect(verdict).toMatchObject({
      kind: 'allowed',
      meanings: [{ id: 'grant' }, { id: 'log' }],
      warnings: [{ rule: 'a/no-reading', severity: 'warning', message: 'It reads.' }],
    });
  });

  it('leaves out a meaning that these ends rule out', () => {
    const verdict = judge(graphOf('c: code; odd: store'), 'c', 'odd');
    expect(verdict).toMatchObject({ kind: 'allowed', meanings: [{ id: 'grant' }] });
  });

  it('refuses a wire whose demand fails, and draws it by each route', () => {
    const add = {
      edit: 'edge.add',
      args: { id: 's-c', connection: 'poll', from: 's', to: 'c' },
    };
    expect(judge(graphOf('s: store; c: code'), 's', 'c')).toEqual({
      kind: 'refused',
      message: 's cannot reach c.',
      why: 's has no key.',
      reason: 'A store needs a key',
      citation: page,
      routes: [
        {
          label: 'Set a key',
          safe: true,
          edits: [
            { edit: 'property.set', args: { target: { node: 's' }, path: 'Key', value: 'k' } },
            add,
          ],
        },
        {
          label: 'Skip it',
          safe: false,
          edits: [
            add,
            { edit: 'property.set', args: { target: { edge: 's-c' }, path: 'Skip', value: true } },
          ],
        },
      ],
    });
    expect(judge(graphOf('s: store { Key: 1 }; c: code'), 's', 'c').kind).toBe('allowed');
  });

  it('names what is missing, and goes through a new node', () => {
    expect(judge(graphOf('s: store; b: bus'), 's', 'b')).toMatchObject({
      kind: 'refused',
      message: 's cannot reach b.',
      why: 'A Bus polls no event sources.',
      reason: 'Not reached from an SQS store',
      routes: [
        {
          label: 'Put a Code in between',
          edits: [
            { edit: 'node.add', args: { id: 's-b', service: 'code', name: 'Code' } },
            { edit: 'edge.add', args: { id: 's-b-2', connection: 'poll', from: 's', to: 's-b' } },
            { edit: 'edge.add', args: { id: 's-b-3', connection: 'grant', from: 's-b', to: 'b' } },
          ],
        },
      ],
    });
  });

  it('prefers a node that is on the way already', () => {
    const graph = graphOf('s: store -> c: code; b: bus');
    expect(judge(graph, 's', 'b')).toMatchObject({
      routes: [
        {
          label: 'Go through c',
          edits: [{ edit: 'edge.add', args: { connection: 'grant', from: 'c', to: 'b' } }],
        },
      ],
    });
  });

  it('says what a page says of a pair that people try', () => {
    expect(judge(graphOf('w: wall; c: code'), 'w', 'c')).toMatchObject({ why: 'Walls are mute.' });
  });

  it('offers the other direction where that is the legal one', () => {
    expect(judge(graphOf('b: bus; c: code'), 'b', 'c')).toMatchObject({
      routes: [{ label: 'Draw it from c to b', edits: [{ args: { from: 'c', to: 'b' } }] }],
    });
  });

  it('judges all others at once, as one by one', () => {
    const graph = graphOf('c: code; s: store; b: bus; w: wall');
    const verdicts = judgeAll(graph, 'c');
    expect([...verdicts.keys()]).toEqual(['b', 's', 'w']);
    for (const [id, verdict] of verdicts) expect(verdict).toEqual(judge(graph, 'c', id));
  });

  it('lists what may follow, the likeliest first', () => {
    expect(followers(graphOf('c: code'), 'c').map(({ id }) => id)).toEqual(['bus', 'store']);
  });
});
