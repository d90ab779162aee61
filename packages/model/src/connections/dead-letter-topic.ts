import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { namedDeadLetters, refuseDeadLetters } from './dead-letters.js';

/** A topic that is told of asynchronous calls that failed for good. */
export const deadLetterTopic = defineConnection({
  id: 'dead-letter-topic',
  row: 'C27',
  title: 'Dead letters',
  from: service('lambda-function'),
  to: service('sns-topic'),
  verb: 'reports failures to',
  kind: 'event',
  rank: 4,
  cite: awsPage(
    'Capturing records of Lambda asynchronous invocations',
    'lambda/latest/dg/invocation-async-retain-records.html',
    { section: 'Serverless in AWS' },
  ),
  refuses: ({ source, target }) => refuseDeadLetters(source, target),
  effects: ({ source, target }) => namedDeadLetters(source, target, ['sns:Publish']),
});
