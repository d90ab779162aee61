import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { sourceTypes } from './categories.js';

const page = awsPage(
  'Working with Amazon RDS event notification',
  'AmazonRDS/latest/UserGuide/USER_Events.overview.html',
  { section: 'RDS Event Notifications' },
);

/** Tells a topic what happens to databases: never what happens to their data. */
export const rdsEventSubscription = defineService({
  id: 'rds-event-subscription',
  row: 'S24',
  title: 'RDS events',
  noun: 'DatabaseEvents',
  category: 'messaging',
  share: 0.2,
  type: 'AWS::RDS::EventSubscription',
  summary: 'Hands the events of databases, snapshots and groups to a topic.',
  cite: page,
  keywords: ['rds', 'event', 'notification', 'subscription', 'failover', 'database'],
  fact: (node) => `RDS events · ${node.string('SourceType') ?? 'all sources'}`,
  annotate: {
    SourceType: {
      title: 'Source',
      section: 'Events',
      options: sourceTypes.map((value) => ({ value })),
      docs: 'Every kind of source unless set.',
      cite: page,
    },
    EventCategories: {
      title: 'Categories',
      section: 'Events',
      type: 'list',
      docs: 'Each kind of source has its own. All of them unless set.',
      cite: page,
    },
    SourceIds: {
      title: 'Only of',
      section: 'Events',
      type: 'list',
      docs: 'Names of sources. Set by the wires from them.',
    },
    Enabled: { title: 'On', section: 'Events', default: true },
    SnsTopicArn: {
      title: 'Topic',
      section: 'Events',
      required: true,
      widget: 'reference',
      refersTo: { service: 'sns-topic' },
      docs: 'A standard topic. Set by the wire to it.',
      replaces: true,
    },
    SubscriptionName: {
      title: 'Physical name',
      section: 'Naming',
      form: 'up to 255 letters, digits and single hyphens, with a letter first',
      pattern: '[A-Za-z](?:-?[A-Za-z0-9]){0,254}',
      replaces: true,
    },
  },
  capabilities: {},
  arn: {
    build: ({ ref }) => ({
      'Fn::Sub': [
        'arn:${AWS::Partition}:rds:${AWS::Region}:${AWS::AccountId}:es:${Name}',
        { Name: ref },
      ],
    }),
  },
  guidance: [
    {
      row: 'G7',
      text: 'RDS events tell about the instance: created, stopped, started, failed over. They tell nothing about the data, and arrive within 5 minutes, in no certain order.',
      cite: page,
    },
  ],
  initial: { properties: { Enabled: true } },
});
