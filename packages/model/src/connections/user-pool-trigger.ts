import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { decryption, handlerOf, TRIGGERS, triggerOf } from './user-pool-triggers.js';
import { called } from './wiring.js';

/** A function that a user pool calls at a step of its own. It has 5 seconds to answer. */
export const userPoolTrigger = defineConnection({
  id: 'user-pool-trigger',
  row: 'C19',
  title: 'User pool trigger',
  from: service('cognito-user-pool'),
  to: service('lambda-function'),
  verb: 'triggers',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'Customizing user pool workflows with Lambda triggers',
    'cognito/latest/developerguide/cognito-user-identity-pools-working-with-aws-lambda-triggers.html',
    { section: 'Cognito User Pools (CUP) – User Features' },
  ),
  annotate: {
    Trigger: {
      title: 'Trigger',
      required: true,
      options: TRIGGERS.map(([value, title]) => ({ value, title })),
      docs: 'One function a trigger.',
    },
  },
  initial: { Trigger: 'PostConfirmation' },
  label: (wire) => wire.string('Trigger'),
  effects: ({ source, target, wire }) => [
    ...decryption(source, target, wire),
    {
      kind: 'property',
      on: source.ref,
      path: ['LambdaConfig', triggerOf(wire)],
      value: handlerOf(target, wire),
      mode: 'set',
    },
    {
      kind: 'permit',
      name: 'permission',
      on: called(target),
      service: 'cognito-idp.amazonaws.com',
      actions: ['lambda:InvokeFunction'],
      sourceArn: source.arn,
      sourceAccount: true,
    },
  ],
});
