import { defineRule, type WireView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { TASK_WIRES } from '../../services/stepfunctions-state-machine/effects.js';
import { setting } from '../fixes.js';
import { machinesOf } from '../states.js';

const WAITS = /\.(?:sync(?::2)?|waitForTaskToken)$/;

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
  summary: 'An express workflow waits neither for a job nor for a token.',
  why: 'Express workflows run for five minutes at most and have no .sync and no .waitForTaskToken. Standard workflows have both.',
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
      .find(([, { Resource }]) => typeof Resource === 'string' && WAITS.test(Resource))?.[0];
    const wired = TASK_WIRES.flatMap((id) => node.wires('out', id)).find((wire) => isWaiting(wire))
      ?.target.name;
    const name = written ?? wired;
    if (name === undefined) return;
    const path = 'StateMachineType';
    return {
      at: node.at(path),
      message: `${node.name} is express. Step ${name} waits, which only a standard workflow can.`,
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
