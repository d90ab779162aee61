import type { Annotations, Option } from '../define/index.js';

/** Events that a bucket can notify of. */
export const eventOptions: readonly Option[] = [
  { value: 's3:ObjectCreated:*', title: 'Created' },
  { value: 's3:ObjectCreated:Put', title: 'Put' },
  { value: 's3:ObjectCreated:Post', title: 'Posted' },
  { value: 's3:ObjectCreated:Copy', title: 'Copied' },
  { value: 's3:ObjectCreated:CompleteMultipartUpload', title: 'Multipart upload done' },
  { value: 's3:ObjectRemoved:*', title: 'Removed' },
  { value: 's3:ObjectRemoved:Delete', title: 'Deleted' },
  { value: 's3:ObjectRemoved:DeleteMarkerCreated', title: 'Marked deleted' },
  { value: 's3:ObjectRestore:*', title: 'Restored' },
  { value: 's3:ObjectTagging:*', title: 'Tagged' },
  { value: 's3:ObjectAcl:Put', title: 'ACL set' },
  { value: 's3:Replication:*', title: 'Replicated' },
  { value: 's3:LifecycleExpiration:*', title: 'Expired' },
  { value: 's3:LifecycleTransition', title: 'Moved by lifecycle' },
  { value: 's3:IntelligentTiering', title: 'Tiered' },
  { value: 's3:ReducedRedundancyLostObject', title: 'Lost' },
];

/** What EventBridge tells of a bucket, by the names that its events have there. */
export const bucketEventAnnotations: Annotations = {
  DetailTypes: {
    title: 'Events',
    type: 'list',
    options: [
      'Object Created',
      'Object Deleted',
      'Object Restore Completed',
      'Object Tags Added',
    ].map((value) => ({ value })),
  },
  Prefix: { title: 'Prefix', docs: 'Keys that start so.' },
};
