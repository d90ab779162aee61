import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const page = awsPage(
  'Archiving events in Amazon EventBridge',
  'eventbridge/latest/userguide/eb-archive-event.html',
);

/** What a bus was sent, kept for replay. */
export const eventsArchive = defineService({
  id: 'events-archive',
  row: 'C22',
  title: 'Event archive',
  noun: 'Archive',
  category: 'messaging',
  share: 0.2,
  type: 'AWS::Events::Archive',
  summary: 'Keeps the events of a bus, so that they can be sent again.',
  cite: page,
  keywords: ['eventbridge', 'archive', 'replay', 'event', 'bus', 'history'],
  stateful: true,
  fact: (node) => {
    const kept = node.number('RetentionDays') ?? 0;
    return `Archive · ${kept === 0 ? 'kept forever' : `${kept} ${kept === 1 ? 'day' : 'days'}`}`;
  },
  annotate: {
    SourceArn: {
      title: 'Bus',
      section: 'Archive',
      required: true,
      widget: 'reference',
      refersTo: { service: 'events-event-bus' },
      replaces: true,
    },
    EventPattern: {
      title: 'Pattern',
      section: 'Archive',
      type: 'json',
      widget: 'code',
      docs: 'Every event of the bus unless set.',
    },
    RetentionDays: {
      title: 'Retention',
      section: 'Archive',
      unit: 'days',
      default: 0,
      min: 0,
      type: 'integer',
      docs: '0 keeps events forever.',
      cite: page,
    },
    KmsKeyIdentifier: { title: 'Key', section: 'Security' },
    Description: { title: 'Description', section: 'Naming', max: 512, type: 'string' },
    ArchiveName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[.A-Za-z0-9_-]{1,48}',
      replaces: true,
    },
  },
  capabilities: {
    refers: [{ to: 'events-event-bus', property: 'SourceArn', value: 'arn', label: 'archives' }],
  },
  initial: { properties: { RetentionDays: 30 } },
});
