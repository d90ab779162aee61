import type {
  Annotations,
  Effect,
  NodeView,
  Reference,
  Value,
  ValueMap,
  WireView,
} from '../define/index.js';
import { brokerBatches, SECRET } from './broker-sources.js';
import { NETWORK } from './poller-grants.js';

/** What a wire from a broker to a pipe carries. */
export const pipeBrokerAnnotations: Annotations = {
  TopicName: { title: 'Topic', max: 249, docs: 'Of Kafka.' },
  QueueName: { title: 'Queue', max: 1000, docs: 'Of a broker.' },
  ConsumerGroupID: { title: 'Group', max: 200, docs: 'Of Kafka.' },
  VirtualHost: { title: 'Virtual host', max: 200, docs: 'Of RabbitMQ.' },
  ...brokerBatches,
  StartingPosition: {
    title: 'Start',
    options: ['LATEST', 'TRIM_HORIZON'].map((value) => ({ value })),
    docs: 'Of Kafka.',
  },
  Secret: {
    title: 'Secret',
    docs: 'ARN of the secret with user and password. A broker of MQ needs one.',
  },
};

export function brokerInitial(source: NodeView): ValueMap {
  return source.service.id === 'amazonmq-broker'
    ? { QueueName: 'events', Secret: SECRET }
    : { StartingPosition: 'LATEST', TopicName: 'events' };
}

const CARRIED = [
  'BatchSize',
  'ConsumerGroupID',
  'MaximumBatchingWindowInSeconds',
  'QueueName',
  'StartingPosition',
  'TopicName',
  'VirtualHost',
];

/** The source of the pipe, its parameters, and what the role needs to reach the broker. */
export function brokerEffects(source: NodeView, pipe: NodeView, wire: WireView): readonly Effect[] {
  const secret = wire.value('Secret');
  return [
    { kind: 'property', on: pipe.ref, path: ['Source'], value: sourceOf(source), mode: 'set' },
    {
      kind: 'property',
      on: pipe.ref,
      path: ['SourceParameters'],
      value: parametersOf(source, wire),
      mode: 'merge',
    },
    ...reads(source, pipe.role),
    ...(secret === undefined
      ? []
      : [
          {
            kind: 'grant',
            to: pipe.role,
            actions: ['secretsmanager:GetSecretValue'],
            resources: [secret],
          } as const,
        ]),
  ];
}

/** A cluster outside AWS is named by one of its brokers. */
function sourceOf(source: NodeView): Value {
  if (source.service.id !== 'external-kafka') return source.arn;
  return `smk://${source.string('BootstrapServers.0') ?? 'broker-1.example.com:9096'}`;
}

function parametersOf(source: NodeView, wire: WireView): ValueMap {
  const carried = Object.fromEntries(
    CARRIED.flatMap((name) => {
      const value = wire.value(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  const secret = wire.value('Secret');
  if (source.service.id === 'amazonmq-broker') {
    const isRabbit = source.string('EngineType') !== 'ACTIVEMQ';
    const key = isRabbit ? 'RabbitMQBrokerParameters' : 'ActiveMQBrokerParameters';
    return { [key]: { ...carried, Credentials: { BasicAuth: secret ?? SECRET } } };
  }
  const isManaged = source.service.id === 'msk-cluster';
  const key = isManaged ? 'ManagedStreamingKafkaParameters' : 'SelfManagedKafkaParameters';
  const means = secret === undefined ? {} : { Credentials: { SaslScram512Auth: secret } };
  return { [key]: { ...carried, ...means } };
}

function reads(source: NodeView, to: Reference): readonly Effect[] {
  if (source.service.id === 'external-kafka') return [];
  const isKafka = source.service.id === 'msk-cluster';
  const described = isKafka
    ? ['kafka:DescribeCluster', 'kafka:DescribeClusterV2']
    : ['mq:DescribeBroker'];
  return [
    { kind: 'grant', to, actions: described, resources: [source.arn] },
    {
      kind: 'grant',
      to,
      actions: [...NETWORK, ...(isKafka ? ['kafka:GetBootstrapBrokers'] : [])],
      resources: ['*'],
      wildcard: 'Network interfaces, and the addresses of brokers, have no resource to name.',
    },
  ];
}
