import { can, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { brokerAnnotations, brokersOf, brokerStart } from './broker-sources.js';
import { pollerGrants } from './poller-grants.js';
import { called, calledArn } from './wiring.js';

/** A function that reads a topic of Kafka or a queue of a broker. Lambda polls from the broker's own subnets. */
export const brokerMapping = defineConnection({
  id: 'broker-mapping',
  row: 'C19',
  title: 'Event source mapping',
  from: service('msk-cluster', 'amazonmq-broker', 'external-kafka'),
  to: can('polls'),
  verb: 'triggers',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Configuring Amazon MSK permissions for Lambda',
    'lambda/latest/dg/with-msk-permissions.html',
  ),
  isOpen: true,
  annotate: brokerAnnotations,
  initial: ({ source }) => brokerStart(source),
  label: (wire) => {
    const [named] = wire.list('Topics') ?? wire.list('Queues') ?? [];
    return typeof named === 'string' ? named : undefined;
  },
  effects: ({ source, target, wire }) => [
    {
      kind: 'resource',
      name: 'mapping',
      type: 'AWS::Lambda::EventSourceMapping',
      properties: {
        ...wire.record.properties,
        ...brokersOf(source),
        FunctionName: target.part('alias') === undefined ? called(target) : calledArn(target),
      },
      dependsOn: [target.role],
    },
    ...pollerGrants(source, target, wire),
  ],
});
