import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { called, calledArn } from './wiring.js';

const TRIGGERS = [
  ['PreSignUp', 'Before sign-up'],
  ['PostConfirmation', 'After confirmation'],
  ['PreAuthentication', 'Before sign-in'],
  ['PostAuthentication', 'After sign-in'],
  ['PreTokenGeneration', 'Before tokens'],
  ['CustomMessage', 'Messages'],
  ['UserMigration', 'Migration'],
  ['DefineAuthChallenge', 'Define challenge'],
  ['CreateAuthChallenge', 'Create challenge'],
  ['VerifyAuthChallengeResponse', 'Verify challenge'],
] as const;

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
    {
      kind: 'property',
      on: source.ref,
      path: ['LambdaConfig', wire.string('Trigger') ?? 'PostConfirmation'],
      value: calledArn(target),
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
