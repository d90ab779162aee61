import { defineRule } from '../../define/index.js';
import { effectsOfWire } from '../../graph/effects-of.js';
import { awsPage } from '../../services/aws-page.js';
import { unmetBy } from '../existing.js';
import { isPair } from '../pairs.js';

export const requirePreparedEnd = defineRule({
  id: 'correctness/require-prepared-end',
  row: 'V49',
  severity: 'hint',
  summary: 'What exists already is ready for the wire.',
  why: 'Its role and its policy stay as they are, as does what sends its events to EventBridge. Whether they let the wire work cannot be seen in a design.',
  cite: awsPage('Using EventBridge', 'AmazonS3/latest/userguide/EventBridge.html'),
  over: 'wire',
  on: {},
  check: ({ wire, source, target, graph }) => {
    if (source.record.external === undefined && target.record.external === undefined) return;
    if (wire.record.form !== undefined || !isPair(wire)) return;
    const unmet = unmetBy(wire, effectsOfWire(wire, graph));
    const [first] = unmet;
    if (first?.kind !== 'hope') return;
    const needs = new Set(unmet.map(({ what }) => what));
    const message = `${first.node.name} exists already and stays as it is. ${[...needs].join(' ')}`;
    return { at: wire.at(), message };
  },
  examples: {
    valid: [
      "f: lambda-function -[grant]-> t: dynamodb-table { $external: { ref: 'legacy' } }",
      "t: sns-topic -> f: lambda-function { $external: { ref: 'billing' } }",
    ],
    invalid: [
      {
        before: "b: s3-bucket { $external: { ref: 'files' } } -[bucket-event]-> f: lambda-function",
      },
      { before: "f: lambda-function { $external: { ref: 'billing' } } -> t: dynamodb-table" },
      {
        before:
          "t: sns-topic -> q: sqs-queue { $external: { ref: 'https://sqs.eu-west-1.amazonaws.com/123456789012/q' } }",
      },
    ],
  },
});
