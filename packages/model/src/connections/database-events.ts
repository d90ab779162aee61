import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

const SOURCES: Readonly<Record<string, string>> = {
  'rds-db-cluster': 'db-cluster',
  'rds-db-instance': 'db-instance',
  'rds-db-proxy': 'db-proxy',
};

/** A database whose events a subscription takes. */
export const databaseEvents = defineConnection({
  id: 'database-events',
  row: 'C18',
  title: 'Events of a database',
  from: service('rds-db-instance', 'rds-db-cluster', 'rds-db-proxy'),
  to: service('rds-event-subscription'),
  verb: 'reports to',
  kind: 'event',
  rank: 60,
  cite: awsPage(
    'Subscribing to Amazon RDS event notification',
    'AmazonRDS/latest/UserGuide/USER_Events.Subscribing.html',
    { section: 'RDS Event Notifications' },
  ),
  refuses: ({ source, target }) => {
    const type = target.string('SourceType');
    const own = SOURCES[source.service.id];
    return type === undefined || type === own
      ? undefined
      : {
          message: `${target.name} takes no events of ${source.name}.`,
          why: `It is for sources of the kind ${type}; this is a ${own}. A subscription has one kind.`,
        };
  },
  effects: ({ source, target }) => [
    {
      kind: 'property',
      on: target.ref,
      path: ['SourceType'],
      value: SOURCES[source.service.id] ?? 'db-instance',
      mode: 'set',
    },
    {
      kind: 'property',
      on: target.ref,
      path: ['SourceIds'],
      value: [source.ref],
      mode: 'append',
    },
  ],
});
