import {
  isMap,
  ref,
  type Annotations,
  type Effect,
  type NodeView,
  type RefusalReason,
  type ValueMap,
  type WireView,
} from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { calledArn } from './wiring.js';

const USUAL_DAYS = 30;
const page = awsPage(
  'Rotate AWS Secrets Manager secrets',
  'secretsmanager/latest/userguide/rotating-secrets.html',
);

/** When a function rotates a secret that has no rotation of its own. */
export const rotationAnnotations: Annotations = {
  'RotationRules.AutomaticallyAfterDays': {
    title: 'Every',
    unit: 'days',
    default: USUAL_DAYS,
    min: 1,
    max: 1000,
    type: 'integer',
    docs: 'The rotation of the secret says when, where it has one.',
  },
  'RotationRules.ScheduleExpression': {
    title: 'Schedule',
    form: 'rate(…) or cron(…), as rate(10 days)',
    pattern: '(rate|cron)\\(.+\\)',
    docs: 'Instead of days. Every four hours at most.',
  },
  'RotationRules.Duration': {
    title: 'Window',
    form: 'hours, as 3h',
    pattern: '[0-9]{1,2}h',
    docs: 'From the time of the schedule on. Until the end of the day unless set.',
  },
};

/** One schedule a secret: its own where it has one, else one that the wire makes. */
export function scheduled(wire: WireView): Effect {
  const { source, target } = wire;
  const dependsOn = [ref(wire.id, 'permission'), target.role];
  if (source.part('rotation') !== undefined) {
    return {
      kind: 'property',
      on: ref(source.id, 'rotation'),
      path: ['RotationLambdaARN'],
      value: calledArn(target),
      mode: 'set',
      dependsOn,
    };
  }
  return {
    kind: 'resource',
    name: 'rotation',
    type: 'AWS::SecretsManager::RotationSchedule',
    properties: {
      RotationLambdaARN: calledArn(target),
      RotationRules: rulesOf(wire),
      SecretId: source.ref,
    },
    dependsOn,
  };
}

function rulesOf(wire: WireView): ValueMap {
  const said = wire.value('RotationRules');
  const rules = isMap(said) ? said : {};
  if (rules['AutomaticallyAfterDays'] !== undefined || rules['ScheduleExpression'] !== undefined)
    return rules;
  return { AutomaticallyAfterDays: USUAL_DAYS, ...rules };
}

/** A secret has one schedule, and that one function. */
export function refuseRotated(source: NodeView, target: NodeView): RefusalReason | undefined {
  const message = `${target.name} cannot rotate ${source.name}.`;
  const other = source.wires('out', 'rotation').find((wire) => wire.target.id !== target.id);
  if (other !== undefined) {
    const why = `A secret is rotated by one function, and ${source.name} by ${other.target.name}. Take that wire away first.`;
    return { message, why, cite: page };
  }
  if (source.part('rotation')?.has('HostedRotationLambda') !== true) return undefined;
  const why = `Its rotation has a function that Secrets Manager makes for it. Take HostedRotationLambda out first.`;
  return { message, why, cite: page };
}
