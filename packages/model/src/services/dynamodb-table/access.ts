import type { Grantable } from '../../define/index.js';

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
