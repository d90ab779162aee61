import { describe, expect, it } from 'vitest';
import { arch } from '../testing/arch.js';
import { createGraph } from './create-graph.js';

function graphOf(text: string) {
  const reads: string[] = [];
  const graph = createGraph(arch(text), { track: (key) => reads.push(key) });
  const node = (id: string) => {
    const found = graph.node(id);
    if (found === undefined) throw new Error(`no node ${id}`);
    return found;
  };
  return { graph, node, reads };
}

describe('reads of properties', () => {
  it('gives what is written, else what AWS takes', () => {
    const { node } = graphOf('f: lambda-function { MemorySize: 512, Timeout: "x" }');
    expect(node('f').number('MemorySize')).toBe(512);
    expect(node('f').number('Timeout')).toBeUndefined();
    expect(graphOf('f: lambda-function').node('f').number('Timeout')).toBe(3);
    expect(graphOf('f: lambda-function').node('f').value('Timeout')).toBeUndefined();
  });

  it.each([
    ['{ Ref: "Size" }', 7],
    ['{ Ref: "Nobody" }', undefined],
    ['{ Ref: "AWS::NoValue" }', 3],
    ['{ Fn::If: ["IsProd", 9, 1] }', 1],
    ['{ Fn::If: ["Unknown", 9, 1] }', undefined],
    ['{ Fn::FindInMap: ["Sizes", { Ref: "Stage" }, "big"] }', 11],
    ['{ Fn::Select: [1, [4, 5]] }', 5],
    ['{ Fn::Sub: "1${Size}" }', 17],
    ['{ Fn::Sub: ["${a}${a}", { a: 2 }] }', 22],
    ['{ Fn::Join: ["", [1, { Ref: "Size" }]] }', 17],
    ['{ Fn::GetAtt: ["A", "B"] }', undefined],
    ['@f.Timeout', undefined],
  ])('resolves %s', (value, expected) => {
    const { node } = graphOf(`
      param Stage: String = 'dev'; param Size: Number = '7'
      condition IsProd = { Fn::Equals: [{ Ref: 'Stage' }, 'prod'] }
      mapping Sizes = { dev: { big: 11 } }
      f: lambda-function { Timeout: ${value} }
    `);
    expect(node('f').number('Timeout')).toBe(expected);
  });

  it('ends on conditions that name each other', () => {
    const twice = (name: string) =>
      `{ Fn::And: [{ Condition: '${name}' }, { Condition: '${name}' }] }`;
    const chain = Array.from({ length: 60 }, (_, n) => `condition C${n} = ${twice(`C${n + 1}`)}`);
    const { node } = graphOf(`
      ${chain.join('\n')}
      condition C60 = ${twice('C0')}
      f: lambda-function { Timeout: { Fn::If: ['C0', 1, 2] } }
    `);
    expect(node('f').number('Timeout')).toBeUndefined();
  });

  it('reads the same path in a dialect, with what Globals say', () => {
    const { node } = graphOf(`
      global Function = { Timeout: 20, MemorySize: 256, Environment: { Variables: { A: 'a' } } }
      f: lambda-function { $type: 'AWS::Serverless::Function', Tracing: 'Active', MemorySize: 128,
        Environment: { Variables: { B: 'b' } } }
    `);
    const f = node('f');
    expect(f.string('TracingConfig.Mode')).toBe('Active');
    expect([f.number('Timeout'), f.number('MemorySize')]).toEqual([20, 128]);
    expect(f.value('Environment.Variables')).toEqual({ A: 'a', B: 'b' });
    expect(f.set('TracingConfig.Mode', 'PassThrough').args).toMatchObject({ path: 'Tracing' });
  });

  it('takes an intrinsic for one value, which Globals do not mix with theirs', () => {
    const { node } = graphOf(`
      global Function = { Timeout: { Fn::FindInMap: ['M', { Ref: 'P' }, 'K'] } }
      f: lambda-function { $type: 'AWS::Serverless::Function', Timeout: { Ref: 'T' } }
    `);
    expect(node('f').value('Timeout')).toEqual({ Ref: 'T' });
  });

  it('reads keys that hold dots by a list, and never a prototype', () => {
    const { node } = graphOf("f: lambda-function { Environment: { Variables: { 'a.b': 'c' } } }");
    expect(node('f').string(['Environment', 'Variables', 'a.b'])).toBe('c');
    expect(node('f').has('constructor.name')).toBe(false);
  });

  it('tells what was read', () => {
    const { node, reads } = graphOf('f: lambda-function { Timeout: 5 }');
    const f = node('f');
    reads.length = 0;
    f.number('Timeout');
    expect(new Set(reads)).toEqual(new Set(['node/f/#type', 'node/f/Timeout']));
    reads.length = 0;
    f.wires('in');
    expect(reads).toEqual(['node/f/#in']);
  });
});

