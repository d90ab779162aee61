import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { definitionProblem, machineProblems } from '../state-problems.js';
import { machinesOf } from '../states.js';

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
  ofType: true,
  check: ({ node }) => {
    const at = node.at(node.has('Definition') ? 'Definition' : 'DefinitionString');
    const whole = definitionProblem(node);
    const all = whole === undefined ? machinesOf(node).flatMap(machineProblems) : [whole];
    return all.map((message) => ({ at, message }));
  },
  examples: {
    valid: [
      `m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Map', QueryLanguage: 'JSONata', Items: '{% $states.input %}', End: true,
         ItemProcessor: { StartAt: 'B', States: { B: { Type: 'Pass', Output: 1, End: true } } } } } } }`,
      "m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Succeed' } } } }",
      'm: stepfunctions-state-machine',
    ],
    invalid: [
      {
        before:
          "m: stepfunctions-state-machine { Definition: { QueryLanguage: 'JSONata', StartAt: 'A', States: { A: { Type: 'Pass', Parameters: {}, End: true } } } }",
      },
      {
        before:
          "m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Pass', Output: {}, End: true } } } }",
      },
      {
        before:
          "m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Wait', Seconds: 1, Timestamp: '2030-01-01T00:00:00Z', End: true } } } }",
      },
      {
        before:
          "m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsPresent: true, NumericEquals: 1, Next: 'B' }] }, B: { Type: 'Succeed' } } } }",
      },
      {
        before: `m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: {
          Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke.sync', End: true } } } }`,
      },
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
      { before: "m: stepfunctions-state-machine { DefinitionString: '{' }" },
      { before: "m: stepfunctions-state-machine { Definition: { StartAt: 'A' } }" },
      {
        before:
          "m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Pass', End: true }, B: { Type: 'Pass', End: true } } } }",
      },
      {
        before:
          "m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Task', End: true } } } }",
      },
      {
        before:
          "m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B', End: true }, B: { Type: 'Succeed' } } } }",
      },
      {
        before:
          "m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Loop', End: true } } } }",
      },
    ],
  },
});
