import type { Effect, NodeView, Value, WireView } from '../define/index.js';
import { calledArn } from './wiring.js';

export const TRIGGERS = [
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

const SENDERS: ReadonlySet<string> = new Set(['CustomEmailSender', 'CustomSMSSender']);

/** Triggers whose events have versions: the newest that their features need. */
const VERSIONS: Readonly<Record<string, string>> = {
  CustomEmailSender: 'V1_0',
  CustomSMSSender: 'V1_0',
  InboundFederation: 'V1_0',
  PreTokenGenerationConfig: 'V2_0',
};

/** The step at which a wire's function is called. */
export function triggerOf(wire: WireView): string {
  return wire.string('Trigger') ?? 'PostConfirmation';
}

/** Whether the function sends what the pool would send: it gets codes encrypted, and answers nobody. */
export function isSender(wire: WireView): boolean {
  return SENDERS.has(triggerOf(wire));
}

/** The function as the pool names it. */
export function handlerOf(target: NodeView, wire: WireView): Value {
  const arn = calledArn(target);
  const trigger = triggerOf(wire);
  const version = Object.hasOwn(VERSIONS, trigger) ? VERSIONS[trigger] : undefined;
  return version === undefined ? arn : { LambdaArn: arn, LambdaVersion: version };
}

/** A sender gets codes encrypted with the key of the pool. */
export function decryption(pool: NodeView, target: NodeView, wire: WireView): readonly Effect[] {
  const key = pool.value('LambdaConfig.KMSKeyID');
  if (!isSender(wire) || key === undefined) return [];
  return [{ kind: 'grant', to: target.role, actions: ['kms:Decrypt'], resources: [key] }];
}
