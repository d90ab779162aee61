import { createGraph, emptyDocument, type ArchDocument } from '@archivolt/model';
import { buildScene } from '@archivolt/render';
import { describe, expect, it } from 'vitest';
import { withoutLayers } from './layers.js';

const document: ArchDocument = {
  ...emptyDocument(),
  nodes: {
    f: {
      service: 'lambda-function',
      name: 'F',
      properties: { Role: { $ref: 'r', attr: 'Arn' }, VpcConfig: { SubnetIds: [{ $ref: 's' }] } },
    },
    q: { service: 'sqs-queue', name: 'Q', properties: {} },
    r: { service: 'cfn-resource', type: 'AWS::IAM::Role', name: 'R', properties: {} },
    v: { service: 'ec2-vpc', name: 'V', properties: {} },
    s: { service: 'ec2-subnet', name: 'S', properties: { VpcId: { $ref: 'v' } } },
  },
  edges: { e: { connection: 'grant', from: 'f', to: 'q', properties: { Access: 'write' } } },
};
const scene = buildScene({ document, graph: createGraph(document) });

describe('withoutLayers', () => {
  it('leaves all of it when no layer is off', () => {
    expect(withoutLayers(scene, new Set())).toBe(scene);
  });

  it('takes containers away with the network, and leaves what runs in them', () => {
    const { nodes, containers } = withoutLayers(scene, new Set(['network']));
    expect([...containers.keys()]).toEqual([]);
    expect(nodes.has('f')).toBe(true);
  });

  it('takes what is only referred to away with the glue', () => {
    const { nodes, wires } = withoutLayers(scene, new Set(['glue']));
    expect(nodes.has('r')).toBe(false);
    expect([...wires.values()].some(({ isReference }) => isReference)).toBe(false);
    expect(wires.has('e')).toBe(true);
  });

  it('takes calls, events, reads and writes away with the data flow', () => {
    const { wires, wiresAt } = withoutLayers(scene, new Set(['data']));
    expect(wires.has('e')).toBe(false);
    expect(wiresAt.get('q')).toEqual([]);
  });
});
