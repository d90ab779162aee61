import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';

export const requireExpressEnrichment = defineRule({
  id: 'correctness/require-express-enrichment',
  row: 'V48',
  severity: 'error',
  summary: 'A workflow whose answer a pipe waits for is an Express workflow.',
  why: 'A pipe waits for the answer. Standard workflows answer that they have started, and nothing more.',
  cite: awsPage(
    'Amazon EventBridge Pipes targets',
    'eventbridge/latest/userguide/eb-pipes-event-target.html',
  ),
  over: 'wire',
  on: { connection: ['pipe-enrichment', 'pipe-target'], to: 'stepfunctions-state-machine' },
  check: ({ source, target, wire }) => {
    const isWaited =
      wire.connection.id === 'pipe-enrichment' || wire.string('Invocation') === 'REQUEST_RESPONSE';
    if (!isWaited) return;
    const path = 'StateMachineType';
    const type = target.string(path);
    if (type === 'EXPRESS' || (type === undefined && target.has(path))) return;
    return {
      at: target.at(path),
      message: `${target.name} is a Standard workflow. ${source.name} waits for Express workflows only.`,
      fix: setting(target, { path, value: 'EXPRESS', label: 'Make it Express', safe: false }),
    };
  },
  examples: {
    valid: [
      'p: pipes-pipe -[pipe-target]-> m: stepfunctions-state-machine',
      "p: pipes-pipe -[pipe-enrichment]-> m: stepfunctions-state-machine { StateMachineType: 'EXPRESS' }",
    ],
    invalid: [
      {
        before:
          "p: pipes-pipe -[pipe-target { Invocation: 'REQUEST_RESPONSE' }]-> m: stepfunctions-state-machine",
        after:
          "p: pipes-pipe -[pipe-target { Invocation: 'REQUEST_RESPONSE' }]-> m: stepfunctions-state-machine { StateMachineType: 'EXPRESS' }",
      },
      {
        before: 'p: pipes-pipe -[pipe-enrichment]-> m: stepfunctions-state-machine',
        after:
          "p: pipes-pipe -[pipe-enrichment]-> m: stepfunctions-state-machine { StateMachineType: 'EXPRESS' }",
      },
    ],
  },
});
