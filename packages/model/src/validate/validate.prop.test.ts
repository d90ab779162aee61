import * as fc from 'fast-check';
import { enablePatches, produceWithPatches, type Draft } from 'immer';
import { describe, expect, it } from 'vitest';
import { can, cite, defineConnection, defineRule, defineService } from '../define/index.js';
import { createCatalog } from '../catalog/catalog.js';
import { emptyDocument, type ArchDocument } from '../document/document.js';
import type { Value } from '../define/value.js';
import { createValidator, validate } from './validate.js';

enablePatches();
const SEED = 20_261_124;
const page = cite('A page', 'https://docs.aws.amazon.com/');
const common = { summary: '', why: '', cite: page, examples: { valid: [], invalid: [] } };

const box = defineService({
  id: 'box',
  title: 'Box',
  noun: 'Box',
  category: 'other',
  type: 'Test::Box',
  summary: '',
  cite: page,
  dialects: { 'Test::Other': { paths: { Size: 'Extent', Hidden: null } } },
  annotate: { Size: { default: 1 } },
  capabilities: {
    polls: {},
    placeable: { subnets: 'Net.Subnets', securityGroups: 'Groups', optional: true },
  },
});
const room = defineService({
  id: 'room',
  title: 'Room',
  noun: 'Room',
  category: 'network',
  type: 'AWS::EC2::Subnet',
  summary: '',
  cite: page,
  annotate: {},
  parts: { route: { title: 'Route', type: 'AWS::EC2::Route' } },
  capabilities: { container: { of: 'subnet' } },
});
const feeds = defineConnection({
  id: 'feeds',
  title: 'Feeds',
  from: can('polls'),
  to: can('polls'),
  verb: 'feeds',
  kind: 'event',
  cite: page,
  effects: () => [],
});

const rules = [
  defineRule({
    ...common,
    id: 'a/no-size',
    severity: 'error',
    over: 'node',
    on: { service: 'box' as never },
    check: ({ node }) => ({
      at: node.at('Size'),
      message: `${node.name} ${JSON.stringify(node.resolved('Size'))} ${node.has('Hidden')} ${node.part('p')?.number('X')}`,
      fix: { label: 'Set', safe: true, edits: [node.set('Size', 2)] },
    }),
  }),
  defineRule({
    ...common,
    id: 'a/no-neighbour',
    severity: 'warning',
    over: 'node',
    on: { can: 'polls' },
    check: ({ node }) =>
      node.wires('out').map((wire) => ({
        at: node.at(),
        message: `${wire.id} ${wire.target.name} ${wire.target.number('Size')}`,
      })),
  }),
  defineRule({
    ...common,
    id: 'a/no-egress',
    severity: 'info',
    over: 'node',
    on: {},
    check: ({ node, graph }) => ({
      at: node.at(),
      message: `${graph.hasEgress(node, 's3')} ${node
        .subnets()
        .map(({ name }) => name)
        .join()} ${String(graph.loop(node)?.map(({ id }) => id))}`,
    }),
  }),
  defineRule({
    ...common,
    id: 'a/no-wire',
    severity: 'warning',
    over: 'wire',
    on: { from: 'box' as never },
    check: ({ wire, source, target }) =>
      wire.has('Off')
        ? undefined
        : { at: wire.at(), message: `${source.name} to ${target.name} ${target.region()}` },
  }),
  defineRule({
    ...common,
    id: 'a/no-many',
    severity: 'hint',
    over: 'design',
    check: ({ graph }) =>
      graph.nodes().length > 3
        ? {
            at: {},
            message: `${graph
              .nodes()
              .map(({ name }) => name)
              .join()} ${graph.wires().length}`,
          }
        : undefined,
  }),
];

const catalog = createCatalog({
  services: [box, room] as never,
  connections: [feeds] as never,
  rules: rules as never,
  refusals: [],
});

const id = fc.constantFrom('n1', 'n2', 'n3', 'n4', 'n5');
const wireId = fc.constantFrom('w1', 'w2', 'w3', 'w4');
const value: fc.Arbitrary<Value | undefined> = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom<Value | undefined>(
    undefined,
    { Ref: 'P' },
    { 'Fn::If': ['C', 1, { Ref: 'P' }] },
    { Ref: 'AWS::NoValue' },
  ),
);
const subnets = fc.array(
  id.map((node) => ({ $ref: node })),
  { maxLength: 2 },
);

