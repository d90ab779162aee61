import { existingValue } from '../../catalog/existing-attributes.js';
import {
  defineRule,
  type Effect,
  type Finding,
  type GraphView,
  type Reference,
} from '../../define/index.js';
import { effectsOfWire } from '../../graph/effects-of.js';
import { referencesIn } from '../../graph/reads.js';
import { awsPage } from '../../services/aws-page.js';
import { isPair } from '../pairs.js';

export const requireExistingAttribute = defineRule({
  id: 'correctness/require-existing-attribute',
  row: 'V51',
  severity: 'error',
  summary: 'What a wire asks of something that exists already is given.',
  why: 'A template asks CloudFormation for attributes of what it makes. Of what exists already it knows what is written: its identifier, what follows from it, and the attributes given beside it.',
  cite: awsPage(
    'Fn::GetAtt',
    'AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getatt.html',
  ),
  over: 'wire',
  on: {},
  check: ({ wire, source, target, graph }) => {
    const ends = [source, target].filter(({ record }) => record.external !== undefined);
    if (ends.length === 0 || wire.record.form !== undefined || !isPair(wire)) return;
    const asked = effectsOfWire(wire, graph).flatMap(askedBy);
    return ends.flatMap((node): readonly Finding[] => {
      const lacking = asked.find((it) => it.$ref === node.id && isLacking(graph, it));
      if (lacking === undefined) return [];
      const message = `${node.name} exists already. Its ${lacking.attr} is asked for and does not follow from its identifier: give it.`;
      return [{ at: wire.at(), message }];
    });
  },
  examples: {
    valid: [
      "f: lambda-function -[grant]-> t: dynamodb-table { $external: { ref: 'legacy' } }",
      "f: lambda-function -[grant]-> q: sqs-queue { $external: { ref: { Ref: 'Url' }, attributes: { Arn: { Ref: 'Arn' } } } }; param Url; param Arn",
    ],
    invalid: [
      {
        before:
          "f: lambda-function -[grant]-> q: sqs-queue { $external: { ref: { Ref: 'Url' } } }; param Url",
      },
      {
        before: "t: dynamodb-table { $external: { ref: 'legacy' } } -> f: lambda-function",
      },
    ],
  },
});

function isLacking(graph: GraphView, { $ref, part, attr }: Reference): boolean {
  const node = graph.node($ref);
  const external = node?.record.external;
  if (node === undefined || external === undefined || part !== undefined) return false;
  return existingValue({ ...external, type: node.type }, attr) === undefined;
}

/** All that an effect refers to. */
function askedBy(effect: Effect): readonly Reference[] {
  switch (effect.kind) {
    case 'grant':
      return referencesIn(effect.resources);
    case 'property':
    case 'environment':
      return referencesIn(effect.value);
    case 'resource':
      return referencesIn(effect.properties);
    case 'permit':
      return referencesIn(effect.sourceArn);
    case 'task':
      return referencesIn([effect.resource, effect.parameters]);
    case 'route':
    case 'authorizer':
    case 'role':
      return [];
  }
}
