import { loadRegistry } from '@archivolt/cfn-spec';
import { expect, test } from 'vitest';
import { catalog, createCatalog } from '../catalog/catalog.js';
import { typesOfDesign } from '../catalog/design-types.js';
import type { ArchDocument } from '../document/document.js';
import { arch } from '../testing/arch.js';
import { replacements } from './replacements.js';

async function between(before: ArchDocument, after: ArchDocument) {
  const types = [...typesOfDesign(before), ...typesOfDesign(after)];
  return replacements(
    before,
    after,
    createCatalog({ ...catalog, registry: await loadRegistry(types) }),
  );
}

test('another key makes another table; what becomes of the old one is said', async () => {
  const table = (key: string, policy: string) =>
    arch(
      `t: dynamodb-table { KeySchema: [{ AttributeName: '${key}', KeyType: 'HASH' }], $attributes: ${policy} }`,
    );
  expect(await between(table('a', '{}'), table('b', '{}'))).toEqual([
    {
      node: 't',
      name: 't',
      what: 'DynamoDB table',
      type: 'AWS::DynamoDB::Table',
      certainty: 'yes',
      changes: [{ path: 'KeySchema.0.AttributeName', before: 'a', after: 'b' }],
      isStateful: true,
      old: 'deleted',
    },
  ]);
  const kept = "{ UpdateReplacePolicy: 'Retain' }";
  const [replaced] = await between(table('a', kept), table('b', kept));
  expect(replaced?.old).toBe('kept');
});

test('a change that AWS makes in place is none', async () => {
  const before = arch("t: dynamodb-table { BillingMode: 'PROVISIONED' }; q: sqs-queue");
  const after = arch(
    "t: dynamodb-table { BillingMode: 'PAY_PER_REQUEST' }; q: sqs-queue { DelaySeconds: 3 }",
  );
  expect(await between(before, after)).toEqual([]);
});

test('another logical id, stack or type is another resource, unless the type is only said otherwise', async () => {
  const before = arch("q: sqs-queue; t: dynamodb-table { $type: 'AWS::Serverless::SimpleTable' }");
  const renamed = arch("q: sqs-queue { $name: 'Jobs' }; t: dynamodb-table");
  const found = await between(before, renamed);
  expect(found.map(({ node, changes }) => [node, changes])).toEqual([
    ['q', [{ path: 'logicalId', before: 'Q', after: 'Jobs' }]],
  ]);
  const pinned = arch("q: sqs-queue { $name: 'Jobs', $logicalId: 'Q' }");
  expect(await between(arch('q: sqs-queue'), pinned)).toEqual([]);
});

test('a replacement goes on to what is replaced by naming it; a database leaves a snapshot', async () => {
  const before = arch(
    "d: rds-db-instance { Engine: 'mysql', subnetGroup#DBSubnetGroupName: 'one' }",
  );
  const after = arch(
    "d: rds-db-instance { Engine: 'mysql', subnetGroup#DBSubnetGroupName: 'two' }",
  );
  const found = await between(before, after);
  expect(found.map(({ node, part, old }) => [node, part, old])).toEqual([
    ['d', undefined, 'deleted'],
    ['d', 'subnetGroup', 'deleted'],
  ]);
  const renamed = arch(
    "d: rds-db-instance { $name: 'Main', Engine: 'mysql', subnetGroup#DBSubnetGroupName: 'one' }",
  );
  const [database] = await between(before, renamed);
  expect([database?.what, database?.old]).toEqual(['RDS database', 'snapshot']);
});
