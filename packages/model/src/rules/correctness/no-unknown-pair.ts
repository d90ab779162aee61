import { defineRule } from '../../define/index.js';
import { refusals } from '../../generated/refusals.js';
import { awsPage } from '../../services/aws-page.js';
import { lackOfApi } from '../apis.js';
import { isPair } from '../pairs.js';

export const noUnknownPair = defineRule({
  id: 'correctness/no-unknown-pair',
  row: 'V49',
  severity: 'error',
  summary: 'A wire is one that its two services can have.',
  why: 'There is nothing in AWS that such a wire could stand for, so it cannot be exported.',
  cite: awsPage(
    'Managing permissions with AWS SAM connectors',
    'serverless-application-model/latest/developerguide/managing-permissions-connectors.html',
    { section: 'Integrated with the whole AWS suite of services' },
  ),
  over: 'wire',
  on: {},
  demand: true,
  ofUnfit: true,
  check: ({ wire, source, target }) => {
    if (isPair(wire) || lackOfApi(wire) !== undefined) return;
    const refused = refusals.find(
      ({ from, to }) => from === source.service.id && to === target.service.id,
    );
    const why = refused?.why ?? 'Their services do not fit it.';
    const edits = [{ edit: 'edge.remove', args: { ids: [wire.id] } }];
    return {
      at: wire.at(),
      message: `${source.name} cannot have the wire ${wire.connection.title} to ${target.name}. ${why}`,
      fix: { label: 'Remove the wire', safe: false, edits },
    };
  },
  examples: {
    valid: ['q: sqs-queue -[event-source-mapping]-> f: lambda-function'],
    invalid: [
      {
        before: 'q: sqs-queue -[event-source-mapping]-> t: dynamodb-table',
        after: 'q: sqs-queue; t: dynamodb-table',
      },
    ],
  },
});
