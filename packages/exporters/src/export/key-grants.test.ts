import { catalog, createGraph, isMap, type ArchDocument, type Value } from '@archivolt/model';
import { describe, expect, it } from 'vitest';
import { lower } from '../lower/pipeline.js';
import { referencesIn } from '../value/walk.js';
import { pairs } from '../testing/matrix-pairs.js';

/** What AWS asks of the key, by the action on what it encrypts. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  'dynamodb:BatchGetItem': ['kms:Decrypt'],
  'dynamodb:BatchWriteItem': ['kms:Decrypt', 'kms:GenerateDataKey'],
  'dynamodb:DeleteItem': ['kms:Decrypt', 'kms:GenerateDataKey'],
  'dynamodb:GetItem': ['kms:Decrypt'],
  'dynamodb:GetRecords': ['kms:Decrypt'],
  'dynamodb:PutItem': ['kms:Decrypt', 'kms:GenerateDataKey'],
  'dynamodb:Query': ['kms:Decrypt'],
  'dynamodb:Scan': ['kms:Decrypt'],
  'dynamodb:UpdateItem': ['kms:Decrypt', 'kms:GenerateDataKey'],
  'kinesis:GetRecords': ['kms:Decrypt'],
  'kinesis:PutRecord': ['kms:GenerateDataKey'],
  'kinesis:SubscribeToShard': ['kms:Decrypt'],
  's3:GetObject': ['kms:Decrypt'],
  's3:GetObjectVersionForReplication': ['kms:Decrypt'],
  's3:PutObject': ['kms:Decrypt', 'kms:GenerateDataKey'],
  's3:ReplicateObject': ['kms:Encrypt'],
  'secretsmanager:GetSecretValue': ['kms:Decrypt'],
  'secretsmanager:PutSecretValue': ['kms:Decrypt', 'kms:GenerateDataKey'],
  'sns:Publish': ['kms:Decrypt', 'kms:GenerateDataKey'],
  'sqs:ReceiveMessage': ['kms:Decrypt'],
  'sqs:SendMessage': ['kms:Decrypt', 'kms:GenerateDataKey'],
};

/** Designs of every connection, with a key on the ends that are used through one. */
function encrypted(): readonly { readonly name: string; readonly document: ArchDocument }[] {
  return pairs().flatMap(({ name, document }) => {
    const graph = createGraph(document, { catalog });
    const ends = graph
      .nodes()
      .filter((node) => node.can('encrypted')?.via !== undefined)
      .filter((node) => node.wires('in', 'encrypts').length === 0);
    if (ends.length === 0) return [];
    const key = { service: 'kms-key', name: 'TheKey', properties: {} };
    const wires = ends.map(({ id }) => [
      `key-${id}`,
      { connection: 'encrypts', from: 'the-key', to: id },
    ]);
    const edges = { ...document.edges, ...Object.fromEntries(wires) };
    return [
      { name, document: { ...document, nodes: { ...document.nodes, 'the-key': key }, edges } },
    ];
  });
}

const cases = encrypted();

const names = (value: Value | undefined, id: string) =>
  referencesIn(value).some(({ $ref, part }) => $ref === id && part === undefined);

const listed = (value: Value | undefined): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');

function wanted(actions: readonly string[]): ReadonlySet<string> {
  return new Set(actions.flatMap((action) => NEEDS[action] ?? []));
}

describe('with a customer-managed key', () => {
  it('there are designs of many connections', () => {
    expect(cases.length).toBeGreaterThan(150);
  });

  it('every role may use the key for what it does, and for nothing else', () => {
    const lacking: string[] = [];
    for (const { name, document } of cases) {
      const lowered = lower(document, {});
      if (!lowered.ok) {
        lacking.push(`${name}: ${JSON.stringify(lowered.problem)}`);
        continue;
      }
      const edges = Object.values(document.edges);
      const held = edges.flatMap((edge) => (edge.from === 'the-key' ? [edge.to] : []));
      const ways = edges.flatMap(({ connection, from, to }) =>
        connection === 'refers-to' && held.includes(to) ? [from] : [],
      );
      const ends = [...held, ...ways];
      for (const { role, statements } of lowered.value.permissions) {
        const use = statements.filter(({ resources }) =>
          ends.some((end) => names([...resources], end)),
        );
        const needs = wanted(use.flatMap(({ actions }) => actions));
        const keys = statements.filter(({ resources }) => names([...resources], 'the-key'));
        const given = new Set(keys.flatMap(({ actions }) => actions));
        for (const need of needs)
          if (!given.has(need)) lacking.push(`${name}: ${role} lacks ${need}`);
        for (const has of given) if (!needs.has(has)) lacking.push(`${name}: ${role} has ${has}`);
      }
    }
    expect(lacking).toEqual([]);
  }, 120_000);

  it('every service that a resource policy lets in may use the key, on a condition', () => {
    const lacking: string[] = [];
    for (const { name, document } of cases) {
      const lowered = lower(document, {});
      if (!lowered.ok) continue;
      const { resources } = lowered.value;
      const statementsOf = (id: string, property: string): readonly Value[] => {
        const policy = resources.get(id)?.properties[property];
        const list = isMap(policy) ? policy['Statement'] : undefined;
        return Array.isArray(list) ? list : [];
      };
      const key = statementsOf('the-key', 'KeyPolicy').filter(isMap);
      for (const edge of Object.values(document.edges)) {
        if (edge.from !== 'the-key') continue;
        for (const statement of statementsOf(`${edge.to}#policy`, 'PolicyDocument').filter(isMap)) {
          const principal = isMap(statement['Principal'])
            ? statement['Principal']['Service']
            : undefined;
          const needs = wanted(listed(statement['Action']));
          const ours = key.filter(
            (item) =>
              isMap(item['Principal']) &&
              JSON.stringify(item['Principal']['Service']) === JSON.stringify(principal),
          );
          const given = new Set(ours.flatMap((item) => listed(item['Action'])));
          for (const need of needs) {
            if (!given.has(need)) lacking.push(`${name}: ${String(principal)} lacks ${need}`);
          }
          if (ours.some((item) => item['Condition'] === undefined)) lacking.push(`${name}: open`);
        }
      }
    }
    expect(lacking).toEqual([]);
  }, 120_000);
});
