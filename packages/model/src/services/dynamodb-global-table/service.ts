import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { annotations as tableAnnotations } from '../dynamodb-table/annotations.js';
import { dynamodbTable } from '../dynamodb-table/service.js';

const consistency = awsPage(
  'How DynamoDB global tables work',
  'amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html',
);
const { encrypted: _, ...globalCapabilities } = dynamodbTable.capabilities;
const {
  KeySchema,
  AttributeDefinitions,
  GlobalSecondaryIndexes,
  LocalSecondaryIndexes,
  BillingMode,
  TableName,
} = tableAnnotations;

/** A table with a replica in each of several Regions. Its stack stands in one of them. */
export const dynamodbGlobalTable = defineService({
  id: 'dynamodb-global-table',
  row: 'S15',
  title: 'DynamoDB global table',
  noun: 'GlobalTable',
  category: 'data',
  type: 'AWS::DynamoDB::GlobalTable',
  summary: 'One table in several Regions, read and written in each of them.',
  cite: awsPage('Global tables', 'amazondynamodb/latest/developerguide/GlobalTables.html'),
  keywords: [
    'table',
    'global',
    'replica',
    'multi-region',
    'nosql',
    'dynamodb',
    'disaster recovery',
  ],
  stateful: true,
  fact: (node) => {
    const count = node.list('Replicas')?.length ?? 1;
    return `Table · ${count} ${count === 1 ? 'Region' : 'Regions'}`;
  },
  annotate: {
    KeySchema,
    AttributeDefinitions,
    GlobalSecondaryIndexes,
    LocalSecondaryIndexes,
    Replicas: {
      title: 'Replicas',
      section: 'Regions',
      type: 'list',
      required: true,
      docs: 'One a Region, that of the stack among them. Recovery, protection and a KMS key are set on each.',
      cite: consistency,
    },
    MultiRegionConsistency: {
      title: 'Consistency',
      section: 'Regions',
      default: 'EVENTUAL',
      widget: 'segments',
      options: [
        { value: 'EVENTUAL', title: 'Eventual' },
        { value: 'STRONG', title: 'Strong' },
      ],
      docs: 'Strong takes three Regions, one of which may be a witness; it is chosen once.',
      cite: consistency,
    },
    BillingMode,
    'StreamSpecification.StreamViewType': {
      title: 'Stream',
      section: 'Stream and expiry',
      options: [
        { value: 'NEW_AND_OLD_IMAGES', title: 'New and old' },
        { value: 'NEW_IMAGE', title: 'New' },
        { value: 'OLD_IMAGE', title: 'Old' },
        { value: 'KEYS_ONLY', title: 'Keys' },
      ],
      docs: 'With more than one replica of eventual consistency: new and old.',
    },
    'TimeToLiveSpecification.AttributeName': {
      title: 'Expires by',
      section: 'Stream and expiry',
      docs: 'Attribute with the second since 1970 after which an item may go.',
    },
    'TimeToLiveSpecification.Enabled': { title: 'Expiry', section: 'Stream and expiry' },
    'SSESpecification.SSEEnabled': {
      title: 'KMS',
      section: 'Security',
      default: false,
      docs: 'A table is always encrypted; this chooses a KMS key over the one DynamoDB owns.',
    },
    TableName,
  },
  capabilities: globalCapabilities,
  initial: {
    properties: {
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      Replicas: [
        {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          Region: { Ref: 'AWS::Region' },
        },
      ],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    },
    attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  },
});
