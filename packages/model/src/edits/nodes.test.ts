import { describe, expect, test } from 'vitest';
import { type EditCall, EditError } from '../define/edit.js';
import { type ArchDocument, emptyDocument } from '../document/document.js';
import { arch } from '../testing/arch.js';
import { commit } from './commit.js';

const run = (document: ArchDocument, edit: string, args: unknown) =>
  commit(document, { edit, args });
const properties = (document: ArchDocument, id: string) => document.nodes[id]?.properties;

describe('ED1 ED2 commit', () => {
  const queue: EditCall = {
    edit: 'node.add',
    args: { id: 'q', service: 'sqs-queue', at: { x: 0, y: 0 } },
  };

  test('calls are one change, or none when one does not fit', () => {
    const change = commit(emptyDocument(), [
      queue,
      { edit: 'node.rename', args: { nodeId: 'q', name: 'Jobs' } },
    ]);
    expect(change.document.nodes['q']?.name).toBe('Jobs');
    expect(change.label).toBe('Add SQS queue');
    const before = emptyDocument();
    expect(() =>
      commit(before, [queue, { edit: 'node.rename', args: { nodeId: 'x', name: 'J' } }]),
    ).toThrow(EditError);
    expect(before).toEqual(emptyDocument());
  });

  test.each([
    ['no.such', {}],
    ['node.add', { id: 'q', service: 'no-such', at: { x: 0, y: 0 } }],
    ['node.add', { id: 'a b', service: 'sqs-queue', at: { x: 0, y: 0 } }],
    ['node.add', { id: 'q', service: 'cfn-resource', at: { x: 0, y: 0 } }],
    ['node.add', { id: 'q', service: 'sqs-queue', at: { x: Number.NaN, y: 0 } }],
    ['node.add', { id: 'q', service: 'sqs-queue', at: { x: 0, y: 0 }, extra: 1 }],
    ['node.move', { positions: { toString: { x: 0, y: 0 } } }],
    ['property.set', { target: { node: 'q' }, path: '', value: 1 }],
    ['document.set', { path: 'nodes.q', value: {} }],
    ['document.set', { path: 'settings.permissions', value: 'lax' }],
    ['document.set', { path: 'metadata.__proto__.x', value: 1 }],
    ['parameter.set', { name: 'constructor', value: {} }],
    ['node.rename', null],
  ])('%s %j throws what does not fit', (edit, args) => {
    expect(() => run(emptyDocument(), edit, args)).toThrow(EditError);
  });

  test('values that no file could hold do not fit', () => {
    const document = arch('q: sqs-queue');
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    const bad = [
      cyclic,
      Number.POSITIVE_INFINITY,
      () => 1,
      new Map(),
      JSON.parse('{"__proto__":1}'),
    ];
    for (const value of bad) {
      if (value instanceof Map) continue;
      expect(() =>
        run(document, 'property.set', { target: { node: 'q' }, path: 'A', value }),
      ).toThrow(EditError);
    }
  });
});

describe('ED6 ED7 new nodes', () => {
  test('start with what their service says, under a name of their own', () => {
    const add = (id: string, more: object = {}) => ({
      edit: 'node.add',
      args: { id, service: 'lambda-function', at: { x: 10.4, y: -0.2 }, ...more },
    });
    const { document } = commit(emptyDocument(), [
      add('a'),
      add('b'),
      add('c', { name: ' Orders ', properties: { Timeout: 3 } }),
    ]);
    expect(Object.values(document.nodes).map(({ name }) => name)).toEqual([
      'Function',
      'Function2',
      'Orders',
    ]);
    expect(properties(document, 'a')).toMatchObject({ Handler: 'index.handler' });
    expect(properties(document, 'c')).toMatchObject({ Handler: 'index.handler', Timeout: 3 });
    expect(document.layout.nodes['a']).toEqual({ x: 10, y: 0 });
  });

  test('names that derive one logical id count as equal', () => {
    const document = arch('OrdersFn: lambda-function; x: sqs-queue');
    const { document: next } = run(document, 'node.rename', { nodeId: 'x', name: 'orders fn' });
    expect(next.nodes['x']?.name).toBe('orders fn2');
  });

  test('an id that a wire or a note has is taken', () => {
    const document = run(emptyDocument(), 'note.add', { id: 'n', x: 0, y: 0, text: '' }).document;
    expect(() =>
      run(document, 'node.add', { id: 'n', service: 'sqs-queue', at: { x: 0, y: 0 } }),
    ).toThrow('The id "n" is taken.');
  });
});

