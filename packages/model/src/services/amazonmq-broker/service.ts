import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';
import { securityGroups, subnets } from '../placement.js';
import { namedAfterStack } from '../named-after-stack.js';

/** A broker of Amazon MQ. */
export const amazonmqBroker = defineService({
  id: 'amazonmq-broker',
  row: 'C19',
  title: 'MQ broker',
  noun: 'Broker',
  category: 'messaging',
  share: 0.4,
  type: 'AWS::AmazonMQ::Broker',
  summary: 'RabbitMQ or ActiveMQ that AWS keeps.',
  cite: typePage('AWS::AmazonMQ::Broker'),
  keywords: ['mq', 'rabbitmq', 'activemq', 'amqp', 'broker', 'queue'],
  fact: (node) => node.string('EngineType') ?? 'Broker',
  annotate: {
    BrokerName: {
      title: 'Name',
      section: 'Broker',
      required: true,
      pattern: '[A-Za-z0-9_-]{1,50}',
      replaces: true,
    },
    EngineType: {
      title: 'Engine',
      section: 'Broker',
      required: true,
      options: [{ value: 'RABBITMQ' }, { value: 'ACTIVEMQ' }],
      replaces: true,
    },
    EngineVersion: { title: 'Version', section: 'Broker' },
    HostInstanceType: { title: 'Instance', section: 'Broker', required: true },
    DeploymentMode: {
      title: 'Deployment',
      section: 'Broker',
      required: true,
      options: ['SINGLE_INSTANCE', 'CLUSTER_MULTI_AZ', 'ACTIVE_STANDBY_MULTI_AZ'].map((value) => ({
        value,
      })),
      replaces: true,
    },
    PubliclyAccessible: { title: 'Public', section: 'Security', required: true, replaces: true },
    Users: {
      title: 'Users',
      section: 'Security',
      type: 'list',
      docs: 'Take the password from a secret.',
    },
    'Logs.General': { title: 'Logs', section: 'Monitoring' },
    SubnetIds: { ...subnets, replaces: true },
    SecurityGroups: { ...securityGroups, title: 'Groups' },
  },
  capabilities: {
    placeable: { subnets: 'SubnetIds', securityGroups: 'SecurityGroups', optional: true },
  },
  initial: {
    properties: {
      AutoMinorVersionUpgrade: true,
      DeploymentMode: 'SINGLE_INSTANCE',
      EngineType: 'RABBITMQ',
      EngineVersion: '3.13',
      HostInstanceType: 'mq.m7g.medium',
      Logs: { General: true },
      PubliclyAccessible: false,
      Users: [
        {
          Password: '{{resolve:secretsmanager:broker:SecretString:password}}',
          Username: '{{resolve:secretsmanager:broker:SecretString:username}}',
        },
      ],
    },
  },
  effects: (node) => namedAfterStack(node, ['BrokerName']),
});
