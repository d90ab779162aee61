import { isExpression } from '../define/index.js';
import { bytes } from './bytes.js';
import type { Clash, Clashes, ClashExamples } from './clash.js';
import { setting } from './fixes.js';
import { booleanAt, numberAt } from './values.js';
import { counted, quantity } from './words.js';

const PERIOD = 'Period';
const EVALUATED = 'EvaluationPeriods';
const DATAPOINTS = 'DatapointsToAlarm';

const periodOfAlarm: Clash = ({ reads }) => {
  const period = numberAt(reads, PERIOD);
  if (period === undefined || period < 10 || [10, 20, 30].includes(period)) return;
  if (period >= 60 && period % 60 === 0) return;
  return {
    at: reads.at(PERIOD),
    message: `Period is ${quantity(period, 's')}. It must be 10, 20, 30 or a multiple of 60 s.`,
    fix: setting(reads, { path: PERIOD, value: Math.max(60, Math.round(period / 60) * 60) }),
  };
};

const datapointsOfAlarm: Clash = ({ reads }) => {
  const [count, of] = [numberAt(reads, DATAPOINTS), numberAt(reads, EVALUATED)];
  if (count === undefined || of === undefined || count <= of) return;
  return {
    at: reads.at(DATAPOINTS),
    message: `${quantity(count)} of ${counted(of, 'period')} must breach. It can be all of them at most.`,
    fix: setting(reads, { path: DATAPOINTS, value: of }),
  };
};

const DAY = 86_400;

const spanOfAlarm: Clash = ({ reads }) => {
  const [period, count] = [numberAt(reads, PERIOD), numberAt(reads, EVALUATED)];
  if (period === undefined || count === undefined) return;
  const most = period >= 3600 ? 7 * DAY : DAY;
  if (period * count <= most) return;
  return {
    at: reads.at(EVALUATED),
    message: `The alarm looks back over ${quantity(period * count, 's')}. The maximum of this period is ${quantity(most, 's')}.`,
    fix: setting(reads, {
      path: EVALUATED,
      value: Math.max(1, Math.floor(most / period)),
      safe: false,
    }),
  };
};

const WINDOW = 'FlexibleTimeWindow.MaximumWindowInMinutes';

const windowOfSchedule: Clash = ({ reads }) => {
  const mode = 'FlexibleTimeWindow.Mode';
  const isFlexible = reads.string(mode) === 'FLEXIBLE';
  if (isFlexible === reads.has(WINDOW) || (!isFlexible && reads.string(mode) !== 'OFF')) return;
  if (isFlexible)
    return {
      at: reads.at('FlexibleTimeWindow'),
      message: 'The window is flexible. It must say within how many minutes.',
      fix: setting(reads, { path: WINDOW, value: 15, label: 'Set 15 min', safe: false }),
    };
  return {
    at: reads.at(WINDOW),
    message: 'The window is off, and has a length. Only a flexible one has it.',
    fix: setting(reads, { path: WINDOW, value: undefined }),
  };
};

const datesOfSchedule: Clash = ({ reads }) => {
  const [start, end] = [reads.string('StartDate'), reads.string('EndDate')];
  const isDate = (text: string | undefined) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text ?? '');
  if (start === undefined || end === undefined || !isDate(start) || !isDate(end)) return;
  if (end > start) return;
  const message = `The schedule begins on ${start}, and ends on ${end}. It must end later.`;
  return { at: reads.at('EndDate'), message };
};

/** Days of a period before which its count may begin. */
const OFFSETS: Readonly<Record<string, number>> = { DAY: 0, WEEK: 6, MONTH: 27 };

const offsetOfQuota: Clash = ({ reads }) => {
  const path = 'Quota.Offset';
  const [offset, period] = [numberAt(reads, path), reads.string('Quota.Period')];
  const most = period !== undefined && Object.hasOwn(OFFSETS, period) ? OFFSETS[period] : undefined;
  if (offset === undefined || most === undefined || offset <= most) return;
  return {
    at: reads.at(path),
    message: `Offset is ${quantity(offset)}. Of a ${String(period).toLowerCase()} it is 0${most === 0 ? '' : ` to ${most}`}.`,
    fix: setting(reads, { path, value: most }),
  };
};