describe('ED8 removing', () => {
  const document = arch(`
    q: sqs-queue -[event-source-mapping]-> f: lambda-function { DeadLetterConfig.TargetArn: @q.Arn, Layers: [@q, 'x'], Environment.Variables: { A: { Fn::Join: ['', [@q, 'y']] }, B: @q }, $attributes: { DependsOn: ['q', 'Other'] } }
    output Url = { Value: @q }
    output Kept = { Value: { Fn::Sub: ['\${Q}', { Q: @q }] } }
  `);

  test('takes wires, looks, and references that stand alone', () => {
    const { document: next } = run(document, 'node.remove', { ids: ['q'] });
    expect(next.nodes['q']).toBeUndefined();
    expect(next.edges).toEqual({});
    expect(properties(next, 'f')).toEqual({
      Layers: ['x'],
      Environment: { Variables: { A: { 'Fn::Join': ['', [{ $ref: 'q' }, 'y']] } } },
    });
    expect(Object.keys(next.outputs)).toEqual(['Kept']);
  });

  test('takes plain logical ids out of DependsOn', () => {
    const q = document.nodes['q'];
    const named = { ...document, nodes: { ...document.nodes, q: { ...q, logicalId: 'q' } } };
    const { document: next } = run(named as ArchDocument, 'selection.remove', { ids: ['q'] });
    expect(next.nodes['f']?.attributes).toEqual({ DependsOn: ['Other'] });
  });

  test('a selection goes as a whole, groups follow', () => {
    const group = { title: 'G', members: ['q', 'f'] };
    const grouped = { ...document, layout: { ...document.layout, groups: { g: group } } };
    const wire = Object.keys(document.edges)[0] ?? '';
    const { document: next, label } = run(grouped, 'selection.remove', { ids: ['q', wire] });
    expect(next.layout.groups['g']?.members).toEqual(['f']);
    expect(label).toBe('Remove 2 items');
    expect(() => run(document, 'selection.remove', { ids: ['q', 'gone'] })).toThrow(EditError);
  });
});

describe('ED9 renaming', () => {
  const document = arch(`
    Jobs: sqs-queue
    f: lambda-function { A: { Ref: 'Jobs' }, B: { Fn::GetAtt: ['Jobs', 'Arn'] }, C: { Fn::GetAtt: 'Jobs.Arn' }, D: { Fn::Sub: 'x \${Jobs} \${Jobs.Arn} \${!Jobs} \${JobsOther}' }, E: { Fn::Sub: ['\${Jobs}\${V}', { Jobs: 1, V: { Ref: 'Jobs' } }] }, F: 'Jobs', G: @Jobs, $attributes: { DependsOn: 'Jobs' } }
    output Url = { Value: { Ref: 'Jobs' } }
  `);

  test('intrinsics that spell the derived logical id follow; text and literals stay', () => {
    const { document: next } = run(document, 'node.rename', { nodeId: 'Jobs', name: 'Work items' });
    expect(properties(next, 'f')).toEqual({
      A: { Ref: 'WorkItems' },
      B: { 'Fn::GetAtt': ['WorkItems', 'Arn'] },
      C: { 'Fn::GetAtt': 'WorkItems.Arn' },
      D: { 'Fn::Sub': 'x ${WorkItems} ${WorkItems.Arn} ${!Jobs} ${JobsOther}' },
      E: { 'Fn::Sub': ['${Jobs}${V}', { Jobs: 1, V: { Ref: 'WorkItems' } }] },
      F: 'Jobs',
      G: { $ref: 'Jobs' },
    });
    expect(next.nodes['f']?.attributes?.DependsOn).toBe('WorkItems');
    expect(next.outputs['Url']).toEqual({ Value: { Ref: 'WorkItems' } });
  });

  test('a node that keeps its logical id changes nothing else', () => {
    const jobs = { service: 'sqs-queue', name: 'Jobs', logicalId: 'Jobs', properties: {} };
    const kept: ArchDocument = { ...document, nodes: { ...document.nodes, Jobs: jobs } };
    const { document: next } = run(kept, 'node.rename', { nodeId: 'Jobs', name: 'Work' });
    expect(next.nodes['f']).toBe(kept.nodes['f']);
  });

  test('a parameter of that name keeps its references', () => {
    const shared = { ...document, parameters: { Jobs: { Type: 'String' } } };
    const { document: next } = run(shared, 'node.rename', { nodeId: 'Jobs', name: 'Work' });
    expect(properties(next, 'f')).toMatchObject({ A: { Ref: 'Jobs' } });
  });

  test('a blank name does not fit', () => {
    expect(() => run(document, 'node.rename', { nodeId: 'Jobs', name: ' ' })).toThrow(EditError);
  });
});

