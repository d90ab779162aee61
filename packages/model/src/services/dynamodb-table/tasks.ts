import type { Capabilities, Value, ValueMap } from '../../define/index.js';

type Task = NonNullable<Capabilities['taskTarget']>;

/** What a state machine does with one item. The key's value comes from the input, under the key's own name. */
export const tableTasks: Task = {
  title: 'Put item',
  resource: 'arn:aws:states:::dynamodb:putItem',
  actions: ['dynamodb:PutItem'],
  parameters: ({ ref, value }) => ({ TableName: ref, Item: key(value) }),
  choices: {
    getItem: {
      title: 'Get item',
      resource: 'arn:aws:states:::dynamodb:getItem',
      actions: ['dynamodb:GetItem'],
      parameters: ({ ref, value }) => ({ TableName: ref, Key: key(value) }),
    },
    updateItem: {
      title: 'Update item',
      resource: 'arn:aws:states:::dynamodb:updateItem',
      actions: ['dynamodb:UpdateItem'],
      parameters: ({ ref, value }) => ({
        TableName: ref,
        Key: key(value),
        UpdateExpression: 'SET updatedAt = :now',
        ExpressionAttributeValues: { ':now': { 'S.$': '$$.State.EnteredTime' } },
      }),
    },
    deleteItem: {
      title: 'Delete item',
      resource: 'arn:aws:states:::dynamodb:deleteItem',
      actions: ['dynamodb:DeleteItem'],
      parameters: ({ ref, value }) => ({ TableName: ref, Key: key(value) }),
    },
  },
};

function key(value: (path: string) => Value | undefined): ValueMap {
  const names = [value('KeySchema.0.AttributeName'), value('KeySchema.1.AttributeName')];
  const known = names.filter((name) => typeof name === 'string');
  return Object.fromEntries(
    (known.length === 0 ? ['pk'] : known).map((name) => [name, { 'S.$': `$.${name}` }]),
  );
}
