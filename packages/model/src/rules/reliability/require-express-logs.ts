import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requireExpressLogs = defineRule({
  id: 'reliability/require-express-logs',
  row: 'V48',
  severity: 'hint',
  summary: 'An express workflow writes a log.',
  why: 'Step Functions keeps no history of express executions. What failed, and with what input, stands in the log or nowhere.',
  cite: awsPage(
    'Using CloudWatch Logs to log execution history in Step Functions',
    'step-functions/latest/dg/cw-logs.html',
  ),
  over: 'node',
  on: { service: 'stepfunctions-state-machine' },
  check: ({ node }) => {
    if (node.string('StateMachineType') !== 'EXPRESS' || node.has('LoggingConfiguration')) return;
    if (node.record.external !== undefined || node.wires('out', 'logs-to').length > 0) return;
    if (node.wires('in').length + node.wires('out').length === 0) return;
    const message = `${node.name} is an express workflow without a log. Nothing is left of an execution that failed.`;
    return { at: node.at('LoggingConfiguration'), message };
  },
  examples: {
    valid: [
      "m: stepfunctions-state-machine { StateMachineType: 'EXPRESS' } -[logs-to { Level: 'ERROR' }]-> l: logs-log-group",
      "m: stepfunctions-state-machine { StateMachineType: 'STANDARD' }",
    ],
    invalid: [
      {
        before:
          "m: stepfunctions-state-machine { StateMachineType: 'EXPRESS' } -> f: lambda-function",
      },
    ],
  },
});
