import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** A rule that listens on a bus of one's own. */
export const busRule = defineConnection({
  id: 'bus-rule',
  row: 'C22',
  title: 'Rule on a bus',
  from: service('events-event-bus'),
  to: service('events-rule'),
  verb: 'feeds',
  kind: 'event',
  cite: awsPage('Rules in Amazon EventBridge', 'eventbridge/latest/userguide/eb-rules.html', {
    section: 'RDS Event Notifications',
  }),
  refuses: ({ source, target }) =>
    target.has('ScheduleExpression')
      ? {
          message: `${target.name} cannot listen on ${source.name}.`,
          why: 'A rule with a schedule lives on the default bus only.',
          cite: awsPage(
            'Scheduled rules in EventBridge',
            'eventbridge/latest/userguide/eb-create-rule-schedule.html',
          ),
        }
      : undefined,
  effects: ({ source, target }) => [
    { kind: 'property', on: target.ref, path: ['EventBusName'], value: source.ref, mode: 'set' },
  ],
});
