import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { isFifo } from './wiring.js';

const page = awsPage(
  'Working with Amazon RDS event notification',
  'AmazonRDS/latest/UserGuide/USER_Events.overview.html',
  { section: 'RDS Event Notifications' },
);

/** The topic that RDS publishes its events on. */
export const databaseTopic = defineConnection({
  id: 'database-topic',
  row: 'C18',
  title: 'Topic of events',
  from: service('rds-event-subscription'),
  to: service('sns-topic'),
  verb: 'publishes to',
  kind: 'event',
  rank: 60,
  cite: page,
  refuses: ({ source, target }) =>
    isFifo(target)
      ? {
          message: `${source.name} cannot publish to ${target.name}.`,
          why: 'RDS publishes to standard topics only.',
          cite: page,
        }
      : undefined,
  effects: ({ source, target }) => [
    {
      kind: 'property',
      on: source.ref,
      path: ['SnsTopicArn'],
      value: target.ref,
      mode: 'set',
    },
    {
      kind: 'permit',
      name: 'publish',
      on: target.ref,
      service: 'events.rds.amazonaws.com',
      actions: ['sns:Publish'],
      sourceAccount: true,
    },
  ],
});
