import { isExpression, type Value } from '../define/index.js';
import type { Clash, Clashes, ClashExamples } from './clash.js';
import { setting } from './fixes.js';
import { booleanAt, mapsIn, numberAt } from './values.js';
import { quantity, quoted } from './words.js';

const DESTINATIONS = [
  'AmazonOpenSearchServerless',
  'Amazonopensearchservice',
  'Elasticsearch',
  'ExtendedS3',
  'HttpEndpoint',
  'Iceberg',
  'Redshift',
  'S3',
  'Snowflake',
  'Splunk',
].map((name) => `${name}DestinationConfiguration`);

const oneDestination: Clash = ({ reads }) => {
  const written = DESTINATIONS.filter((path) => reads.has(path));
  const [first, second] = written;
  if (first === undefined || second === undefined) return;
  if (written.some((path) => isExpression(reads.value(path)))) return;
  const message = `${first} and ${second} are both set. A delivery stream has one destination.`;
  return { at: reads.at(second), message };
};

const TYPE = 'DeliveryStreamType';
const SOURCE = 'KinesisStreamSourceConfiguration';

const sourceOfDirect: Clash = ({ reads }) => {
  if (reads.string(TYPE) !== 'DirectPut' || !reads.has(SOURCE)) return;
  const fix = setting(reads, { path: TYPE, value: 'KinesisStreamAsSource', safe: false });
  return {
    at: reads.at(TYPE),
    message: 'Producers put records straight, and a stream is the source. It is one of the two.',
    fix,
  };
};

const S3 = 'ExtendedS3DestinationConfiguration';
const SIZE = `${S3}.BufferingHints.SizeInMBs`;
const PARTITIONED = 64;

const bufferOfPartitions: Clash = ({ reads }) => {
  const size = numberAt(reads, SIZE);
  const isPartitioned = booleanAt(reads, `${S3}.DynamicPartitioningConfiguration.Enabled`) === true;
  if (!isPartitioned || size === undefined || size < 1 || size >= PARTITIONED) return;
  return {
    at: reads.at(SIZE),
    message: `Buffer is ${quantity(size, 'MB')}. With dynamic partitioning it is ${PARTITIONED} MB at least.`,
    fix: setting(reads, { path: SIZE, value: PARTITIONED, label: `Set ${PARTITIONED} MB` }),
  };
};

const RULES = 'LifecycleConfiguration.Rules';
/** Days before which S3 moves nothing into a class. */
const FIRST_MOVE: Readonly<Record<string, number>> = { STANDARD_IA: 30, ONEZONE_IA: 30 };

const movesOfObjects: Clash = ({ reads }) => {
  for (const { index: rule, map } of mapsIn(reads.list(RULES))) {
    const path = `${RULES}.${rule}`;
    const moves: readonly Value[] = Array.isArray(map['Transitions']) ? map['Transitions'] : [];
    for (const at of [
      ...moves.map((_, index) => `${path}.Transitions.${index}`),
      `${path}.Transition`,
    ]) {
      const days = numberAt(reads, `${at}.TransitionInDays`);
      const into = reads.string(`${at}.StorageClass`);
      const least = into !== undefined && Object.hasOwn(FIRST_MOVE, into) ? FIRST_MOVE[into] : 0;
      if (days === undefined || into === undefined || least === undefined) continue;
      if (days < least)
        return {
          at: reads.at(`${at}.TransitionInDays`),
          message: `Objects move to ${into} after ${quantity(days, 'days')}. S3 moves them after ${least} at the earliest.`,
          fix: setting(reads, {
            path: `${at}.TransitionInDays`,
            value: least,
            label: `Set ${least} days`,
          }),
        };
      const end = numberAt(reads, `${path}.ExpirationInDays`);
      if (end !== undefined && end >= 1 && end <= days)
        return {
          at: reads.at(`${path}.ExpirationInDays`),
          message: `Objects expire after ${quantity(end, 'days')}, and move after ${days}. They must expire later than they move.`,
        };
    }
  }
  return undefined;
};

const repeatedTarget: Clash = ({ reads }) => {
  const seen = new Set<string>();
  for (const { index, map } of mapsIn(reads.list('Targets'))) {
    const id = map['Id'];
    if (typeof id !== 'string') continue;
    if (seen.has(id)) {
      const message = `Two targets have the id ${quoted(id)}. Each has its own.`;
      return { at: reads.at(`Targets.${index}.Id`), message };
    }
    seen.add(id);
  }
  return undefined;
};

/** Wires that give a rule its pattern. */
const PATTERNS = ['bucket-rule', 'database-rule'] as const;

const triggerOfRule: Clash = ({ reads, node }) => {
  if (reads.has('EventPattern') || reads.has('ScheduleExpression')) return;
  if (node.record.external !== undefined) return;
  if (PATTERNS.some((connection) => node.wires('in', connection).length > 0)) return;
  const message = `${node.name} has no pattern and no schedule. It needs one of them.`;
  return { at: reads.at('EventPattern'), message };
};

const INPUTS = ['Input', 'InputPath', 'InputTransformer'];

const inputsOfTarget: Clash = ({ reads }) => {
  for (const { index, map } of mapsIn(reads.list('Targets'))) {
    const [first, second] = INPUTS.filter((name) => map[name] !== undefined);
    if (first === undefined || second === undefined) continue;
    const message = `${first} and ${second} are both set. A target takes one of them.`;
    return { at: reads.at(`Targets.${index}.${second}`), message };
  }
  return undefined;
};

/** Protocols that hand over what was published as it is. */
const RAW = new Set(['firehose', 'http', 'https', 'sqs']);

const rawDelivery: Clash = ({ reads }) => {
  const path = 'RawMessageDelivery';
  const protocol = reads.string('Protocol');
  if (protocol === undefined || RAW.has(protocol) || booleanAt(reads, path) !== true) return;
  return {
    at: reads.at(path),
    message: `Raw delivery is on. Subscriptions of protocol ${protocol} have none.`,
    fix: setting(reads, { path, value: undefined }),
  };
};

export const clashesOfDelivery: Clashes = {
  'AWS::Events::Rule': [repeatedTarget, inputsOfTarget, triggerOfRule],
  'AWS::KinesisFirehose::DeliveryStream': [oneDestination, sourceOfDirect, bufferOfPartitions],
  'AWS::S3::Bucket': [movesOfObjects],
  'AWS::SNS::Subscription': [rawDelivery],
};

export const examplesOfDelivery: ClashExamples = {
  valid: [
    'b: s3-bucket -[bucket-rule]-> r: events-rule',
    "r: events-rule { Fn::Transform: { Name: 'AWS::Include', Parameters: { Location: 's3://b/rule.yaml' } } }",
  ],
  invalid: [{ before: 'r: events-rule' }],
};
