import type { Annotations, NodeView, Value, ValueMap } from '../define/index.js';

/** How many records are read at once, and how long is waited for them. */
export const brokerBatches: Annotations = {
  BatchSize: { title: 'Batch', default: 100, min: 1, max: 10_000, type: 'integer' },
  MaximumBatchingWindowInSeconds: {
    title: 'Window',
    unit: 's',
    min: 0,
    max: 300,
    type: 'integer',
  },
};

/** What a mapping of a broker carries. */
export const brokerAnnotations: Annotations = {
  Topics: { title: 'Topic', type: 'list', max: 1, docs: 'Of Kafka: exactly one.' },
  Queues: { title: 'Queue', type: 'list', max: 1, docs: 'Of a broker: exactly one.' },
  ...brokerBatches,
  StartingPosition: {
    title: 'Start',
    options: ['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP'].map((value) => ({ value })),
    docs: 'Of Kafka.',
  },
  SourceAccessConfigurations: {
    title: 'Access',
    type: 'list',
    docs: 'The secret with user and password; of Kafka in a VPC of yours, its subnets and groups.',
  },
  'FilterCriteria.Filters': { title: 'Filters', type: 'list', max: 5 },
  'DestinationConfig.OnFailure.Destination': {
    title: 'Failures to',
    widget: 'reference',
    docs: 'Of Kafka: a queue, topic or bucket that gets what keeps failing.',
  },
};

/** Where a broker's user and password stand, until the wire names a secret. */
export const SECRET: Value = {
  'Fn::Sub': 'arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:broker',
};

export function brokerStart(source: NodeView): ValueMap {
  if (source.service.id === 'msk-cluster')
    return { StartingPosition: 'LATEST', Topics: ['events'] };
  if (source.service.id === 'external-kafka') {
    return {
      SourceAccessConfigurations: [{ Type: 'SASL_SCRAM_512_AUTH', URI: SECRET }],
      StartingPosition: 'LATEST',
      Topics: ['events'],
    };
  }
  return {
    Queues: ['events'],
    SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: SECRET }],
  };
}

/** A cluster of AWS by its ARN, one of somebody else by its brokers. */
export function brokersOf(source: NodeView): ValueMap {
  if (source.service.id !== 'external-kafka') return { EventSourceArn: source.arn };
  const servers = source.value('BootstrapServers') ?? ['broker-1.example.com:9096'];
  return { SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: servers } } };
}