type Step = (draft: Draft<ArchDocument>) => void;
const inNode = (key: string, act: (node: Draft<ArchDocument>['nodes'][string]) => void): Step => {
  return (draft) => {
    const node = draft.nodes[key];
    if (node !== undefined) act(node);
  };
};
const setIn = (map: Record<string, unknown>, key: string, item: unknown): void => {
  if (item === undefined) delete map[key];
  else map[key] = structuredClone(item);
};

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(id, fc.constantFrom('box', 'room', 'unknown')).map(
    ([key, service]): Step =>
      (draft) => {
        draft.nodes[key] = { service, name: `${key}-${service}`, properties: {} };
      },
  ),
  id.map(
    (key): Step =>
      (draft) => {
        delete draft.nodes[key];
      },
  ),
  fc.tuple(id, fc.constantFrom('x', 'y')).map(([key, name]) =>
    inNode(key, (node) => {
      node.name = name;
    }),
  ),
  fc.tuple(id, fc.constantFrom('Test::Box', 'Test::Other')).map(([key, type]) =>
    inNode(key, (node) => {
      node.type = type;
    }),
  ),
  fc
    .tuple(id, fc.constantFrom('Size', 'Extent', 'Hidden'), value)
    .map(([key, property, item]) => inNode(key, (node) => setIn(node.properties, property, item))),
  fc.tuple(id, subnets).map(([key, list]) =>
    inNode(key, (node) => {
      node.properties['Net'] = { Subnets: list };
    }),
  ),
  fc.tuple(id, fc.constantFrom('p', 'route'), value).map(([key, part, item]) =>
    inNode(key, (node) => {
      node.parts ??= {};
      const parts = node.parts;
      if (item === undefined) delete parts[part];
      else if (parts[part] === undefined) {
        const route = { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'n' };
        parts[part] = { properties: { ...route, X: item as never } };
      } else parts[part].properties['X'] = structuredClone(item) as never;
    }),
  ),
  fc.tuple(wireId, id, id).map(
    ([key, from, to]): Step =>
      (draft) => {
        draft.edges[key] = { connection: 'feeds', from, to };
      },
  ),
  wireId.map(
    (key): Step =>
      (draft) => {
        delete draft.edges[key];
      },
  ),
  fc.tuple(wireId, fc.constantFrom('from', 'to'), id).map(
    ([key, end, node]): Step =>
      (draft) => {
        const edge = draft.edges[key];
        if (edge !== undefined) edge[end === 'from' ? 'from' : 'to'] = node;
      },
  ),
  fc.tuple(wireId, value).map(
    ([key, item]): Step =>
      (draft) => {
        const edge = draft.edges[key];
        if (edge === undefined) return;
        edge.properties ??= {};
        setIn(edge.properties, 'Off', item);
      },
  ),
  fc.integer({ min: 0, max: 3 }).map(
    (item): Step =>
      (draft) => {
        draft.parameters['P'] = { Type: 'Number', Default: String(item) };
      },
  ),
  fc.constantFrom('a', 'b').map(
    (item): Step =>
      (draft) => {
        draft.conditions['C'] = { 'Fn::Equals': ['a', item] };
      },
  ),
  fc.constantFrom('eu-west-1', 'us-east-1').map(
    (region): Step =>
      (draft) => {
        draft.stacks['main'] = { region };
      },
  ),
);

describe(`validation (seed ${SEED})`, () => {
  it('finds after any edits what it finds from the start', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
        (edits) => {
          const validator = createValidator(catalog);
          let document: ArchDocument = emptyDocument();
          validator.reset(document);
          for (const steps of edits) {
            const [next, patches] = produceWithPatches(document, (draft) => {
              for (const act of steps) act(draft);
            });
            document = next;
            expect(validator.update(document, patches)).toEqual(validate(document, catalog));
          }
        },
      ),
      { seed: SEED, numRuns: 400 },
    );
  });
});
