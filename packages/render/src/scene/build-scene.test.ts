import { createGraph, emptyDocument, type ArchDocument } from '@archivolt/model';
import { describe, expect, it } from 'vitest';
import { encloses } from '../geometry.js';
import { buildScene } from './build-scene.js';
import { inside, moveScene } from './move-scene.js';
import { boxAt, type Scene } from './scene.js';

function sceneOf(document: ArchDocument, previous?: Scene): Scene {
  return buildScene({ document, graph: createGraph(document), previous });
}

function design(): ArchDocument {
  const empty = emptyDocument();
  return {
    ...empty,
    nodes: {
      vpc: { service: 'ec2-vpc', name: 'Net', properties: { CidrBlock: '10.0.0.0/16' } },
      tier: { service: 'ec2-subnet', name: 'Private', properties: { VpcId: { $ref: 'vpc' } } },
      fn: {
        service: 'lambda-function',
        name: 'Work',
        properties: { VpcConfig: { SubnetIds: [{ $ref: 'tier' }], SecurityGroupIds: [] } },
      },
      table: { service: 'dynamodb-table', name: 'Rows', properties: {} },
      alarm: {
        service: 'cfn-resource',
        name: 'Alarm',
        type: 'AWS::CloudWatch::Alarm',
        properties: { Dimensions: [{ Value: { $ref: 'table' } }] },
      },
    },
    edges: {
      reads: { connection: 'grant', from: 'fn', to: 'table', properties: { Access: 'read' } },
    },
    layout: {
      ...empty.layout,
      nodes: {
        vpc: { x: 0, y: 0 },
        tier: { x: 0, y: 0 },
        fn: { x: 100, y: 100 },
        table: { x: 500, y: 100 },
        alarm: { x: 500, y: 300 },
      },
    },
  };
}

