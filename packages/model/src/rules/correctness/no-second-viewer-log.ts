import { defineRule, type WireView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noSecondViewerLog = defineRule({
  id: 'correctness/no-second-viewer-log',
  row: 'V52',
  severity: 'error',
  summary: 'A behaviour of a distribution has one real-time log.',
  why: 'A behaviour names one configuration of real-time logs, which leads to one stream. Others can read that stream.',
  cite: awsPage(
    'Use real-time access logs',
    'AmazonCloudFront/latest/DeveloperGuide/real-time-logs.html',
  ),
  over: 'wire',
  on: { connection: 'viewer-log' },
  check: ({ wire, source, target }) => {
    const first = source
      .wires('out', 'viewer-log')
      .find((it) => behaviourOf(it) === behaviourOf(wire));
    if (first === undefined || first.id === wire.id) return;
    return {
      at: wire.at('PathPattern'),
      message: `Requests of this behaviour go to ${first.target.name} already. They cannot go to ${target.name} too.`,
    };
  },
  examples: {
    valid: [
      "d: cloudfront-distribution -[viewer-log]-> a: kinesis-stream; d -[viewer-log { PathPattern: '/img/*' }]-> b: kinesis-stream",
    ],
    invalid: [
      {
        before:
          'd: cloudfront-distribution -[viewer-log]-> a: kinesis-stream; d -[viewer-log]-> b: kinesis-stream',
      },
    ],
  },
});

function behaviourOf(wire: WireView): string {
  return JSON.stringify(wire.value('PathPattern') ?? '*');
}
