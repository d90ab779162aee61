import { loadCoreRegistry, type Registry } from '@archivolt/cfn-spec';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '../catalog/catalog.js';
import { can, cite, defineConnection, type Connection, type Effect } from '../define/index.js';
import { connectionIds } from '../generated/ids.js';
import { connectionProblems } from '../testing/contract/connection-contract.js';
import { typesOf } from '../testing/contract/service-contract.js';

let registry: Registry;
beforeAll(async () => {
  registry = await loadCoreRegistry(catalog.services.flatMap(typesOf));
}, 60_000);

describe.each(
  catalog.connections.map((connection, index) => [connectionIds[index] ?? '', connection] as const),
)('%s', (file, connection) => {
  it('keeps the contract of connections', () => {
    expect(connectionProblems(connection, { catalog, registry, file })).toEqual([]);
  });
});

const effect: Effect = {
  kind: 'resource',
  name: 'mapping',
  type: 'AWS::Lambda::EventSourceMapping',
  properties: { FunctionName: { $ref: 'to' }, EventSourceArn: { $ref: 'from', attr: 'Arn' } },
};
const sound = {
  id: 'mapping',
  title: 'Mapping',
  from: can('eventSource'),
  to: can('polls'),
  verb: 'triggers',
  kind: 'event',
  cite: cite('Mappings', 'https://docs.aws.amazon.com/lambda/mappings.html'),
  effects: () => [effect],
} satisfies Parameters<typeof defineConnection>[0];

describe('the contract of connections', () => {
  const problemsOf = (change: object) => {
    const connection = defineConnection({ ...sound, ...change }) as Connection;
    const queue = catalog.services.filter(({ id }) =>
      ['sqs-queue', 'lambda-function'].includes(id),
    );
    const small = { ...catalog, services: queue };
    return connectionProblems(connection, { catalog: small, registry, file: 'mapping' }).join('\n');
  };
  const making = (change: object) => ({ effects: () => [{ ...effect, ...change }] });
  const granting = (change: object) => ({
    effects: () => [
      {
        kind: 'grant',
        to: { $ref: 'to', part: 'role' },
        actions: ['sqs:SendMessage'],
        resources: [{ $ref: 'from', attr: 'Arn' }],
        ...change,
      },
    ],
  });

  it('is kept by a sound connection', () => {
    expect(problemsOf({})).toBe('');
    expect(problemsOf(granting({}))).toBe('');
  });

  it.each([
    [{ id: 'other' }, 'its id is not its file'],
    [{ verb: '' }, 'a title or a verb'],
    [{ cite: cite('Blog', 'https://example.com') }, 'no page of AWS'],
    [{ overrides: ['nonsense'] }, 'it overrides nonsense'],
    [{ from: { services: [] } }, 'it joins no two services'],
    [
      {
        effects: () => {
          throw new Error('oops');
        },
      },
      'its effects throw',
    ],
    [making({ type: 'AWS::Lambda::Mapping' }), 'no type AWS::Lambda::Mapping'],
    [making({ properties: {} }), 'FunctionName'],
    [making({ properties: { ...effect.properties, Size: 1 } }), 'Size'],
    [making({ properties: { FunctionName: { $ref: 'nobody' } } }), 'a reference to nobody'],
    [
      making({ properties: { FunctionName: { $ref: 'to', attr: 'Name' } } }),
      'AWS::Lambda::Function has no attribute Name',
    ],
    [
      making({ properties: { FunctionName: { $ref: 'wire', part: 'x' } } }),
      'a reference to wire#x',
    ],
    [
      {
        effects: () => [
          { kind: 'property', on: { $ref: 'to' }, path: ['Depth'], value: 1, mode: 'set' },
        ],
      },
      'AWS::Lambda::Function has no Depth',
    ],
    [granting({ actions: [] }), 'a grant without actions'],
    [granting({ resources: ['*'] }), 'a grant on * without a reason'],
  ])('is broken by %o', (change, problem) => {
    expect(problemsOf(change)).toContain(problem);
  });
});