const statisticsOfAlarm: Clash = ({ reads }) => {
  const path = 'ExtendedStatistic';
  if (!reads.has('Statistic') || !reads.has(path)) return;
  if (isExpression(reads.value('Statistic')) || isExpression(reads.value(path))) return;
  const message = 'Statistic and ExtendedStatistic are both set. An alarm takes one of them.';
  return { at: reads.at(path), message };
};

const valueOfSecret: Clash = ({ reads }) => {
  const path = 'GenerateSecretString';
  if (!reads.has('SecretString') || !reads.has(path)) return;
  if (isExpression(reads.value('SecretString')) || isExpression(reads.value(path))) return;
  return {
    at: reads.at(path),
    message: 'The value is set, and is to be made up. It can be one of the two.',
    fix: setting(reads, {
      path: 'SecretString',
      value: undefined,
      label: 'Have it made up',
      safe: false,
    }),
  };
};

/** Characters of a value by tier. */
const STANDARD = 4096;
const ADVANCED = 8192;

const sizeOfParameter: Clash = ({ reads }) => {
  const value = reads.string('Value');
  const tier = reads.has('Tier') ? reads.string('Tier') : 'Standard';
  if (value === undefined || tier === undefined) return;
  const most = tier === 'Standard' ? STANDARD : ADVANCED;
  if (bytes(value) <= most) return;
  const isStandard = tier === 'Standard' && bytes(value) <= ADVANCED;
  return {
    at: reads.at('Value'),
    message: `The value takes ${quantity(bytes(value), 'bytes')}. The maximum of tier ${tier} is ${quantity(most, 'bytes')}.`,
    ...(isStandard && {
      fix: setting(reads, { path: 'Tier', value: 'Advanced', safe: false }),
    }),
  };
};

const rotationOfKey: Clash = ({ reads }) => {
  const path = 'EnableKeyRotation';
  const spec = reads.string('KeySpec');
  if (spec === undefined || spec === 'SYMMETRIC_DEFAULT' || booleanAt(reads, path) !== true) return;
  return {
    at: reads.at(path),
    message: `The key is ${spec}, and is to be rotated. KMS rotates symmetric keys only.`,
    fix: setting(reads, { path, value: undefined }),
  };
};

export const clashesOfOperations: Clashes = {
  'AWS::CloudWatch::Alarm': [periodOfAlarm, datapointsOfAlarm, spanOfAlarm, statisticsOfAlarm],
  'AWS::KMS::Key': [rotationOfKey],
  'AWS::SSM::Parameter': [sizeOfParameter],
  'AWS::SecretsManager::Secret': [valueOfSecret],
  'AWS::Scheduler::Schedule': [windowOfSchedule, datesOfSchedule],
  'AWS::ApiGateway::UsagePlan': [offsetOfQuota],
};

export const examplesOfOperations: ClashExamples = {
  valid: [],
  invalid: [
    {
      before: 'a: cloudwatch-alarm { Period: 90 }',
      after: 'a: cloudwatch-alarm { Period: 120 }',
    },
    {
      before: 'a: cloudwatch-alarm { Period: 3_600, EvaluationPeriods: 169 }',
      after: 'a: cloudwatch-alarm { Period: 3_600, EvaluationPeriods: 168 }',
    },
    {
      before: "s: scheduler-schedule { FlexibleTimeWindow.Mode: 'FLEXIBLE' }",
      after:
        "s: scheduler-schedule { FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 15 } }",
    },
    {
      before:
        "s: secretsmanager-secret { SecretString: '{{resolve:ssm:a}}', GenerateSecretString: {} }",
      after: 's: secretsmanager-secret { GenerateSecretString: {} }',
    },
    {
      before: "k: kms-key { KeySpec: 'RSA_2048', EnableKeyRotation: true }",
      after: "k: kms-key { KeySpec: 'RSA_2048' }",
    },
  ],
};
