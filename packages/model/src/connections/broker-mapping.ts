import { can, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { pollerGrants } from './poller-grants.js';
import { called, calledArn } from './wiring.js';

/** A function that reads a topic of Kafka or a queue of a broker. Lambda polls from the broker's own subnets. */
export const brokerMapping = defineConnection({
  id: 'broker-mapping',
  row: 'C19',
  title: 'Event source mapping',
  from: service('msk-cluster', 'amazonmq-broker'),
  to: can('polls'),
  verb: 'triggers',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Configuring Amazon MSK permissions for Lambda',
    'lambda/latest/dg/with-msk-permissions.html',
  ),
  annotate: {
    Topics: { title: 'Topic', type: 'list', max: 1, docs: 'Of Kafka: exactly one.' },
    Queues: { title: 'Queue', type: 'list', max: 1, docs: 'Of a broker: exactly one.' },
    BatchSize: { title: 'Batch', default: 100, min: 1, max: 10_000, type: 'integer' },
    StartingPosition: {
      title: 'Start',
      options: ['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP'].map((value) => ({ value })),
      docs: 'Of Kafka.',
    },
    SourceAccessConfigurations: {
      title: 'Access',
      type: 'list',
      docs: 'The secret with user and password, as BASIC_AUTH.',
    },
  },
  initial: ({ source }) =>
    source.service.id === 'msk-cluster'
      ? { StartingPosition: 'LATEST', Topics: ['events'] }
      : {
          Queues: ['events'],
          SourceAccessConfigurations: [
            {
              Type: 'BASIC_AUTH',
              URI: {
                'Fn::Sub':
                  'arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:broker',
              },
            },
          ],
        },
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
        EventSourceArn: source.arn,
        FunctionName: target.part('alias') === undefined ? called(target) : calledArn(target),
      },
      dependsOn: [target.role],
    },
    ...pollerGrants(source, target, wire),
  ],
});
