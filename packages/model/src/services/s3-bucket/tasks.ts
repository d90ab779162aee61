import type { Capabilities } from '../../define/index.js';

type Task = NonNullable<Capabilities['taskTarget']>;

/** What a state machine does with one object, through the SDK. */
export const bucketTasks: Task = {
  title: 'Put object',
  resource: 'arn:aws:states:::aws-sdk:s3:putObject',
  actions: ['s3:PutObject'],
  suffix: '/*',
  parameters: ({ ref }) => ({
    Bucket: ref,
    'Key.$': "States.Format('{}.json', $$.Execution.Name)",
    'Body.$': '$',
  }),
  choices: {
    getObject: {
      title: 'Get object',
      resource: 'arn:aws:states:::aws-sdk:s3:getObject',
      actions: ['s3:GetObject'],
      suffix: '/*',
      parameters: ({ ref }) => ({ Bucket: ref, 'Key.$': '$.key' }),
    },
    deleteObject: {
      title: 'Delete object',
      resource: 'arn:aws:states:::aws-sdk:s3:deleteObject',
      actions: ['s3:DeleteObject'],
      suffix: '/*',
      parameters: ({ ref }) => ({ Bucket: ref, 'Key.$': '$.key' }),
    },
  },
};
