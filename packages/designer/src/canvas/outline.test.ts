import { createGraph, emptyDocument, type ArchDocument } from '@archivolt/model';
import { buildScene } from '@archivolt/render';
import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline.js';
import { spokenOf } from './spoken.js';

const inSubnet = { VpcConfig: { SubnetIds: [{ $ref: 's' }] } };

const document: ArchDocument = {
  ...emptyDocument(),
  stacks: { main: {}, edge: { title: 'Edge' } },
  nodes: {
    v: { service: 'ec2-vpc', name: 'OrdersVpc', properties: {} },
    s: { service: 'ec2-subnet', name: 'App', properties: { VpcId: { $ref: 'v' } } },
    f: { service: 'lambda-function', name: 'Intake', properties: inSubnet },
    g: { service: 'lambda-function', name: 'Worker', properties: inSubnet },
    q: { service: 'sqs-queue', name: 'Jobs', properties: {} },
    t: { service: 'dynamodb-table', name: 'Orders', properties: {}, stack: 'edge' },
    b: { service: 's3-bucket', name: 'Archive', properties: {} },
  },
  edges: {
    e1: { connection: 'grant', from: 'f', to: 'q', properties: { Access: 'write' } },
    e2: { connection: 'event-source-mapping', from: 'q', to: 'g', properties: {} },
    e3: { connection: 'grant', from: 'g', to: 't', properties: { Access: 'read-write' } },
    e4: { connection: 'grant', from: 'g', to: 'b', properties: { Access: 'write' } },
  },
  layout: {
    ...emptyDocument().layout,
    nodes: {
      v: { x: 0, y: 0 },
      s: { x: 20, y: 60 },
      f: { x: 40, y: 120 },
      g: { x: 300, y: 120 },
      q: { x: 40, y: 400, locked: true },
      t: { x: 300, y: 400 },
      b: { x: 600, y: 400, hidden: true },
    },
    groups: { team: { title: 'Team', members: ['q', 't'] } },
    notes: { n: { x: 0, y: 900, width: 200, text: 'Ask Ann' } },
  },
};
const graph = createGraph(document);
const scene = buildScene({ document, graph });
const problem = { rule: 'r', severity: 'error', message: 'm', citation: { title: '', url: '' } };
const diagnostics = [
  { ...problem, at: { node: 'f' } },
  { ...problem, severity: 'warning', at: { node: 'f' } },
  { ...problem, at: { edge: 'e2' } },
  { ...problem, at: { node: 'v' } },
] as unknown as Parameters<typeof spokenOf>[0]['diagnostics'];
const say = (id: string) => spokenOf({ scene, graph, diagnostics }, id);

describe('outlineOf', () => {
  it('holds each node, wire, container, group and note once, in what it is drawn in', () => {
    const lines = outlineOf(scene).map(
      ({ id, kind, level, at, of }) => `${'  '.repeat(level - 1)}${kind} ${id} ${at}/${of}`,
    );
    expect(lines).toEqual([
      'container v 1/4',
      '  container s 1/1',
      '    node f 1/2',
      '      wire e1 1/1',
      '    node g 2/2',
      '      wire e3 1/2',
      '      wire e4 2/2',
      'group team 2/4',
      '  node q 1/2',
      '    wire e2 1/1',
      '  node t 2/2',
      'note n 3/4',
      'node b 4/4',
    ]);
  });

  it('keeps what is in a container there, when its group reaches beyond', () => {
    const groups = { team: { title: 'Team', members: ['f', 'q'] } };
    const wide: ArchDocument = { ...document, layout: { ...document.layout, groups } };
    const items = outlineOf(buildScene({ document: wide, graph: createGraph(wide) }));
    const homes = new Map(items.map(({ id, parent }) => [id, parent]));
    expect([homes.get('f'), homes.get('q'), homes.get('team')]).toEqual(['s', 'team', undefined]);
  });
});

describe('spokenOf', () => {
  it.each([
    ['v', 'OrdersVpc, VPC, 1 error, 2 nodes'],
    ['s', 'App, Subnets, in OrdersVpc, 2 nodes'],
    ['f', 'Intake, Lambda function, 1 error, 1 warning, in App of OrdersVpc, 0 wires in, 1 out'],
    ['q', 'Jobs, SQS queue, in no VPC, in group Team, locked, 1 wire in, 1 out'],
    ['t', 'Orders, DynamoDB table, in no VPC, in group Team, in stack Edge, 1 wire in, 0 out'],
    ['b', 'Archive, S3 bucket, in no VPC, hidden, 0 wires in, 0 out'],
    ['e1', 'Intake uses Jobs, access, event wire, writes, from App of OrdersVpc to no VPC'],
    [
      'e2',
      'Jobs triggers Worker, event source mapping, event wire, 1 error, from no VPC to App of OrdersVpc',
    ],
    ['team', 'Team, group, 2 members, in no VPC'],
    ['n', 'Ask Ann, note'],
  ])('%s is name, kind, problems and place', (id, words) => {
    expect(say(id)).toBe(words);
  });
});
