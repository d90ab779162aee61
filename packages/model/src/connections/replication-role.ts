import {
  sub,
  type Effect,
  type GraphView,
  type NodeView,
  type Reference,
  type ValueMap,
} from '../define/index.js';
import { customerKeyOf, drawnKeyOf } from './key-uses.js';
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

/** Encrypted objects are copied only where the rule says so, and need a key where they go: the bucket's, or S3's own. */
export function keyedReplica(
  source: NodeView,
  target: NodeView,
  graph: GraphView,
): { readonly destination: ValueMap; readonly rule: ValueMap } {
  if (customerKeyOf(source) === undefined) return { destination: {}, rule: {} };
  const aws = sub('arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:alias/aws/s3');
  const key = drawnKeyOf(target, graph)?.arn ?? customerKeyOf(target) ?? aws;
  return {
    destination: { EncryptionConfiguration: { ReplicaKmsKeyID: key } },
    rule: { SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } } },
  };
}
