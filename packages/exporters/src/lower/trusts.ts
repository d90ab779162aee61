import type { ValueMap } from '@archivolt/model';

/**
 * Services that say for which account they act when they assume a role, so that its trust can ask for it.
 * Others, as Lambda, EC2 and API Gateway, send nothing along: asked for an account, they could not assume it.
 */
const SAYS_ITS_ACCOUNT: ReadonlySet<string> = new Set([
  'appsync.amazonaws.com',
  'bedrock.amazonaws.com',
  'codebuild.amazonaws.com',
  'ecs-tasks.amazonaws.com',
  'events.amazonaws.com',
  'firehose.amazonaws.com',
  'iot.amazonaws.com',
  'kendra.amazonaws.com',
  'logs.amazonaws.com',
  'pipes.amazonaws.com',
  'scheduler.amazonaws.com',
  'states.amazonaws.com',
]);

/** What a role asks of a service that assumes it: that it acts for this account. */
export function trustCondition(service: string): ValueMap | undefined {
  return SAYS_ITS_ACCOUNT.has(service)
    ? { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }
    : undefined;
}
