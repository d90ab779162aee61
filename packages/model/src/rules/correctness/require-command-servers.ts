import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requireCommandServers = defineRule({
  id: 'correctness/require-command-servers',
  row: 'V52',
  severity: 'error',
  summary: 'A rule that runs a command says on which servers.',
  why: 'Run Command sends a document to instances by their ids or by a tag. EventBridge refuses a target that names none.',
  cite: awsPage(
    'RunCommandParameters',
    'eventbridge/latest/APIReference/API_RunCommandParameters.html',
  ),
  over: 'wire',
  on: { connection: 'rule-runbook' },
  check: ({ wire, source, target }) => {
    const path = 'Servers';
    const kind = target.has('DocumentType') ? target.string('DocumentType') : 'Command';
    if (kind !== 'Command' || wire.record.form !== undefined) return;
    if (wire.has(path) && wire.list(path)?.length !== 0) return;
    return {
      at: wire.at(path),
      message: `${source.name} runs the command ${target.name} and names no servers. Give their ids, or a tag and its values.`,
    };
  },
  examples: {
    valid: [
      "r: events-rule -[rule-runbook { Tag: 'Stage', Servers: ['prod'] }]-> d: ssm-document",
      "r: events-rule -> d: ssm-document { DocumentType: 'Automation' }",
    ],
    invalid: [{ before: 'r: events-rule -> d: ssm-document' }],
  },
});
