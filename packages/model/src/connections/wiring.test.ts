import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog/catalog.js';
import { emptyDocument, type ArchDocument, type NodeRecord } from '../document/document.js';
import type { Effect } from '../define/index.js';
import { createGraph } from '../graph/create-graph.js';
import { pathWord, plainName, under, variableName } from './wiring.js';

describe('names made from names', () => {
  it.each([
    ['OrdersTable', 'NAME', 'ORDERS_TABLE_NAME'],
    ['jobs', 'URL', 'JOBS_URL'],
    ['SQSQueue2', 'URL', 'SQS_QUEUE2_URL'],
    ['Jobs & more', 'ARN', 'JOBS_MORE_ARN'],
    ['AwsLambdaFunction', 'NAME', 'APP_AWS_LAMBDA_FUNCTION_NAME'],
    ['9lives', 'NAME', 'APP_9LIVES_NAME'],
    ['${x}', 'NAME', 'X_NAME'],
    ['…', 'NAME', 'NAME'],
  ])('%s and %s give %s', (name, suffix, variable) => {
    expect(variableName(name, suffix)).toBe(variable);
  });

  it('paths leave out what only tells the kind', () => {
    expect(['OrdersFn', 'GetUserProfile', 'Fn', '__'].map(pathWord)).toEqual([
      'orders',
      'get-user-profile',
      'fn',
      'items',
    ]);
  });

  it('ids keep letters and digits', () => {
    expect([plainName('Orders Fn!'), plainName('--')]).toEqual(['OrdersFn', 'Target']);
  });

  it('text of a user cannot add variables to an ARN', () => {
    expect(under('arn:x', '/${AWS::AccountId}*')).toEqual({
      'Fn::Sub': ['${Arn}/${!AWS::AccountId}*', { Arn: 'arn:x' }],
    });
  });
});

describe('permissions of wires', () => {
  it('read a table with its indexes only when it has some', () => {
    const bare = grantsOf(wired('lambda-function', 'dynamodb-table', { Access: 'read' }));
    expect(bare.flatMap(({ resources }) => resources)).toHaveLength(1);
    const indexed = wired(
      'lambda-function',
      'dynamodb-table',
      { Access: 'read' },
      {
        GlobalSecondaryIndexes: [{ IndexName: 'byDate' }],
      },
    );
    expect(JSON.stringify(grantsOf(indexed))).toContain('${Arn}/index/*');
  });

  it('read never writes', () => {
    const actions = grantsOf(wired('lambda-function', 's3-bucket', { Access: 'read' })).flatMap(
      (grant) => grant.actions,
    );
    expect(actions).toEqual(['s3:GetObject', 's3:ListBucket']);
  });

  it('named actions replace those of the access', () => {
    const wire = { Access: 'read-write', Actions: ['dynamodb:GetItem'] };
    const grants = grantsOf(wired('lambda-function', 'dynamodb-table', wire));
    expect(grants.map(({ actions }) => actions)).toEqual([['dynamodb:GetItem']]);
  });

  it('named actions stand on the resource or inside of it, wherever they act', () => {
    const placesOf = (service: 'dynamodb-table' | 's3-bucket', ...actions: string[]): unknown =>
      grantsOf(wired('lambda-function', service, { Actions: actions })).map((grant) => [
        grant.actions,
        grant.resources.map((item) => JSON.stringify(item).includes('/')),
      ]);
    expect(placesOf('dynamodb-table', 'dynamodb:Query')).toEqual([[['dynamodb:Query'], [false]]]);
    expect(placesOf('s3-bucket', 's3:GetObject', 's3:ListBucket', 's3:GetBucketTagging')).toEqual([
      [['s3:ListBucket'], [false]],
      [['s3:GetObject'], [true]],
      [['s3:GetBucketTagging'], [false, true]],
    ]);
  });

  it('a route lets in only its own method and path', () => {
    const effects = effectsOf(
      wired('apigateway-rest-api', 'lambda-function', { Method: 'GET', Path: '/orders/{id}' }),
    );
    const permit = effects.find((effect) => effect.kind === 'permit');
    expect(JSON.stringify(permit)).toContain('${Api}/*/GET/orders/*');
  });

  it('callers of a function with an alias call the alias', () => {
    const document = wired('apigateway-rest-api', 'lambda-function', { Method: 'ANY', Path: '/' });
    const to = document.nodes['to'] as NodeRecord;
    const parts = { version: { properties: {} }, alias: { properties: { Name: 'live' } } };
    const nodes = { ...document.nodes, to: { ...to, parts } };
    const [route] = effectsOf({ ...document, nodes });
    expect(route).toMatchObject({ integration: { function: { $ref: 'to', part: 'alias' } } });
  });
});

