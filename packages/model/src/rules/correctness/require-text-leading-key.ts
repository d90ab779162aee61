import { defineRule, isMap, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { quoted } from '../words.js';

export const requireTextLeadingKey = defineRule({
  id: 'correctness/require-text-leading-key',
  row: 'V37',
  severity: 'error',
  summary: 'The partition key of a table that keeps rows by user is a text.',
  why: 'The condition compares the partition key with the identity id, which is a text. A key of numbers or of bytes never equals it, so that everything is denied.',
  cite: awsPage(
    'Using IAM policy conditions for fine-grained access control',
    'amazondynamodb/latest/developerguide/specifying-conditions.html',
    { section: 'Cognito Identity Pools: Row Level Security in DynamoDB' },
  ),
  over: 'wire',
  on: { connection: 'identity-access', to: 'dynamodb-table' },
  check: ({ target, wire }) => {
    if (wire.boolean('ByIdentity') !== true) return;
    const found = partitionKey(target);
    if (found === undefined || found.type === 'S') return;
    return {
      at: target.at(['AttributeDefinitions', found.index, 'AttributeType']),
      message: `Partition key ${quoted(found.name)} of ${target.name} is ${TYPES[found.type] ?? 'no text'}. It must be a text (S) to hold the identity id.`,
    };
  },
  examples: {
    valid: [
      "i: cognito-identity-pool -[identity-access { ByIdentity: true }]-> t: dynamodb-table { KeySchema: [{ AttributeName: 'owner', KeyType: 'HASH' }], AttributeDefinitions: [{ AttributeName: 'owner', AttributeType: 'S' }] }",
      "i: cognito-identity-pool -[identity-access { ByIdentity: false }]-> t: dynamodb-table { KeySchema: [{ AttributeName: 'n', KeyType: 'HASH' }], AttributeDefinitions: [{ AttributeName: 'n', AttributeType: 'N' }] }",
    ],
    invalid: [
      {
        before:
          "i: cognito-identity-pool -[identity-access { ByIdentity: true }]-> t: dynamodb-table { KeySchema: [{ AttributeName: 'n', KeyType: 'HASH' }], AttributeDefinitions: [{ AttributeName: 'n', AttributeType: 'N' }] }",
      },
    ],
  },
});

const TYPES: Readonly<Record<string, string>> = { B: 'bytes (B)', N: 'a number (N)' };

function partitionKey(
  table: NodeView,
): { readonly name: string; readonly type: string; readonly index: number } | undefined {
  const hash = table.list('KeySchema')?.find((item) => isMap(item) && item['KeyType'] === 'HASH');
  const name = isMap(hash) ? hash['AttributeName'] : undefined;
  const definitions = table.list('AttributeDefinitions') ?? [];
  const index = definitions.findIndex((item) => isMap(item) && item['AttributeName'] === name);
  const definition = definitions[index];
  const type = isMap(definition) ? definition['AttributeType'] : undefined;
  if (typeof name !== 'string' || typeof type !== 'string') return undefined;
  return { name, type, index };
}
