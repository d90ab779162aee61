import { can, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { lettingIn, roleFor } from './rule-permits.js';
import { ruleTargetAnnotations, targetOf } from './rule-targets.js';
import { isFifo } from './wiring.js';

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
        ? lettingIn(source, target, capability)
        : roleFor(wire, capability.actions)),
    ];
  },
});
