import {
  can,
  defineConnection,
  service,
  type Effect,
  type EventTarget,
  type NodeView,
  type WireView,
} from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { ruleTargetAnnotations, targetOf } from './rule-targets.js';
import { called, calledArn, isFifo, OF_THIS_ACCOUNT, under } from './wiring.js';

const page = awsPage(
  'Event bus targets in Amazon EventBridge',
  'eventbridge/latest/userguide/eb-targets.html',
  {
    section: 'RDS Event Notifications',
  },
);

/** What a rule sends its events to: let in by the target's policy, or by a role. */
export const ruleTarget = defineConnection({
  id: 'rule-target',
  row: 'C22',
  title: 'Rule target',
  from: service('events-rule'),
  to: can('eventTarget'),
  verb: 'targets',
  kind: 'event',
  rank: 50,
  cite: page,
  annotate: ruleTargetAnnotations,
  refuses: ({ source, target }) =>
    target.boolean('FifoTopic') === true
      ? {
          message: `${source.name} cannot target ${target.name}.`,
          why: 'EventBridge delivers to standard topics only.',
          cite: page,
        }
      : undefined,
  initial: ({ target }) => (isFifo(target) ? { MessageGroupId: 'events' } : {}),
  effects: ({ source, target, wire }) => {
    const capability = target.can('eventTarget');
    if (capability === undefined) return [];
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['Targets'],
        value: [targetOf(wire)],
        mode: 'append',
      },
      ...(capability.by === 'permit'
        ? permit(source, target, capability)
        : role(wire, capability.actions)),
    ];
  },
});

function permit(
  source: NodeView,
  target: NodeView,
  { actions, suffix, alongside = [] }: EventTarget,
): readonly Effect[] {
  const resources = suffix === undefined ? {} : { resources: [under(target.arn, suffix)] };
  const on = called(target);
  return [
    {
      kind: 'permit',
      name: 'permission',
      on,
      service: 'events.amazonaws.com',
      actions,
      sourceArn: source.arn,
      ...resources,
    },
    ...alongside.map(
      ({ service, actions: allowed, ofRule }, index) =>
        ({
          kind: 'permit',
          name: `permission${index + 2}`,
          on,
          service,
          actions: allowed,
          ...(ofRule === true ? { sourceArn: source.arn } : {}),
          ...resources,
        }) as const,
    ),
  ];
}

function role({ id, target }: WireView, actions: readonly string[]): readonly Effect[] {
  return [
    { kind: 'role', name: 'role', service: 'events.amazonaws.com', condition: OF_THIS_ACCOUNT },
    { kind: 'grant', to: { $ref: id, part: 'role' }, actions, resources: [calledArn(target)] },
  ];
}
