import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noSyncCallOfStandardWorkflow = defineRule({
  id: 'correctness/no-sync-call-of-standard-workflow',
  row: 'V48',
  severity: 'error',
  summary: 'Only an express workflow is waited for.',
  why: 'StartSyncExecution answers with the result of an express workflow. A standard one may run for a year, and Step Functions refuses to wait for it.',
  cite: awsPage(
    'Choosing workflow type in Step Functions',
    'step-functions/latest/dg/choosing-workflow-type.html',
  ),
  over: 'wire',
  on: { connection: ['api-states', 'graphql-field'] },
  check: ({ wire, target }) => {
    const path = wire.connection.id === 'api-states' ? 'Action' : 'Operation';
    if (wire.string(path) !== 'StartSyncExecution') return;
    if (target.string('StateMachineType') !== 'STANDARD') return;
    return {
      at: wire.at(path),
      message: `The wire waits for ${target.name}, a standard workflow. Only an express one answers.`,
      fix: {
        label: 'Start it without waiting',
        safe: false,
        edits: [wire.set(path, 'StartExecution')],
      },
      alternatives: [
        {
          label: `Make ${target.name} express`,
          safe: false,
          edits: [target.set('StateMachineType', 'EXPRESS')],
        },
      ],
    };
  },
  examples: {
    valid: [
      "a: apigateway-rest-api -[api-states { Action: 'StartSyncExecution' }]-> m: stepfunctions-state-machine { StateMachineType: 'EXPRESS' }",
      "a: apigateway-rest-api -[api-states { Action: 'StartExecution' }]-> m: stepfunctions-state-machine",
    ],
    invalid: [
      {
        before:
          "a: appsync-graphql-api -[graphql-field { Type: 'Query', Field: 'getItem', Operation: 'StartSyncExecution' }]-> m: stepfunctions-state-machine",
        after:
          "a: appsync-graphql-api -[graphql-field { Type: 'Query', Field: 'getItem', Operation: 'StartExecution' }]-> m: stepfunctions-state-machine",
      },
      {
        before:
          "a: apigateway-rest-api -[api-states { Action: 'StartSyncExecution' }]-> m: stepfunctions-state-machine",
        after:
          "a: apigateway-rest-api -[api-states { Action: 'StartExecution' }]-> m: stepfunctions-state-machine",
      },
    ],
  },
});