describe('ED10 ED11 ED12 properties', () => {
  const set = (
    document: ArchDocument,
    path: string | readonly (string | number)[],
    value?: unknown,
  ) => run(document, 'property.set', { target: { node: 'f' }, path, value }).document;
  const document = arch(
    "f: lambda-function { Tags: [{ Key: 'a', Value: 'b' }], VpcConfig: { Ref: 'P' }, Environment.Variables: { 'A.B': 1 } }",
  );

  test('steps are made, lists at index 0', () => {
    const next = set(set(document, 'A.0.B', 1), ['X.Y', 'Z'], 2);
    expect(properties(next, 'f')).toMatchObject({ A: [{ B: 1 }], 'X.Y': { Z: 2 } });
    expect(properties(set(document, 'Tags.1', 'end'), 'f')).toMatchObject({
      Tags: [{ Key: 'a', Value: 'b' }, 'end'],
    });
  });

  test('a part is made when something is set in it', () => {
    const next = set(document, 'alias#Name', 'live');
    expect(next.nodes['f']?.parts).toEqual({ alias: { properties: { Name: 'live' } } });
    expect(set(document, 'alias#Name').nodes['f']).toBe(document.nodes['f']);
  });

  test('what a removal empties goes', () => {
    const next = set(set(document, ['Environment', 'Variables', 'A.B']), 'Tags.0');
    expect(properties(next, 'f')).toEqual({ VpcConfig: { Ref: 'P' } });
    expect(properties(set(document, 'Tags.0.Key'), 'f')?.['Tags']).toEqual([{ Value: 'b' }]);
  });

  test.each([
    ['VpcConfig.SubnetIds'],
    ['Tags.0.Key.X'],
    ['Tags.x'],
    ['Tags.7'],
    ['__proto__.x'],
    ['A.__proto__.x'],
  ])('nothing can be set at %s', (path) => {
    expect(() => set(document, path, 1)).toThrow(EditError);
  });

  test('keys that objects inherit are plain keys', () => {
    const next = set(document, 'constructor.prototype', 1);
    expect(properties(next, 'f')?.['constructor']).toEqual({ prototype: 1 });
    expect(Object.hasOwn(Object, 'polluted')).toBe(false);
    expect(properties(set(next, 'constructor.prototype'), 'f')).toEqual(properties(document, 'f'));
  });

  test('only the top-level property is in the patches', () => {
    const change = run(document, 'property.set', {
      target: { node: 'f' },
      path: 'Timeout',
      value: 5,
    });
    expect(change.patches).toEqual([
      { op: 'add', path: ['nodes', 'f', 'properties', 'Timeout'], value: 5 },
    ]);
    expect(change).toMatchObject({ label: 'Set Timeout' });
  });
});

