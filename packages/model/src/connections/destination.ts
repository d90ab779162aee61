import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { isSaidInSam, samDestination } from '../services/lambda-function/sam-destinations.js';
import { recordGrants } from './destinations.js';
import { isFifo } from './wiring.js';

const page = awsPage(
  'Capturing records of Lambda asynchronous invocations',
  'lambda/latest/dg/invocation-async-retain-records.html',
  { section: 'Serverless in AWS' },
);

/** Where the record of an asynchronous call goes. The configuration is the function's own effect, or its property. */
export const destination = defineConnection({
  id: 'destination',
  row: 'C27',
  title: 'Destination',
  from: service('lambda-function'),
  to: service('sqs-queue', 'sns-topic', 'lambda-function', 'events-event-bus', 's3-bucket'),
  verb: 'reports to',
  kind: 'event',
  rank: 5,
  cite: page,
  annotate: {
    On: {
      title: 'On',
      default: 'failure',
      widget: 'segments',
      options: [
        { value: 'failure', title: 'Failure' },
        { value: 'success', title: 'Success' },
      ],
      docs: 'Of asynchronous calls only. A bucket takes failures alone.',
    },
    MaximumRetryAttempts: {
      title: 'Retries',
      default: 2,
      min: 0,
      max: 2,
      type: 'integer',
      cite: page,
    },
    MaximumEventAgeInSeconds: {
      title: 'Event age',
      unit: 's',
      default: 21_600,
      min: 60,
      max: 21_600,
      type: 'integer',
      cite: page,
    },
  },
  initial: { On: 'failure' },
  refuses: ({ source, target }) => {
    const message = `${source.name} cannot report to ${target.name}.`;
    if (isFifo(target))
      return { message, why: 'Destinations are standard queues and topics only.', cite: page };
    if (source.id === target.id)
      return { message, why: 'Each call would start the next.', cite: page };
    return undefined;
  },
  label: (wire) => `on ${wire.string('On') ?? 'failure'}`,
  effects: ({ source, target, wire }) => [
    ...recordGrants(target, source.role),
    ...(isSaidInSam(source) ? samDestination(wire) : []),
  ],
});
