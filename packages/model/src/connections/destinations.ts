import type { Effect, NodeView, Reference } from '../define/index.js';
import { under } from './wiring.js';

/** What the role of a function needs to hand the record of a failed or finished call over. */
export function recordGrants(target: NodeView, to: Reference): readonly Effect[] {
  if (target.service.id === 's3-bucket') {
    return [
      { kind: 'grant', to, actions: ['s3:PutObject'], resources: [under(target.arn, '/*')] },
      { kind: 'grant', to, actions: ['s3:ListBucket'], resources: [target.arn] },
    ];
  }
  const actions = target.can('deadLetter')?.write ?? target.can('grantable')?.write;
  return actions === undefined ? [] : [{ kind: 'grant', to, actions, resources: [target.arn] }];
}
