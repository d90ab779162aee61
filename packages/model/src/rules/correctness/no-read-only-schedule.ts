import { READS } from '../../connections/sdk-calls.js';
import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noReadOnlySchedule = defineRule({
  id: 'correctness/no-read-only-schedule',
  row: 'V49',
  severity: 'error',
  summary: 'A schedule calls no API that only reads.',
  why: 'Nobody gets the answer of a scheduled call, so EventBridge Scheduler refuses the actions that only read. A function or a workflow can read and go on.',
  cite: awsPage(
    'Using universal targets in EventBridge Scheduler',
    'scheduler/latest/UserGuide/managing-targets-universal.html',
  ),
  over: 'wire',
  on: { connection: 'schedule-call' },
  check: ({ wire, source }) => {
    const api = wire.string('Api');
    if (api === undefined || !READS.test(api)) return;
    return {
      at: wire.at('Api'),
      message: `${source.name} calls ${api}, which only reads. A schedule calls what changes something; let it start a function that reads.`,
    };
  },
  examples: {
    valid: [
      "s: scheduler-schedule -[schedule-call { Service: 'dynamodb', Api: 'putItem' }]-> t: dynamodb-table",
    ],
    invalid: [
      {
        before:
          "s: scheduler-schedule -[schedule-call { Service: 'dynamodb', Api: 'getItem' }]-> t: dynamodb-table",
      },
    ],
  },
});
