import { isMap, type Value } from '@archivolt/model';
import { fact, own } from '../../own.js';
import type { SamEvent } from './event-faults.js';
import {
  expectKind,
  type Fault,
  fault,
  isFunction,
  isSet,
  items,
  oneOf,
  when,
} from './sam-resource.js';

const POLLED = new Set([
  'DocumentDB',
  'DynamoDB',
  'Kinesis',
  'MQ',
  'MSK',
  'SQS',
  'SelfManagedKafka',
]);
const FAILURES = ['SQS', 'SNS', 'S3', 'Kafka'];
/** The credentials that a broker takes: of one kind each. */
const CREDENTIALS: Readonly<Record<string, string>> = {
  MQ: 'BASIC_AUTH',
  DocumentDB: 'BASIC_AUTH',
};
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  MQ: ['VIRTUAL_HOST'],
  DocumentDB: [],
};
const KAFKA = [
  'SASL_SCRAM_256_AUTH',
  'SASL_SCRAM_512_AUTH',
  'BASIC_AUTH',
  'CLIENT_CERTIFICATE_TLS_AUTH',
  'SERVER_ROOT_CA_CERTIFICATE',
];
const NETWORK = ['VPC_SUBNET', 'VPC_SECURITY_GROUP'];

/** What SAM refuses of an event that Lambda polls for. */
export function pollFaults(event: SamEvent): readonly Fault[] {
  const { type, properties } = event;
  if (!POLLED.has(type)) return [];
  return [
    ...filterFaults(properties['FilterCriteria']),
    ...failureFaults(properties['DestinationConfig']),
    ...credentialFaults(event),
    ...(type === 'SelfManagedKafka' ? kafkaFaults(event) : []),
    ...registryFaults(properties['SchemaRegistryConfig']),
  ];
}

function filterFaults(criteria: Value | undefined): readonly Fault[] {
  if (!isMap(criteria) || isFunction(criteria)) return [];
  const keys = Object.keys(criteria);
  const isFitting = keys.length === 0 || (keys.length === 1 && keys[0] === 'Filters');
  return when(!isFitting, 'FilterCriteria', 'FilterCriteria can have nothing but Filters.');
}

function failureFaults(config: Value | undefined): readonly Fault[] {
  if (!isMap(config) || isFunction(config) || Object.keys(config).length === 0) return [];
  const path = 'DestinationConfig.OnFailure';
  const failed = own(config, 'OnFailure');
  if (!isMap(failed)) return [fault(path, 'Property DestinationConfig.OnFailure must be a map.')];
  const type = own(failed, 'Type');
  const isKnown = typeof type === 'string' && FAILURES.includes(type);
  return when(
    isSet(type) && !isKnown,
    `${path}.Type`,
    `Type of DestinationConfig.OnFailure must be ${oneOf(FAILURES)}.`,
  );
}

function credentialFaults({ type, properties }: SamEvent): readonly Fault[] {
  const wanted = fact(CREDENTIALS, type);
  if (wanted === undefined) return [];
  const name = 'SourceAccessConfigurations';
  const written = properties[name];
  if (isFunction(written)) return [];
  if (!isSet(written)) return [fault([], `${name} is required for ${type}.`)];
  if (!Array.isArray(written)) return [fault(name, `${name} must be a list.`)];
  const taken = [wanted, ...(fact(BESIDE, type) ?? [])];
  const found = items(written).filter((item) => own(item, 'Type') === wanted);
  return [
    ...items(written).flatMap((item, index) => {
      const kind = own(item, 'Type');
      const isKnown = typeof kind === 'string' && taken.includes(kind);
      return [
        ...expectKind(item, 'map', [name, index]),
        ...when(
          isMap(item) && !isKnown,
          [name, index, 'Type'],
          `Type ${JSON.stringify(kind ?? null)} of ${name} must be ${oneOf(taken)}.`,
        ),
      ];
    }),
    ...when(found.length === 0, name, `${name} needs ${wanted}.`),
    ...when(found.length > 1, name, `${name} can have ${wanted} once only.`),
    ...when(
      found.some((item) => !isSet(own(item, 'URI'))),
      name,
      `${wanted} of ${name} needs its URI.`,
    ),
  ];
}

function kafkaFaults({ properties }: SamEvent): readonly Fault[] {
  const { KafkaBootstrapServers: servers, Topics: topics } = properties;
  const name = 'SourceAccessConfigurations';
  const written = properties[name];
  const kinds = items(written).map((item) => own(item, 'Type'));
  const credentials = kinds.filter((kind) => typeof kind === 'string' && KAFKA.includes(kind));
  const network = NETWORK.filter((kind) => kinds.includes(kind));
  const unknown = kinds.findIndex(
    (kind) => !isFunction(kind) && ![...KAFKA, ...NETWORK].includes(String(kind)),
  );
  return [
    ...when(!isSet(servers), [], 'KafkaBootstrapServers is required for SelfManagedKafka.'),
    ...when(!isSet(topics), [], 'Topics is required for SelfManagedKafka.'),
    ...when(items(topics).length > 1, 'Topics', 'Topics of SelfManagedKafka takes one entry only.'),
    ...when(!isSet(written), [], `${name} is required for SelfManagedKafka.`),
    ...when(
      isSet(written) && !isFunction(written) && !Array.isArray(written),
      name,
      `${name} of SelfManagedKafka must be a list.`,
    ),
    ...when(
      unknown >= 0,
      [name, Math.max(0, unknown), 'Type'],
      `${name} of SelfManagedKafka has an unknown Type.`,
    ),
    ...when(credentials.length > 1, name, `${name} can have one kind of authentication only.`),
    ...when(network.length === 1, name, 'VPC_SUBNET and VPC_SECURITY_GROUP must both be given.'),
    ...items(written).flatMap((item, index) => {
      if (!isMap(item)) return [];
      const { URI: address, Type: kind } = item;
      const isText = typeof address === 'string' || isFunction(address);
      return [
        ...when(!isSet(address), [name, index], `${String(kind)} of ${name} needs its URI.`),
        ...when(
          isSet(address) && !isText,
          [name, index, 'URI'],
          `URI of ${String(kind)} must be a string.`,
        ),
      ];
    }),
  ];
}

function registryFaults(config: Value | undefined): readonly Fault[] {
  if (!isMap(config) || isFunction(config)) return [];
  const path = 'SchemaRegistryConfig';
  const format = own(config, 'EventRecordFormat');
  return [
    ...['SchemaRegistryURI', 'EventRecordFormat', 'SchemaValidationConfigs'].flatMap((name) =>
      when(!isSet(own(config, name)), path, `${name} is required in SchemaRegistryConfig.`),
    ),
    ...when(
      typeof format === 'string' && format !== 'JSON' && format !== 'SOURCE',
      `${path}.EventRecordFormat`,
      'EventRecordFormat of SchemaRegistryConfig must be JSON or SOURCE.',
    ),
    ...expectKind(
      own(config, 'SchemaValidationConfigs'),
      'list',
      `${path}.SchemaValidationConfigs`,
    ),
    ...expectKind(own(config, 'AccessConfigs'), 'list', `${path}.AccessConfigs`),
  ];
}
