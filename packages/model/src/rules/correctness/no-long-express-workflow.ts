import { defineRule, isMap, type NodeView, type Value } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { machinesOf } from '../states.js';
import { quantity } from '../words.js';

const LIMIT = 300;
const YEAR = 31_536_000;
const PATH = 'Definition.TimeoutSeconds';

export const noLongExpressWorkflow = defineRule({
  id: 'correctness/no-long-express-workflow',
  row: 'V48',
  severity: 'error',
  summary: 'An express workflow ends within five minutes, a standard one within a year.',
  why: 'Step Functions stops an express execution after 300 s, whatever its definition says. Standard workflows run for a year.',
  cite: awsPage(
    'Choosing workflow type in Step Functions',
    'step-functions/latest/dg/choosing-workflow-type.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'node',
  on: { service: 'stepfunctions-state-machine' },
  ofType: true,
  check: ({ node }) => {
    const kind = 'StateMachineType';
    const isExpress = (node.string(kind) ?? node.string('Type')) === 'EXPRESS';
    const limit = isExpress ? LIMIT : YEAR;
    const isWritten = node.has('Definition');
    const timeout = isWritten ? node.resolved(PATH) : timeoutOf(node.string('DefinitionString'));
    if (typeof timeout === 'number' && timeout > limit)
      return {
        at: node.at(isWritten ? PATH : 'DefinitionString'),
        message: `${node.name} is ${isExpress ? 'express' : 'standard'}, and may take ${quantity(timeout, 's')}. The maximum is ${quantity(limit, 's')}.`,
        ...(isWritten && {
          fix: setting(node, { path: PATH, value: limit, label: `Set ${quantity(limit, 's')}` }),
        }),
      };
    const long = isExpress ? longWait(node) : undefined;
    if (long === undefined) return;
    const [state, seconds] = long;
    return {
      at: node.at(isWritten ? 'Definition' : 'DefinitionString'),
      message: `${node.name} is express. State ${state} waits ${quantity(seconds, 's')}, and an execution takes ${LIMIT} s at most.`,
    };
  },
  examples: {
    valid: [
      "m: stepfunctions-state-machine { StateMachineType: 'EXPRESS', Definition: { TimeoutSeconds: 300 } }",
      'm: stepfunctions-state-machine { Definition: { TimeoutSeconds: 301 } }',
    ],
    invalid: [
      {
        before:
          "m: stepfunctions-state-machine { StateMachineType: 'EXPRESS', Definition: { TimeoutSeconds: 301 } }",
        after:
          "m: stepfunctions-state-machine { StateMachineType: 'EXPRESS', Definition: { TimeoutSeconds: 300 } }",
      },
      {
        before: `m: stepfunctions-state-machine { StateMachineType: 'EXPRESS', Definition: {
          StartAt: 'A', States: { A: { Type: 'Wait', Seconds: 301, End: true } } } }`,
      },
      {
        before: 'm: stepfunctions-state-machine { Definition: { TimeoutSeconds: 31_536_001 } }',
        after: 'm: stepfunctions-state-machine { Definition: { TimeoutSeconds: 31_536_000 } }',
      },
    ],
  },
});

/** A state that waits for longer than an express execution may take. */
function longWait(node: NodeView): readonly [name: string, seconds: number] | undefined {
  const states = machinesOf(node).flatMap((machine) => [...machine.states]);
  for (const [name, { Type, Seconds }] of states)
    if (Type === 'Wait' && typeof Seconds === 'number' && Seconds > LIMIT) return [name, Seconds];
  return undefined;
}

function timeoutOf(text: string | undefined): Value | undefined {
  if (text === undefined || text.length > 1_048_576) return undefined;
  try {
    const value: Value = JSON.parse(text);
    return isMap(value) ? value['TimeoutSeconds'] : undefined;
  } catch {
    return undefined;
  }
}