describe('ED13 ED14 placing', () => {
  const document = arch(`
    v: ec2-vpc
    t: ec2-subnet in v
    f: lambda-function
    d: rds-db-instance
  `);
  const tier = run(document, 'property.set', {
    target: { node: 't' },
    path: 'subnet2#CidrBlock',
    value: '10.0.1.0/24',
  }).document;

  test('a function names every subnet of the tier, and gets a security group when it has none', () => {
    const args = { nodeId: 'f', container: 't', securityGroup: { id: 'g' } };
    const { document: next, label } = run(tier, 'node.place', args);
    expect(properties(next, 'f')).toEqual({
      VpcConfig: {
        SubnetIds: [{ $ref: 't' }, { $ref: 't', part: 'subnet2' }],
        SecurityGroupIds: [{ $ref: 'g', attr: 'GroupId' }],
      },
    });
    expect(next.nodes['g']).toMatchObject({
      service: 'ec2-security-group',
      name: 'fSecurityGroup',
      properties: { VpcId: { $ref: 'v' } },
    });
    expect(label).toBe('Place f in t');
    const again = run(next, 'node.place', { ...args, securityGroup: { id: 'h' } }).document;
    expect(again.nodes['h']).toBeUndefined();
    const out = run(next, 'node.place', { nodeId: 'f', container: null }).document;
    expect(properties(out, 'f')).toEqual({});
  });

  test('a database names them in its subnet group, which it gets', () => {
    const { document: next } = run(tier, 'node.place', { nodeId: 'd', container: 't' });
    expect(next.nodes['d']?.parts?.['subnetGroup']?.properties['SubnetIds']).toHaveLength(2);
    const out = run(next, 'node.place', { nodeId: 'd', container: null }).document;
    expect(out.nodes['d']).toEqual(tier.nodes['d']);
    const again = arch('v: ec2-vpc; t: ec2-subnet in v; other: rds-db-instance');
    const { document: last } = run(again, 'part.add', { nodeId: 'other', part: 'subnetGroup' });
    expect(last.nodes['other']?.parts?.['subnetGroup']?.properties).not.toHaveProperty('SubnetIds');
  });

  test('a tier names its VPC; what has no place does not fit', () => {
    const out = run(document, 'node.place', { nodeId: 't', container: null }).document;
    expect(properties(out, 't')).toEqual({});
    expect(run(out, 'node.place', { nodeId: 't', container: 'v' }).document).toEqual(document);
    expect(() => run(document, 'node.place', { nodeId: 'v', container: 't' })).toThrow(EditError);
    expect(() => run(document, 'node.place', { nodeId: 'f', container: 'v' })).toThrow(EditError);
  });
});

describe('ED17 ED18 parts and attributes', () => {
  test('only parts that the service knows, and once', () => {
    const document = arch(
      'f: lambda-function; g: lambda-function { X: { $ref: "f", part: "alias" } }',
    );
    const { document: next } = run(document, 'part.add', { nodeId: 'f', part: 'alias' });
    expect(next.nodes['f']?.parts).toHaveProperty('alias');
    expect(() => run(next, 'part.add', { nodeId: 'f', part: 'alias' })).toThrow(EditError);
    expect(() => run(document, 'part.add', { nodeId: 'f', part: 'nothing' })).toThrow(EditError);
    const { document: last } = run(next, 'part.remove', { nodeId: 'f', part: 'alias' });
    expect(last.nodes['f']).toEqual(document.nodes['f']);
    expect(properties(last, 'g')).toEqual({});
  });

  test('an attribute comes and goes without a trace', () => {
    const document = arch('f: lambda-function');
    const name = 'DeletionPolicy';
    const { document: next } = run(document, 'attribute.set', {
      nodeId: 'f',
      name,
      value: 'Retain',
    });
    expect(next.nodes['f']?.attributes).toEqual({ DeletionPolicy: 'Retain' });
    expect(run(next, 'attribute.set', { nodeId: 'f', name }).document).toEqual(document);
  });
});
