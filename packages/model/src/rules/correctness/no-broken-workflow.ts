import { defineRule, type Place } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { isChoice, isLast, type Machine, machinesOf, targetsOf } from '../states.js';
import { quoted } from '../words.js';

const TYPES = new Set(['Task', 'Pass', 'Choice', 'Wait', 'Succeed', 'Fail', 'Parallel', 'Map']);

export const noBrokenWorkflow = defineRule({
  id: 'correctness/no-broken-workflow',
  row: 'V48',
  severity: 'error',
  summary: 'A definition starts at a state, leads only to states that it has, and comes to an end.',
  why: 'Step Functions refuses a definition that does not.',
  cite: awsPage(
    'State machine structure in Amazon States Language',
    'step-functions/latest/dg/statemachine-structure.html',
    { section: 'Serverless in AWS' },
  ),
  equivalents: ['cfn-lint:E3601'],
  over: 'node',
  on: { service: 'stepfunctions-state-machine' },
  check: ({ node }) => {
    const machines = machinesOf(node);
    const at = node.at(node.has('Definition') ? 'Definition' : 'DefinitionString');
    return machines.flatMap((machine) => findings(machine).map((message) => said(at, message)));
  },
  examples: {
    valid: [
      "m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Succeed' } } } }",
      'm: stepfunctions-state-machine',
    ],
    invalid: [
      {
        before:
          "m: stepfunctions-state-machine { Definition: { StartAt: 'Z', States: { A: { Type: 'Pass', End: true } } } }",
      },
      {
        before:
          "m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'Z' }, B: { Type: 'Succeed' } } } }",
      },
      {
        before:
          "m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Pass' } } } }",
      },
      {
        before:
          "m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Loop', End: true } } } }",
      },
    ],
  },
});

function said(at: Place, message: string): { readonly at: Place; readonly message: string } {
  return { at, message };
}

function findings({ startAt, states, title }: Machine): readonly string[] {
  const found: string[] = [];
  if (typeof startAt !== 'string') found.push(`${title} has no StartAt. It must name a state.`);
  else if (!states.has(startAt)) {
    found.push(`${title} starts at ${quoted(startAt)}. There is no such state.`);
  }
  for (const [name, state] of states) {
    const lost = targetsOf(state).find((target) => !states.has(target));
    const type = String(state['Type'] ?? '');
    const isOpen = isLast(state) || isChoice(state) || state['Next'] !== undefined;
    if (!TYPES.has(type))
      found.push(`State ${name} is of type ${quoted(type)}. There is no such type.`);
    else if (lost !== undefined) {
      found.push(`State ${name} leads to ${quoted(lost)}. There is no such state.`);
    } else if (!isOpen) found.push(`State ${name} has neither Next nor End. It needs one.`);
  }
  return found;
}
