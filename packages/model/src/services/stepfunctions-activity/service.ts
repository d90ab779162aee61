import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const page = awsPage(
  'Activities in Step Functions',
  'step-functions/latest/dg/concepts-activities.html',
);

/** A step that a worker of one's own does: it asks for work, and answers when it is done. */
export const stepfunctionsActivity = defineService({
  id: 'stepfunctions-activity',
  row: 'C23',
  title: 'Activity',
  noun: 'Activity',
  category: 'compute',
  share: 0.1,
  type: 'AWS::StepFunctions::Activity',
  summary: 'Work of a state machine that somebody anywhere fetches and does.',
  cite: page,
  keywords: ['step functions', 'activity', 'worker', 'poll', 'human', 'on-premises'],
  fact: () => 'Activity',
  annotate: {
    Name: {
      title: 'Name',
      section: 'Activity',
      required: true,
      pattern: '[A-Za-z0-9_-]{1,80}',
      replaces: true,
    },
    'EncryptionConfiguration.KmsKeyId': { title: 'Key', section: 'Security', replaces: true },
  },
  capabilities: {
    grantable: {
      kind: 'request',
      read: ['states:GetActivityTask'],
      defaultAccess: 'read',
      environment: { suffix: 'ARN', value: 'ref' },
    },
    taskTarget: { title: 'Wait for a worker', actions: [], parameters: () => ({ 'input.$': '$' }) },
  },
  arn: 'Ref',
  initial: { properties: { Name: 'work' } },
});
