import type { Effect, NodeView, Reference } from '../define/index.js';
import { under } from './wiring.js';

/** The role with which S3 copies objects: reads versions here, writes replicas there. */
export function replicationRole(
  source: NodeView,
  target: NodeView,
  to: Reference,
): readonly Effect[] {
  return [
    { kind: 'role', name: to.part ?? 'role', service: 's3.amazonaws.com' },
    {
      kind: 'grant',
      to,
      actions: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
      resources: [source.arn],
    },
    {
      kind: 'grant',
      to,
      actions: [
        's3:GetObjectVersionAcl',
        's3:GetObjectVersionForReplication',
        's3:GetObjectVersionTagging',
      ],
      resources: [under(source.arn, '/*')],
    },
    {
      kind: 'grant',
      to,
      actions: ['s3:ReplicateDelete', 's3:ReplicateObject', 's3:ReplicateTags'],
      resources: [under(target.arn, '/*')],
    },
  ];
}
