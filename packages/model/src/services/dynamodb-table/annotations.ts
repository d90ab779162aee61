import type { Annotations } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const capacity = awsPage(
  'DynamoDB throughput capacity',
  'amazondynamodb/latest/developerguide/capacity-mode.html',
);
const keys = awsPage(
  'Core components of Amazon DynamoDB',
  'amazondynamodb/latest/developerguide/HowItWorks.CoreComponents.html',
);
const streams = awsPage(
  'Change data capture for DynamoDB Streams',
  'amazondynamodb/latest/developerguide/Streams.html',
);

/** What is said of a table's properties, in the inspector's order. */
export const annotations = {
  KeySchema: {
    title: 'Key',
    section: 'Keys',
    type: 'list',
    required: true,
    max: 2,
    docs: 'A partition key (HASH), and a sort key (RANGE) if you like. Each must be an attribute below.',
    cite: keys,
    replaces: true,
  },
  AttributeDefinitions: {
    title: 'Attributes',
    section: 'Keys',
    type: 'list',
    docs: 'Only those that are keys of the table or of an index: S, N or B.',
    cite: keys,
  },
  GlobalSecondaryIndexes: { title: 'Global indexes', section: 'Keys', type: 'list', max: 20 },
  LocalSecondaryIndexes: { title: 'Local indexes', section: 'Keys', type: 'list', max: 5 },
  BillingMode: {
    title: 'Capacity',
    section: 'Capacity',
    default: 'PROVISIONED',
    widget: 'segments',
    options: [
      { value: 'PAY_PER_REQUEST', title: 'On demand' },
      { value: 'PROVISIONED', title: 'Provisioned' },
    ],
    cite: capacity,
  },
  'ProvisionedThroughput.ReadCapacityUnits': { title: 'Reads', section: 'Capacity', min: 1 },
  'ProvisionedThroughput.WriteCapacityUnits': { title: 'Writes', section: 'Capacity', min: 1 },
  'StreamSpecification.StreamViewType': {
    title: 'Stream',
    section: 'Stream and expiry',
    options: [
      { value: 'NEW_AND_OLD_IMAGES', title: 'New and old' },
      { value: 'NEW_IMAGE', title: 'New' },
      { value: 'OLD_IMAGE', title: 'Old' },
      { value: 'KEYS_ONLY', title: 'Keys' },
    ],
    docs: 'Needed by a function that the table triggers.',
    cite: streams,
  },
  'TimeToLiveSpecification.AttributeName': {
    title: 'Expires by',
    section: 'Stream and expiry',
    docs: 'Attribute with the second since 1970 after which an item may go.',
  },
  'TimeToLiveSpecification.Enabled': { title: 'Expiry', section: 'Stream and expiry' },
  'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled': {
    title: 'Recovery',
    section: 'Security',
    default: false,
    docs: 'Restores the table to any second of the last 35 days.',
  },
  'SSESpecification.SSEEnabled': {
    title: 'KMS',
    section: 'Security',
    default: false,
    docs: 'A table is always encrypted; this chooses a KMS key over the one DynamoDB owns.',
  },
  'SSESpecification.KMSMasterKeyId': { title: 'Key', section: 'Security' },
  DeletionProtectionEnabled: { title: 'Protected', section: 'Security', default: false },
  TableName: {
    title: 'Physical name',
    section: 'Naming',
    pattern: '[a-zA-Z0-9_.-]{3,255}',
    replaces: true,
  },
} satisfies Annotations;
