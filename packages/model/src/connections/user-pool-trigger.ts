import {
  defineConnection,
  service,
  type Effect,
  type NodeView,
  type Value,
  type WireView,
} from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { called, calledArn } from './wiring.js';

const TRIGGERS = [
  ['PreSignUp', 'Before sign-up'],
  ['PostConfirmation', 'After confirmation'],
  ['PreAuthentication', 'Before sign-in'],
  ['PostAuthentication', 'After sign-in'],
  ['PreTokenGeneration', 'Before tokens'],
  ['PreTokenGenerationConfig', 'Before access tokens'],
  ['CustomMessage', 'Messages'],
  ['UserMigration', 'Migration'],
  ['DefineAuthChallenge', 'Define challenge'],
  ['CreateAuthChallenge', 'Create challenge'],
  ['VerifyAuthChallengeResponse', 'Verify challenge'],
  ['CustomEmailSender', 'Own e-mail'],
  ['CustomSMSSender', 'Own SMS'],
  ['InboundFederation', 'After a provider'],
] as const;

/** They send what the pool would send, and get its codes encrypted. */
const SENDERS: ReadonlySet<string> = new Set(['CustomEmailSender', 'CustomSMSSender']);

/** Triggers whose events have versions: the newest that their features need. */
const VERSIONS: Readonly<Record<string, string>> = {
  CustomEmailSender: 'V1_0',
  CustomSMSSender: 'V1_0',
  InboundFederation: 'V1_0',
  PreTokenGenerationConfig: 'V2_0',
};

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

function triggerOf(wire: WireView): string {
  return wire.string('Trigger') ?? 'PostConfirmation';
}

function handlerOf(target: NodeView, wire: WireView): Value {
  const arn = calledArn(target);
  const version = VERSIONS[triggerOf(wire)];
  return version === undefined ? arn : { LambdaArn: arn, LambdaVersion: version };
}

/** A sender gets codes encrypted with the key of the pool. */
function decryption(pool: NodeView, target: NodeView, wire: WireView): readonly Effect[] {
  const key = pool.value('LambdaConfig.KMSKeyID');
  if (!SENDERS.has(triggerOf(wire)) || key === undefined) return [];
  return [{ kind: 'grant', to: target.role, actions: ['kms:Decrypt'], resources: [key] }];
}
