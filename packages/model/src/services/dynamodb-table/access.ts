import type { Encrypted, Grantable } from '../../define/index.js';

/** What code does with the items of a table and its indexes. */
export const tableAccess: Grantable = {
  read: [
    'dynamodb:BatchGetItem',
    'dynamodb:ConditionCheckItem',
    'dynamodb:GetItem',
    'dynamodb:Query',
    'dynamodb:Scan',
  ],
  write: [
    'dynamodb:BatchWriteItem',
    'dynamodb:DeleteItem',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
  ],
  children: {
    suffix: '/index/*',
    of: 'read',
    when: ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'],
  },
  defaultAccess: 'read-write',
  environment: { suffix: 'NAME', value: 'ref' },
};

/** Callers use the table's key through DynamoDB, for whatever they do with its items. */
export const tableKey: Encrypted = {
  property: 'SSESpecification.KMSMasterKeyId',
  beside: { SSESpecification: { SSEEnabled: true, SSEType: 'KMS' } },
  via: 'dynamodb',
  decrypt: [
    ...(tableAccess.read ?? []),
    ...(tableAccess.write ?? []),
    'dynamodb:GetRecords',
    'dynamodb:PartiQLDelete',
    'dynamodb:PartiQLInsert',
    'dynamodb:PartiQLSelect',
    'dynamodb:PartiQLUpdate',
  ],
  generate: [...(tableAccess.write ?? []), 'dynamodb:PartiQLInsert', 'dynamodb:PartiQLUpdate'],
};
