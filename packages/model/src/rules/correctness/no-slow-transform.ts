import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { numberAt } from '../values.js';
import { quantity } from '../words.js';

const LIMIT = 300;

export const noSlowTransform = defineRule({
  id: 'correctness/no-slow-transform',
  row: 'V46',
  severity: 'error',
  summary: 'A function that transforms for Firehose answers within 300 s.',
  why: 'Firehose waits five minutes for a transformation and treats a later answer as a failure.',
  cite: awsPage(
    'Transform source data in Amazon Data Firehose',
    'firehose/latest/dev/data-transformation.html',
    { section: 'API Gateway – AWS Service Integration: Kinesis Data Streams example' },
  ),
  over: 'wire',
  on: { connection: 'transform' },
  check: ({ source, target }) => {
    const timeout = numberAt(target, 'Timeout');
    if (timeout === undefined || timeout <= LIMIT) return;
    const safe = target.wires('in').length === 1;
    return {
      at: target.at('Timeout'),
      message: `${target.name} may run for ${quantity(timeout, 's')}. ${source.name} waits for ${quantity(LIMIT, 's')}.`,
      fix: setting(target, { path: 'Timeout', value: LIMIT, safe }),
    };
  },
  examples: {
    valid: ['d: firehose-delivery-stream -[transform]-> f: lambda-function { Timeout: 300 }'],
    invalid: [
      {
        before: 'd: firehose-delivery-stream -[transform]-> f: lambda-function { Timeout: 600 }',
        after: 'd: firehose-delivery-stream -[transform]-> f: lambda-function { Timeout: 300 }',
      },
    ],
  },
});
