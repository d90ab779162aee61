import { defineRule, type Fix, type GraphView, type WireView } from '../../define/index.js';
import { effectsOfWire } from '../../graph/effects-of.js';
import { awsPage } from '../../services/aws-page.js';
import { unmetBy } from '../existing.js';
import { isPair } from '../pairs.js';

export const noChangeOfExisting = defineRule({
  id: 'correctness/no-change-of-existing',
  row: 'V49',
  severity: 'error',
  summary: 'A wire changes nothing of what exists already.',
  why: 'A template sets properties of the resources that it makes, and of no others. Notifications of a bucket, a redrive policy or the routes of an API are such properties.',
  cite: awsPage(
    'AWS::S3::Bucket NotificationConfiguration',
    'AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-notificationconfiguration.html',
  ),
  over: 'wire',
  on: {},
  demand: true,
  check: ({ wire, source, target, graph }) => {
    if (source.record.external === undefined && target.record.external === undefined) return;
    if (wire.record.form !== undefined || !isPair(wire)) return;
    const [first] = unmetBy(wire, effectsOfWire(wire, graph));
    if (first?.kind !== 'change') return;
    const message = `${first.node.name} exists already. The wire would change ${first.what}, which only the template that makes it can.`;
    const [fix, ...alternatives] = otherWays(wire, graph);
    return { at: wire.at(), message, ...(fix && { fix, alternatives }) };
  },
  examples: {
    valid: [
      "f: lambda-function { $external: { ref: 'billing' } } -> t: dynamodb-table",
      "f: lambda-function -[grant]-> t: dynamodb-table { $external: { ref: 'legacy' } }",
      "t: sns-topic -> f: lambda-function { $external: { ref: 'billing' } }",
      "q: sqs-queue -[dead-letter]-> d: sqs-queue { $external: { ref: 'https://sqs.eu-west-1.amazonaws.com/123456789012/d' } }",
    ],
    invalid: [
      {
        before:
          "b: s3-bucket { $external: { ref: 'files' } } -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> f: lambda-function",
        after:
          "b: s3-bucket { $external: { ref: 'files' } } -[bucket-event { DetailTypes: ['Object Created'] }]-> f: lambda-function",
      },
      {
        before:
          "b: s3-bucket { $external: { ref: 'files' } } -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> q: sqs-queue",
      },
      {
        before:
          "q: sqs-queue { $external: { ref: 'https://sqs.eu-west-1.amazonaws.com/123456789012/q' } } -[dead-letter]-> d: sqs-queue",
      },
      {
        before:
          "api: apigatewayv2-http-api { $external: { ref: 'abc' } } -[route { Method: 'GET', Path: '/' }]-> f: lambda-function",
      },
    ],
  },
});

/** Other meanings of the wire that leave what exists as it is. */
function otherWays(wire: WireView, graph: GraphView): readonly Fix[] {
  const { source, target } = wire;
  return graph
    .meanings(source, target)
    .filter(({ id }) => id !== wire.connection.id)
    .filter(({ effects }) =>
      unmetBy(wire, effects({ source, target, wire, graph })).every(({ kind }) => kind === 'hope'),
    )
    .map(({ id, title }) => ({
      label: `Draw ${title} instead`,
      safe: false,
      edits: [
        { edit: 'edge.remove', args: { ids: [wire.id] } },
        {
          edit: 'edge.add',
          args: {
            id: wire.id,
            connection: id,
            from: source.id,
            to: target.id,
          },
        },
      ],
    }));
}
