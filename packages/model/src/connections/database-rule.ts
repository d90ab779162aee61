import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

const KINDS: Readonly<Record<string, string>> = {
  'rds-db-cluster': 'RDS DB Cluster Event',
  'rds-db-instance': 'RDS DB Instance Event',
  'rds-db-proxy': 'RDS DB Proxy Event',
};

/** A rule on the default bus that picks the events of one database. */
export const databaseRule = defineConnection({
  id: 'database-rule',
  row: 'C18',
  title: 'Events of a database',
  from: service('rds-db-instance', 'rds-db-cluster', 'rds-db-proxy'),
  to: service('events-rule'),
  verb: 'feeds',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Creating a rule that triggers on an Amazon RDS event',
    'AmazonRDS/latest/UserGuide/rds-cloud-watch-events.html',
    { section: 'RDS Event Notifications' },
  ),
  annotate: {
    Categories: {
      title: 'Categories',
      type: 'list',
      docs: 'As `failover`. All of them unless set.',
    },
  },
  effects: ({ source, target, wire }) => {
    const categories = wire.list('Categories');
    return [
      {
        kind: 'property',
        on: target.ref,
        path: ['EventPattern'],
        mode: 'set',
        value: {
          ...(categories === undefined ? {} : { detail: { EventCategories: categories } }),
          'detail-type': [KINDS[source.service.id] ?? 'RDS DB Instance Event'],
          resources: [source.arn],
          source: ['aws.rds'],
        },
      },
    ];
  },
});
