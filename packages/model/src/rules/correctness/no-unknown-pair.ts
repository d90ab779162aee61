import { defineRule } from '../../define/index.js';
import { refusals } from '../../generated/refusals.js';
import { awsPage } from '../../services/aws-page.js';
import { lackOfApi } from '../apis.js';
import { freeId } from '../placing.js';
import { listed } from '../words.js';

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
  ofUnfit: 'alone',
  check: ({ wire, source, target, graph }) => {
    const isFound = wire.connection.foundAnywhere === true && wire.record.form !== undefined;
    if (isFound || lackOfApi(wire) !== undefined) return;
    const refused = refusals.find(
      ({ from, to }) => from === source.service.id && to === target.service.id,
    );
    const meanings = graph.meanings(source, target);
    const [usual] = meanings;
    const remove = { edit: 'edge.remove', args: { ids: [wire.id] } };
    const removal = { label: 'Remove the wire', safe: false, edits: [remove] };
    const said = `${source.name} cannot have the wire ${wire.connection.title} to ${target.name}.`;
    if (usual === undefined) {
      const message = `${said} ${refused?.why ?? 'Their services do not fit it.'}`;
      return { at: wire.at(), message, fix: removal };
    }
    const ends = { connection: usual.id, from: source.id, to: target.id };
    const args = { id: freeId(graph, `${source.id}-${target.id}`), ...ends };
    return {
      at: wire.at(),
      message: `${said} It can have ${listed(
        meanings.map(({ title }) => title),
        'or',
      )}.`,
      fix: {
        label: `Draw ${usual.title} instead`,
        safe: false,
        edits: [remove, { edit: 'edge.add', args }],
      },
      alternatives: [removal],
    };
  },
  examples: {
    valid: ['q: sqs-queue -[event-source-mapping]-> f: lambda-function'],
    invalid: [
      {
        before: 'q: sqs-queue -[event-source-mapping]-> t: dynamodb-table',
        after: 'q: sqs-queue; t: dynamodb-table',
      },
      { before: "b: s3-bucket -[grant]-> f: lambda-function { PackageType: 'Image' }" },
    ],
  },
});
