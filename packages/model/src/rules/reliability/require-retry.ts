import { defineRule, type ValueMap } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { machinesOf } from '../states.js';
import { listed } from '../words.js';

export const requireRetry = defineRule({
  id: 'reliability/require-retry',
  row: 'V48',
  severity: 'info',
  summary: 'A task of a workflow says what happens when it fails.',
  why: 'Without Retry and Catch a single failed call, even a passing one, ends the whole execution.',
  cite: awsPage(
    'Handling errors in Step Functions workflows',
    'step-functions/latest/dg/concepts-error-handling.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'node',
  on: { service: 'stepfunctions-state-machine' },
  ofType: true,
  check: ({ node }) => {
    const bare = machinesOf(node)
      .flatMap(({ states }) => [...states])
      .filter(([, state]) => isBare(state))
      .map(([name]) => name);
    if (bare.length === 0) return;
    const verb = bare.length === 1 ? 'has' : 'have';
    return {
      at: node.at('Definition'),
      message: `${listed(bare)} of ${node.name} ${verb} neither Retry nor Catch. One failure ends the execution.`,
    };
  },
  examples: {
    valid: [
      "m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Task', Retry: [], End: true } } } }",
      'm: stepfunctions-state-machine',
    ],
    invalid: [
      {
        before:
          "m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true } } } }",
      },
    ],
  },
});

/** A task that fails without more; one that names no resource is told elsewhere. */
function isBare({ Type, Retry, Catch, Resource }: ValueMap): boolean {
  return Type === 'Task' && Resource !== undefined && (Retry ?? Catch) === undefined;
}
