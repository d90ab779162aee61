import { createGraph, emptyDocument, type ArchDocument, type NodeRecord } from '@archivolt/model';
import Elk from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { encloses, intersects, union, type Box } from '../geometry.js';
import { buildScene } from '../scene/build-scene.js';
import { elkLayout } from './elk-layout.js';
import { layOut } from './lay-out.js';
import { layoutGraph, layoutGraphOf, type LayoutEdge } from './layout-graph.js';

const FUNCTION: NodeRecord = { service: 'lambda-function', name: 'F', properties: {} };

function design(
  nodes: Readonly<Record<string, NodeRecord>>,
  wires: readonly (readonly [string, string])[],
): ArchDocument {
  const edges = wires.map(([from, to], at) => [`e${at}`, { connection: 'grant', from, to }]);
  return { ...emptyDocument(), nodes, edges: Object.fromEntries(edges) };
}

async function sceneOf(document: ArchDocument) {
  const placed = await layOut(document, new Elk());
  return buildScene({ document: placed, graph: createGraph(placed) });
}

function named(prefix: string, count: number): Record<string, NodeRecord> {
  const ids = Array.from({ length: count }, (_, at) => `${prefix}${at}`);
  return Object.fromEntries(ids.map((id) => [id, { ...FUNCTION, name: id }]));
}

function expectApart(boxes: readonly Box[]): void {
  for (const [at, box] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) expect(intersects(box, other)).toBe(false);
  }
}

/** `a` to `c` outside of a container, the others in it. */
async function ranks({ label }: { readonly label: LayoutEdge['label'] & object }) {
  const card = { kind: 'lambda-function', width: 168, height: 52, children: [] };
  const inside = ['in', 'deep'].map((id) => ({ id, ...card }));
  const padding = { top: 34, side: 14, bottom: 14 };
  const box = { id: 'box', kind: 'ec2-vpc', width: 304, height: 184, padding, children: inside };
  const pairs = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'in'],
    ['in', 'deep'],
  ] as const;
  const edges = pairs.map(([from, to]) => ({ id: `${from}-${to}`, from, to, weight: 5 }));
  const [first, ...others] = edges;
  const placed = await elkLayout(
    {
      nodes: [...['a', 'b', 'c'].map((id) => ({ id, ...card })), box],
      edges: first === undefined ? [] : [{ ...first, label }, ...others],
      gap: 176,
    },
    new Elk(),
  );
  const between = (one: string, other: string) =>
    (placed.get(other)?.x ?? 0) - (placed.get(one)?.x ?? 0) - 168;
  return { placed, between };
}

