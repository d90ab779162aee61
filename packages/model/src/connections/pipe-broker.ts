import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { brokerEffects, brokerInitial, pipeBrokerAnnotations } from './pipe-brokers.js';
import { secondSource } from './pipe-ends.js';

/** A topic of Kafka or a queue of a broker that a pipe reads from. */
export const pipeBroker = defineConnection({
  id: 'pipe-broker',
  row: 'C22',
  title: 'Broker of a pipe',
  from: service('amazonmq-broker', 'external-kafka', 'msk-cluster'),
  to: service('pipes-pipe'),
  verb: 'flows into',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Amazon EventBridge Pipes permissions',
    'eventbridge/latest/userguide/eb-pipes-permissions.html',
  ),
  isOpen: true,
  annotate: pipeBrokerAnnotations,
  initial: ({ source }) => brokerInitial(source),
  refuses: ({ source, target }) => secondSource(source, target),
  label: (wire) => wire.string('TopicName') ?? wire.string('QueueName'),
  effects: ({ source, target, wire }) => brokerEffects(source, target, wire),
});
