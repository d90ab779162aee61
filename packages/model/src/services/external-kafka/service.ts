import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

/** A Kafka cluster that somebody else keeps: on premises, on EC2, or at a provider. */
export const externalKafka = defineService({
  id: 'external-kafka',
  row: 'C19',
  title: 'Self-managed Kafka',
  noun: 'KafkaBrokers',
  category: 'external',
  summary: 'Brokers of Apache Kafka outside Amazon MSK.',
  cite: awsPage('Using Lambda with self-managed Apache Kafka', 'lambda/latest/dg/with-kafka.html'),
  keywords: ['kafka', 'confluent', 'redpanda', 'broker', 'topic', 'on-premises', 'self-managed'],
  fact: (node) => node.string('BootstrapServers.0') ?? 'Brokers',
  annotate: {
    BootstrapServers: {
      title: 'Brokers',
      section: 'Kafka',
      type: 'list',
      max: 10,
      docs: 'Addresses with their ports, as broker-1.example.com:9096.',
    },
  },
  capabilities: { external: {} },
  initial: { properties: { BootstrapServers: ['broker-1.example.com:9096'] } },
});