describe('layOut', () => {
  it('reads from left to right along the wires', async () => {
    const ids = ['n0', 'n1', 'n2', 'n3', 'n4'];
    const wires = ids.slice(1).map((to, at) => [`n${at}`, to] as const);
    const { nodes } = await sceneOf(design(named('n', 5), wires));
    const across = ids.map((id) => nodes.get(id)?.x ?? 0);
    expect(across).toEqual(across.toSorted((a, b) => a - b));
    expect(new Set(across).size).toBe(5);
  });

  it('reads from top to bottom where that is asked, and lays out some items alone', async () => {
    const wires = ['n1', 'n2', 'n3'].map((to, at) => [`n${at}`, to] as const);
    const document = design(named('n', 4), wires);
    const scene = buildScene({ document, graph: createGraph(document) });
    const down = await elkLayout(layoutGraph(scene), new Elk(), 'down');
    const heights = ['n0', 'n1', 'n2', 'n3'].map((id) => down.get(id)?.y ?? 0);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(new Set(heights).size).toBe(4);
    const some = await elkLayout(layoutGraphOf(scene, new Set(['n1', 'n2'])), new Elk());
    expect([...some.keys()].toSorted()).toEqual(['n1', 'n2']);
  });

  it('makes a sheet about as wide as a screen of what nothing is wired to, kinds together', async () => {
    const queues = Object.fromEntries(
      Object.entries(named('q', 20)).map(([id, node]) => [id, { ...node, service: 'sqs-queue' }]),
    );
    const scene = await sceneOf(design({ ...named('f', 20), ...queues }, []));
    const boxes = [...scene.nodes.values()];
    expectApart(boxes);
    const { width = 0, height = 1 } = union(boxes) ?? {};
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(2.5);
    const reading = boxes.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ service }) => service);
    expect(reading.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'lambda-function'));
  });

  it('puts what one node joins on a sheet beside it, not into one endless column', async () => {
    const parts = Array.from({ length: 30 }, (_, at) => at);
    const wires = parts.flatMap((at) => [
      [`a${at}`, `b${at}`] as const,
      [`b${at}`, 'hub'] as const,
    ]);
    const hub = { hub: { ...FUNCTION, name: 'hub' } };
    const { nodes } = await sceneOf(
      design({ ...named('a', 30), ...named('b', 30), ...hub }, wires),
    );
    const boxes = [...nodes.values()];
    expectApart(boxes);
    const { width = 0, height = 1 } = union(boxes) ?? {};
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(2.5);
    for (const at of parts) {
      expect(nodes.get(`a${at}`)?.x).toBeLessThan(nodes.get(`b${at}`)?.x ?? 0);
      expect(nodes.get(`b${at}`)?.x).toBeLessThan(nodes.get('hub')?.x ?? 0);
    }
  });

  it('keeps containers apart and around what they hold', async () => {
    const nodes: Record<string, NodeRecord> = {
      ...named('f', 4),
      vpc: { service: 'ec2-vpc', name: 'Vpc', properties: {} },
      one: { service: 'ec2-subnet', name: 'One', properties: { VpcId: { $ref: 'vpc' } } },
      two: { service: 'ec2-subnet', name: 'Two', properties: { VpcId: { $ref: 'vpc' } } },
    };
    const inOne = { VpcConfig: { SubnetIds: [{ $ref: 'one' }] } };
    nodes['f1'] = { ...FUNCTION, name: 'f1', properties: inOne };
    nodes['f2'] = { ...FUNCTION, name: 'f2', properties: inOne };
    const scene = await sceneOf(
      design(nodes, [
        ['f0', 'f1'],
        ['f1', 'f2'],
        ['f2', 'f3'],
      ]),
    );
    const box = (id: string) => scene.containers.get(id) ?? scene.nodes.get(id);
    const [vpc, one, two] = ['vpc', 'one', 'two'].map(box);
    const [outside, inside] = [
      ['f0', 'f3'],
      ['f1', 'f2'],
    ].map((ids) => ids.map(box));
    if (!vpc || !one || !two) throw new Error('A container is missing.');
    expectApart([one, two]);
    expect(encloses(vpc, one) && encloses(vpc, two)).toBe(true);
    for (const it of inside ?? []) expect(it !== undefined && encloses(one, it)).toBe(true);
    for (const it of outside ?? []) expect(it !== undefined && intersects(vpc, it)).toBe(false);
  });

  it('widens the one gap that a long label needs, and no other', async () => {
    const { placed, between } = await ranks({ label: { width: 100, height: 16 } });
    expect(between('a', 'b')).toBe(152);
    expect(between('b', 'c')).toBe(72);
    // From card to card across the border of a container, and between two that stand in one.
    expect(between('c', 'in')).toBe(72);
    expect(between('in', 'deep')).toBe(72);
    expect(placed.get('box')?.x).toBe(Math.round(((placed.get('in')?.x ?? 0) - 14) / 4) * 4);
  });

  it('gives the same places whatever the order of the file', async () => {
    const document = design(named('n', 12), [
      ['n0', 'n5'],
      ['n5', 'n7'],
      ['n2', 'n3'],
      ['n1', 'n3'],
    ]);
    const turned = {
      ...document,
      nodes: Object.fromEntries(Object.entries(document.nodes).toReversed()),
      edges: Object.fromEntries(Object.entries(document.edges).toReversed()),
    };
    const [a, b] = [await layOut(document, new Elk()), await layOut(turned, new Elk())];
    expect(b.layout.nodes).toEqual(a.layout.nodes);
  });
});
