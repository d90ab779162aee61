import { defineConnection, ref, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { eventOptions } from './bucket-events-options.js';
import { configurations, FORMS } from './bucket-notification-forms.js';
import { called, isFifo } from './wiring.js';

const page = awsPage(
  'Event notification types and destinations',
  'AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html',
  { section: 'Serverless in AWS' },
);

/** Tells a function, queue or topic of the same Region that objects came or went. */
export const bucketNotification = defineConnection({
  id: 'bucket-notification',
  row: 'C19',
  title: 'Object notification',
  from: service('s3-bucket'),
  to: service('lambda-function', 'sqs-queue', 'sns-topic'),
  verb: 'notifies',
  kind: 'event',
  rank: 50,
  cite: page,
  annotate: {
    Events: { title: 'Events', type: 'list', required: true, options: eventOptions, cite: page },
    Prefix: {
      title: 'Prefix',
      docs: 'Keys that start so, as `images/`. Filters of one event must not overlap.',
    },
    Suffix: { title: 'Suffix', docs: 'Keys that end so, as `.jpg`.' },
  },
  initial: { Events: ['s3:ObjectCreated:*'] },
  refuses: ({ source, target }) =>
    isFifo(target)
      ? {
          message: `${source.name} cannot notify ${target.name}.`,
          why: 'Object notifications take standard queues and topics only. Go through an EventBridge rule.',
          cite: page,
        }
      : undefined,
  label: (wire) => wire.string('Prefix') ?? wire.string('Suffix'),
  effects: ({ source, target, wire }) => {
    const form = FORMS[target.service.id];
    if (form === undefined) return [];
    const permission = ref(wire.id, 'permission');
    return [
      {
        kind: 'permit',
        name: 'permission',
        on: called(target),
        service: 's3.amazonaws.com',
        actions: [form.action],
        sourceArn: source.arn,
        sourceAccount: true,
      },
      {
        kind: 'property',
        on: source.ref,
        path: ['NotificationConfiguration', form.list],
        mode: 'append',
        value: configurations(form, target, wire),
        dependsOn: [permission],
      },
    ];
  },
});
