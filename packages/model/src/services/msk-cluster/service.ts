import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';
import { securityGroups, subnets } from '../placement.js';
import { namedAfterStack } from '../named-after-stack.js';

/** A cluster of Amazon MSK. */
export const mskCluster = defineService({
  id: 'msk-cluster',
  row: 'C19',
  title: 'Kafka cluster',
  noun: 'Kafka',
  category: 'messaging',
  share: 0.5,
  type: 'AWS::MSK::Cluster',
  summary: 'Apache Kafka on brokers that AWS keeps.',
  cite: typePage('AWS::MSK::Cluster'),
  keywords: ['kafka', 'msk', 'streaming', 'broker', 'topic'],
  stateful: true,
  fact: (node) =>
    `Kafka ${node.string('KafkaVersion') ?? ''} × ${node.number('NumberOfBrokerNodes') ?? 2}`,
  annotate: {
    ClusterName: {
      title: 'Name',
      section: 'Cluster',
      required: true,
      type: 'string',
      max: 64,
      replaces: true,
    },
    KafkaVersion: { title: 'Version', section: 'Cluster', required: true },
    NumberOfBrokerNodes: {
      title: 'Brokers',
      section: 'Cluster',
      required: true,
      min: 1,
      type: 'integer',
      docs: 'A multiple of the subnets.',
    },
    'BrokerNodeGroupInfo.InstanceType': { title: 'Instance', section: 'Cluster', required: true },
    'BrokerNodeGroupInfo.StorageInfo.EBSStorageInfo.VolumeSize': {
      title: 'Storage',
      section: 'Cluster',
      unit: 'GiB',
      min: 1,
      max: 16_384,
      type: 'integer',
    },
    'ClientAuthentication.Sasl.Iam.Enabled': { title: 'IAM', section: 'Security' },
    'EncryptionInfo.EncryptionInTransit.ClientBroker': {
      title: 'In transit',
      section: 'Security',
      default: 'TLS',
      options: [{ value: 'TLS' }, { value: 'TLS_PLAINTEXT' }, { value: 'PLAINTEXT' }],
      replaces: true,
    },
    'BrokerNodeGroupInfo.ClientSubnets': { ...subnets, required: true, replaces: true },
    'BrokerNodeGroupInfo.SecurityGroups': { ...securityGroups, title: 'Groups', replaces: true },
  },
  capabilities: {
    placeable: {
      subnets: 'BrokerNodeGroupInfo.ClientSubnets',
      securityGroups: 'BrokerNodeGroupInfo.SecurityGroups',
      optional: true,
    },
  },
  arn: 'Ref',
  initial: {
    properties: {
      BrokerNodeGroupInfo: {
        InstanceType: 'kafka.m7g.large',
        StorageInfo: { EBSStorageInfo: { VolumeSize: 100 } },
      },
      ClientAuthentication: { Sasl: { Iam: { Enabled: true } } },
      EncryptionInfo: { EncryptionInTransit: { ClientBroker: 'TLS', InCluster: true } },
      KafkaVersion: '3.8.x',
      NumberOfBrokerNodes: 2,
    },
    attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  },
  effects: (node) => namedAfterStack(node, ['ClusterName']),
});
