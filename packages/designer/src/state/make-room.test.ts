import { emptyDocument, type ArchDocument, type EditCall } from '@archivolt/model';
import { buildScene, intersects } from '@archivolt/render';
import { expect, test } from 'vitest';
import type { RuleRunner } from './rule-runner.js';
import { createSession } from './session.js';

const noRules: RuleRunner = {
  reset: () => {},
  update: () => {},
  listen: () => {},
  dispose: () => {},
};

const inTier = { VpcConfig: { SubnetIds: [{ $ref: 'tier' }] } };

/** A VPC around one function, a table close to its right, a queue behind the table, one far above. */
function design(): ArchDocument {
  const empty = emptyDocument();
  return {
    ...empty,
    nodes: {
      fn: { service: 'lambda-function', name: 'Fn', properties: inTier },
      more: { service: 'lambda-function', name: 'More', properties: inTier },
      vpc: { service: 'ec2-vpc', name: 'Net', properties: {} },
      tier: { service: 'ec2-subnet', name: 'Private', properties: { VpcId: { $ref: 'vpc' } } },
      table: { service: 'dynamodb-table', name: 'Table', properties: {} },
      queue: { service: 'sqs-queue', name: 'Queue', properties: {} },
      far: { service: 'sqs-queue', name: 'Far', properties: {} },
    },
    layout: {
      ...empty.layout,
      nodes: {
        fn: { x: 0, y: 0 },
        more: { x: 0, y: 80 },
        vpc: { x: -32, y: -84 },
        tier: { x: -18, y: -50 },
        table: { x: 240, y: 0 },
        queue: { x: 440, y: 0 },
        far: { x: 240, y: -400 },
      },
    },
  };
}

function after(calls: readonly EditCall[], document = design()) {
  const session = createSession({ document, rules: noRules, newId: () => 'new' });
  expect(session.edit(calls)).toBe(true);
  const { document: now, graph } = session.getState();
  const scene = buildScene({ document: now, graph });
  return { session, scene, at: now.layout.nodes };
}

const moreTo = (x: number, y: number): EditCall => ({
  edit: 'node.move',
  args: { positions: { more: { x, y } } },
});

test('a frame that grows pushes aside what it would cover, and what that would cover', () => {
  const { session, scene, at } = after([moreTo(200, 0)]);
  const frame = scene.containers.get('vpc');
  const [table, queue] = [scene.nodes.get('table'), scene.nodes.get('queue')];
  if (!frame || !table || !queue) throw new Error('not drawn');
  expect(intersects(frame, table)).toBe(false);
  expect(intersects(table, queue)).toBe(false);
  expect(table.y).toBe(0);
  expect(at['far']).toEqual(design().layout.nodes['far']);
  session.undo();
  expect(session.getState().document).toEqual(design());
});

test('what is locked stays, and what is moved by hand lies where it was put', () => {
  const { layout, ...rest } = design();
  const nodes = { ...layout.nodes, table: { x: 240, y: 0, locked: true } };
  const locked = after([moreTo(200, 0)], { ...rest, layout: { ...layout, nodes } });
  expect(locked.at['table']?.x).toBe(240);
  const moved = after([{ edit: 'node.move', args: { positions: { table: { x: 100, y: 0 } } } }]);
  expect(moved.at['table']?.x).toBe(100);
});

test('a frame inside another pushes its neighbour there, and the outer one grows with it', () => {
  const { nodes, layout, ...rest } = design();
  const second = { service: 'ec2-subnet', name: 'Other', properties: { VpcId: { $ref: 'vpc' } } };
  const places = { ...layout.nodes, second: { x: -18, y: 190 }, table: { x: -18, y: 400 } };
  const document = {
    ...rest,
    nodes: { ...nodes, second },
    layout: { ...layout, nodes: places },
  };
  const { scene } = after([moreTo(0, 200)], document);
  const [tier, other] = [scene.containers.get('tier'), scene.containers.get('second')];
  const [vpc, table] = [scene.containers.get('vpc'), scene.nodes.get('table')];
  if (!tier || !other || !vpc || !table) throw new Error('not drawn');
  expect(intersects(tier, other)).toBe(false);
  expect(intersects(vpc, table)).toBe(false);
});

test('a group that guards what came in is not covered by one that the frame pushes', () => {
  const document = design();
  const session = createSession({ document, rules: noRules, newId: () => 'new' });
  for (const [id, y] of [
    ['a', 400],
    ['b', 500],
  ] as const)
    expect(
      session.edit({
        edit: 'node.add',
        args: { id, service: 'lambda-function', name: id.toUpperCase(), at: { x: 0, y } },
      }),
    ).toBe(true);
  for (const [id, y] of [
    ['a', 160],
    ['b', 240],
  ] as const) {
    const securityGroup = { id: `${id}-guard` };
    session.edit([
      { edit: 'node.move', args: { positions: { [id]: { x: 0, y } } } },
      { edit: 'node.place', args: { nodeId: id, container: 'tier', securityGroup } },
    ]);
  }
  const { nodes, containers } = buildScene(session.getState());
  const [first, second] = [nodes.get('a-guard'), nodes.get('b-guard')];
  if (first === undefined || second === undefined) throw new Error('no guards');
  expect(intersects(first, second)).toBe(false);
  for (const zone of containers.values())
    for (const guard of [first, second]) expect(intersects(zone, guard)).toBe(false);
});