describe('placement', () => {
  const tiers = `
    v: ec2-vpc { internetGateway#: {}, gatewayAttachment#: {} }
    private: ec2-subnet in v
    nat: ec2-subnet { routeTable#: {}, natRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
    public: ec2-subnet { routeTable#: {}, internetRoute#DestinationCidrBlock: '0.0.0.0/0' } in v
  `;

  it('is derived from references', () => {
    const { node } = graphOf(`${tiers}; f: lambda-function in private, nat; g: lambda-function`);
    expect(node('f').vpc()).toBe(node('v'));
    expect(node('f').subnets()).toEqual([node('private'), node('nat')]);
    expect(node('private').vpc()).toBe(node('v'));
    expect([node('f').isPlaced(), node('g').isPlaced()]).toEqual([true, false]);
    expect(node('g').vpc()).toBeUndefined();
  });

  it('counts as placed when nobody can know where', () => {
    const { node } = graphOf("f: lambda-function { VpcConfig.SubnetIds: { Ref: 'Subnets' } }");
    expect(node('f').isPlaced()).toBe(true);
    expect(node('f').subnets()).toEqual([]);
  });

  it.each([
    ['', true],
    ['in private', false],
    ['in public', false],
    ['in nat', true],
    ['in private, nat', false],
  ])('lets a function %s out: %s', (where, expected) => {
    const { graph, node } = graphOf(`${tiers}; f: lambda-function ${where}`);
    expect(graph.hasEgress(node('f'))).toBe(expected);
  });

  it('lets a function out to a service that has an endpoint', () => {
    const { graph, node } = graphOf(`
      ${tiers}
      e: cfn-resource { $type: 'AWS::EC2::VPCEndpoint', VpcId: @v,
        ServiceName: { Fn::Sub: 'com.amazonaws.\${AWS::Region}.dynamodb' } }
      f: lambda-function in private
    `);
    expect(graph.hasEgress(node('f'), 'dynamodb')).toBe(true);
    expect(graph.hasEgress(node('f'), 'sqs')).toBe(false);
    expect(graph.hasEgress(node('f'))).toBe(false);
  });
});

describe('the graph', () => {
  it('joins nodes by wires, in order of their ids', () => {
    const { node } = graphOf('b: sqs-queue -> f: lambda-function; a: sqs-queue -> f');
    const wires = node('f').wires('in');
    expect(wires.map(({ source }) => source.name)).toEqual(['a', 'b']);
    expect(wires.map(({ target }) => target)).toEqual([node('f'), node('f')]);
    expect(node('f').wires('in', 'grant')).toEqual([]);
  });

  it('finds a loop by its shortest way', () => {
    const { graph, node } = graphOf(`
      q: sqs-queue -> f: lambda-function -[grant { Access: 'write' }]-> q
      other: lambda-function -[grant { Access: 'read' }]-> t: dynamodb-table -> other
    `);
    expect(graph.loop(node('q'))?.map(({ id }) => id)).toEqual(['q', 'f']);
    expect(graph.loop(node('t'))).toBeUndefined();
  });

  it('survives edges that end nowhere and services it does not know', () => {
    const document = arch('f: lambda-function');
    const graph = createGraph({
      ...document,
      nodes: { ...document.nodes, x: { service: 'future-thing', name: 'x', properties: {} } },
      edges: { e: { connection: 'grant', from: 'f', to: 'gone' } },
    });
    expect(graph.wires()).toEqual([]);
    expect(graph.wire('e')).toBeUndefined();
    expect(graph.node('x')?.service.title).toBe('future-thing');
    expect(graph.node('__proto__')).toBeUndefined();
  });
});
