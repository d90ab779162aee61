import { defineRule, isMap, type Value } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { quantity } from '../words.js';

const LIMIT = 300;
const PATH = 'Definition.TimeoutSeconds';

export const noLongExpressWorkflow = defineRule({
  id: 'correctness/no-long-express-workflow',
  row: 'V48',
  severity: 'error',
  summary: 'An express workflow ends within five minutes.',
  why: 'Step Functions stops an express execution after 300 s, whatever its definition says. Standard workflows run for a year.',
  cite: awsPage(
    'Choosing workflow type in Step Functions',
    'step-functions/latest/dg/choosing-workflow-type.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'node',
  on: { service: 'stepfunctions-state-machine' },
  check: ({ node }) => {
    const kind = 'StateMachineType';
    if ((node.string(kind) ?? node.string('Type')) !== 'EXPRESS') return;
    const isWritten = node.has('Definition');
    const timeout = isWritten ? node.resolved(PATH) : timeoutOf(node.string('DefinitionString'));
    if (typeof timeout !== 'number' || timeout <= LIMIT) return;
    return {
      at: node.at(isWritten ? PATH : 'DefinitionString'),
      message: `${node.name} is express, and may take ${quantity(timeout, 's')}. The maximum is ${LIMIT} s.`,
      ...(isWritten && { fix: setting(node, { path: PATH, value: LIMIT, label: 'Set 300 s' }) }),
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
    ],
  },
});

function timeoutOf(text: string | undefined): Value | undefined {
  if (text === undefined || text.length > 1_048_576) return undefined;
  try {
    const value: Value = JSON.parse(text);
    return isMap(value) ? value['TimeoutSeconds'] : undefined;
  } catch {
    return undefined;
  }
}
