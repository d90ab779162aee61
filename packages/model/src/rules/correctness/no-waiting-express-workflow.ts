import { defineRule, isMap, type ValueMap, type WireView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { TASK_WIRES } from '../../services/stepfunctions-state-machine/effects.js';
import { setting } from '../fixes.js';
import { machinesOf } from '../states.js';

const WAITS = /\.(?:sync(?::2)?|waitForTaskToken)$|:activity:[^:]+$/;

/** Whether a state waits for a job, a token or a worker, or hands out its items as executions. */
function isStandardOnly({ Resource, ItemProcessor: processor }: ValueMap): boolean {
  if (typeof Resource === 'string') return WAITS.test(Resource);
  const config = isMap(processor) ? processor['ProcessorConfig'] : undefined;
  return isMap(config) && config['Mode'] === 'DISTRIBUTED';
}

const JOBS: ReadonlySet<string> = new Set(['batch-task', 'container-task']);

/** Whether the step of a wire waits for more than its start. */
function isWaiting(wire: WireView): boolean {
  if (JOBS.has(wire.connection.id)) return (wire.string('Pattern') ?? 'sync') !== 'request';
  return ['sync', 'waitForTaskToken'].includes(wire.string('Action') ?? '');
}

export const noWaitingExpressWorkflow = defineRule({
  id: 'correctness/no-waiting-express-workflow',
  row: 'V48',
  severity: 'error',
  summary:
    'An express workflow waits neither for a job, a token nor an activity, and has no distributed map.',
  why: 'Express workflows run for five minutes at most and have no .sync, no .waitForTaskToken, no activities and no distributed map. Standard workflows have them.',
  cite: awsPage(
    'Choosing workflow type in Step Functions',
    'step-functions/latest/dg/choosing-workflow-type.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'node',
  on: { service: 'stepfunctions-state-machine' },
  check: ({ node }) => {
    if (node.string('StateMachineType') !== 'EXPRESS') return;
    const written = machinesOf(node)
      .flatMap(({ states }) => [...states])
      .find(([, state]) => isStandardOnly(state));
    const wired = TASK_WIRES.flatMap((id) => node.wires('out', id)).find((wire) => isWaiting(wire))
      ?.target.name;
    const name = written?.[0] ?? wired;
    if (name === undefined) return;
    const path = 'StateMachineType';
    const what = written?.[1]['Type'] === 'Map' ? 'is a distributed map' : 'waits';
    return {
      at: node.at(path),
      message: `${node.name} is express. Step ${name} ${what}, which only a standard workflow can.`,
      fix: setting(node, { path, value: 'STANDARD', safe: false }),
    };
  },
  examples: {
    valid: [
      "m: stepfunctions-state-machine -[task { Action: 'waitForTaskToken' }]-> f: lambda-function",
      "m: stepfunctions-state-machine { StateMachineType: 'EXPRESS' } -[task]-> f: lambda-function",
      "m: stepfunctions-state-machine { StateMachineType: 'EXPRESS' } -[container-task { Pattern: 'request' }]-> t: ecs-task-definition",
    ],
    invalid: [
      {
        before: `m: stepfunctions-state-machine { StateMachineType: 'EXPRESS', Definition: { StartAt: 'A', States: { A: {
          Type: 'Map', End: true, ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'B', States: { B: { Type: 'Pass', End: true } } } } } } }`,
        after: `m: stepfunctions-state-machine { StateMachineType: 'STANDARD', Definition: { StartAt: 'A', States: { A: {
          Type: 'Map', End: true, ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'B', States: { B: { Type: 'Pass', End: true } } } } } } }`,
      },
      {
        before:
          "m: stepfunctions-state-machine { StateMachineType: 'EXPRESS' } -[container-task]-> t: ecs-task-definition { NetworkMode: 'bridge' }",
        after:
          "m: stepfunctions-state-machine { StateMachineType: 'STANDARD' } -[container-task]-> t: ecs-task-definition { NetworkMode: 'bridge' }",
      },
      {
        before:
          "m: stepfunctions-state-machine { StateMachineType: 'EXPRESS' } -[task { Action: 'waitForTaskToken' }]-> f: lambda-function",
        after:
          "m: stepfunctions-state-machine { StateMachineType: 'STANDARD' } -[task { Action: 'waitForTaskToken' }]-> f: lambda-function",
      },
    ],
  },
});