describe('buildScene', () => {
  it('nests what references say: a function in its tier, the tier in its VPC', () => {
    const scene = sceneOf(design());
    expect(scene.nodes.get('fn')?.container).toBe('tier');
    expect(scene.containers.get('tier')?.container).toBe('vpc');
    expect([...scene.containers.keys()]).toEqual(['vpc', 'tier']);
    expect(inside(scene, 'vpc')).toEqual(['tier', 'fn']);
    expect(scene.containers.get('vpc')?.count).toBe(1);
  });

  it('draws containers around their members, with room for a header', () => {
    const scene = sceneOf(design());
    const [vpc, tier, fn] = [
      scene.containers.get('vpc'),
      scene.containers.get('tier'),
      scene.nodes.get('fn'),
    ];
    if (vpc === undefined || tier === undefined || fn === undefined) throw new Error('missing');
    expect(encloses(vpc, tier)).toBe(true);
    expect(encloses(tier, fn)).toBe(true);
    expect(fn.y - tier.y).toBe(50);
    expect(fn.x - tier.x).toBe(18);
    expect(tier.x - vpc.x).toBe(14);
  });

  it('keeps a size set by hand, and grows beyond it for members', () => {
    const document = design();
    const nodes = { ...document.layout.nodes, tier: { x: 60, y: 40, width: 600, height: 130 } };
    const scene = sceneOf({ ...document, layout: { ...document.layout, nodes } });
    expect(scene.containers.get('tier')).toMatchObject({ x: 60, y: 40, width: 600, height: 136 });
  });

  it('says access as a chip and derives thin wires from references of other types', () => {
    const scene = sceneOf(design());
    expect(scene.wires.get('reads')).toMatchObject({ access: 'R', kind: 'data', label: undefined });
    const derived = [...scene.wires.values()].filter((wire) => wire.isReference);
    expect(derived).toMatchObject([
      { from: 'alarm', to: 'table', kind: 'placement', label: 'Value' },
    ]);
  });

  it('finds what an expression names, and who names a resource of any other type', () => {
    const document = design();
    const { fn } = document.nodes;
    if (fn === undefined) throw new Error('missing');
    const naming = {
      ...fn,
      properties: { Environment: { Variables: { WATCH: { 'Fn::Sub': 'x-${Alarm.Arn}' } } } },
    };
    const nodes = { ...document.nodes, fn: naming };
    const before = sceneOf({ ...document, nodes });
    expect(before.wires.get('fn→alarm')).toMatchObject({ isReference: true, label: 'WATCH' });
    const after = sceneOf(document, before);
    expect(after.wires.has('fn→alarm')).toBe(false);
  });

  it('does not draw derived wires for services that have connections', () => {
    const wires = [...sceneOf(design()).wires.values()];
    expect(wires.some((wire) => wire.isReference && wire.from === 'fn')).toBe(false);
  });

  it('draws what services name that no wire joins, also for all of a kind', () => {
    const document = design();
    const nodes = {
      ...document.nodes,
      jobs: { service: 'sqs-queue', name: 'Jobs', type: 'AWS::SQS::Queue', properties: {} },
      dead: { service: 'sqs-queue', name: 'Dead', type: 'AWS::SQS::Queue', properties: {} },
      worker: {
        service: 'lambda-function',
        name: 'Worker',
        type: 'AWS::Serverless::Function',
        properties: { Environment: { Variables: { QUEUE: { $ref: 'jobs' } } } },
      },
    };
    const globals = { Function: { Environment: { Variables: { DEAD: { Ref: 'Dead' } } } } };
    const wires = [...sceneOf({ ...document, nodes, globals }).wires.values()];
    const named = wires.filter(({ from }) => from === 'worker');
    expect(named).toMatchObject([
      { to: 'jobs', isReference: true, label: 'QUEUE' },
      { to: 'dead', isReference: true, label: 'DEAD' },
    ]);
    const edges = {
      ...document.edges,
      polls: { connection: 'event-source-mapping', from: 'jobs', to: 'worker' },
    };
    const drawn = sceneOf({ ...document, nodes, edges }).wires;
    expect(drawn.has('worker→jobs')).toBe(false);
  });

  it('ends wires on a folded container', () => {
    const document = design();
    const nodes = { ...document.layout.nodes, tier: { x: 0, y: 0, folded: true } };
    const scene = sceneOf({ ...document, layout: { ...document.layout, nodes } });
    expect(boxAt(scene, 'fn')?.id).toBe('tier');
  });

  it('folds where the header was, however its own place was recorded', () => {
    const document = design();
    const open = sceneOf(document).containers.get('tier');
    const nodes = { ...document.layout.nodes, tier: { x: -900, y: -900, folded: true } };
    const folded = sceneOf({ ...document, layout: { ...document.layout, nodes } });
    expect(folded.containers.get('tier')).toMatchObject({ x: open?.x, y: open?.y, height: 52 });
  });

  it('places what has no layout clear of the rest, always in the same way', () => {
    const document = design();
    const { fn: _fn, ...nodes } = document.layout.nodes;
    const without = { ...document, layout: { ...document.layout, nodes } };
    const scene = sceneOf(without);
    expect(scene.nodes.get('fn')?.y).toBeGreaterThan(352);
    expect(scene.nodes.get('fn')).toEqual(sceneOf(without).nodes.get('fn'));
  });

  it('takes over items whose records did not change', () => {
    const document = design();
    const before = sceneOf(document);
    const renamed = {
      ...document,
      nodes: { ...document.nodes, table: { ...document.nodes['table'], name: 'Lines' } },
    } as ArchDocument;
    const after = sceneOf(renamed, before);
    expect(after.nodes.get('fn')).toBe(before.nodes.get('fn'));
    expect(after.nodes.get('table')?.name).toBe('Lines');
    expect(after).toEqual(sceneOf(renamed));
  });

  it('says what a parameter stands for once that is another', () => {
    const { nodes, ...others } = design();
    const fn = { ...nodes['fn'], properties: { MemorySize: { Ref: 'Memory' } } };
    const before = {
      ...others,
      nodes: { ...nodes, fn },
      parameters: { Memory: { Type: 'Number', Default: 512 } },
    } as ArchDocument;
    const after = { ...before, environments: { prod: { parameters: { Memory: 256 } } } };
    const shown = (document: ArchDocument, previous?: Scene) => {
      const graph = createGraph(document, { environment: 'prod' });
      return buildScene({ document, graph, previous });
    };
    expect(shown(after, shown(before)).nodes.get('fn')?.detail).toContain('256 MB');
  });

  it('forgets where a drag had things', () => {
    const document = design();
    const dragged = moveScene(sceneOf(document), new Map([['table', { x: 900, y: 900 }]]));
    expect(dragged.nodes.get('table')).toMatchObject({ x: 900, y: 900 });
    expect(sceneOf(document, dragged).nodes.get('table')).toMatchObject({ x: 500, y: 100 });
  });

  it('survives containers that name each other', () => {
    const document = design();
    const ring = {
      ...document,
      nodes: {
        a: { service: 'ec2-subnet', name: 'A', properties: { VpcId: { $ref: 'a' } } },
        b: { service: 'ec2-vpc', name: 'B', properties: { X: { $ref: 'b' } } },
      },
    } as ArchDocument;
    expect(() => sceneOf({ ...ring, edges: {} })).not.toThrow();
  });
});