describe('pairs that AWS refuses', () => {
  it('are no pairs that a connection offers', () => {
    const offered = catalog.refusals.filter(
      ({ from, to }) => catalog.meanings(from, to).length > 0,
    );
    expect(offered.map(({ from, to }) => `${from} to ${to}`)).toEqual([]);
  });

  it('have ways round of which each step is offered', () => {
    const broken = catalog.refusals.flatMap(({ from, to, through = [] }) => {
      const stops = through.length === 0 ? [] : [from, ...through, to];
      return stops.slice(1).flatMap((stop, index) => {
        const start = stops[index] ?? from;
        return catalog.meanings(start, stop).length > 0 ? [] : [`${start} to ${stop}`];
      });
    });
    expect(broken).toEqual([]);
  });

  it.each([
    ['sns-topic', {}, 'sqs-queue', { FifoQueue: true }, 'subscription'],
    ['sns-topic', { FifoTopic: true }, 'lambda-function', {}, 'subscription'],
    ['s3-bucket', {}, 'sqs-queue', { FifoQueue: true }, 'bucket-notification'],
    ['sqs-queue', {}, 'sqs-queue', { FifoQueue: true }, 'dead-letter'],
    ['lambda-function', {}, 'sqs-queue', { FifoQueue: true }, 'destination'],
    ['events-rule', {}, 'sns-topic', { FifoTopic: true }, 'rule-target'],
    ['route53-record-set', {}, 'ec2-vpc-endpoint', {}, 'alias-record'],
    ['route53-record-set', {}, 's3-bucket', WEBSITE, 'alias-record'],
    ['route53-record-set', { Type: 'CNAME' }, 's3-bucket', {}, 'alias-record'],
    ['route53-record-set', {}, 'cognito-user-pool-domain', PREFIX, 'alias-record'],
    ['certificatemanager-certificate', {}, 'cognito-user-pool-domain', PREFIX, 'certificate-use'],
    ['appsync-graphql-api', {}, 'logs-log-group', { LogGroupName: 'mine' }, 'graphql-logs'],
  ])('%s %o to %s %o by %s', (from, source, to, target, id) => {
    const document = wired(from, to, {}, target, source);
    const graph = createGraph(document);
    const ends = { source: graph.node('from'), target: graph.node('to') };
    if (ends.source === undefined || ends.target === undefined) throw new Error('no ends');
    const { source: start, target: end } = ends;
    expect(catalog.connection(id)?.refuses?.({ source: start, target: end })?.why).toBeTruthy();
  });
});

const WEBSITE = { WebsiteConfiguration: { IndexDocument: 'index.html' } };
const PREFIX = { Domain: 'my-app' };

/** A wire of the pair's default meaning between two nodes. */
function wired(from: string, to: string, wire: object, target = {}, source = {}): ArchDocument {
  const connection = catalog.meanings(from, to)[0]?.id ?? '';
  return {
    ...emptyDocument(),
    nodes: {
      from: { service: from, name: 'Start', properties: source },
      to: { service: to, name: 'End', properties: target },
    },
    edges: { wire: { connection, from: 'from', to: 'to', properties: { ...wire } } },
  };
}

function effectsOf(document: ArchDocument): readonly Effect[] {
  const graph = createGraph(document);
  const wire = graph.wire('wire');
  if (wire === undefined) throw new Error('no wire');
  const { source, target } = wire;
  return wire.connection.effects({ source, target, wire, graph });
}

function grantsOf(document: ArchDocument) {
  return effectsOf(document).filter((effect) => effect.kind === 'grant');
}
