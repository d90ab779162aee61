import { defineIdiom, type SamIdiom, type SamScene } from '../../../define/idiom.js';
import type { Resource } from '../../../graph/resource-graph.js';
import { compact, own } from '../../../value/walk.js';
import { hasTextsOnly } from '../../../print/definition-value.js';
import { samRole } from '../execution-role.js';
import { tagMap } from '../tags.js';

const KNOWN = new Set(
  'StateMachineName StateMachineType RoleArn Definition DefinitionSubstitutions LoggingConfiguration TracingConfiguration Tags'.split(
    ' ',
  ),
);
const KEPT_ATTRIBUTES = new Set(['DependsOn', 'Condition', 'Metadata']);

/** `AWS::Serverless::StateMachine`: role inside. */
export const idiom: SamIdiom = defineIdiom((resource: Resource, { graph }: SamScene) => {
  const { properties, attributes } = resource;
  if (!Object.keys(properties).every((name) => KNOWN.has(name))) return undefined;
  if (!Object.keys(attributes).every((name) => KEPT_ATTRIBUTES.has(name))) return undefined;
  const tags = own(properties, 'Tags');
  if (tags !== undefined && tagMap(tags) === undefined) return undefined;
  if (!hasTextsOnly(own(properties, 'Definition') ?? null)) return undefined;
  const tracing = own(properties, 'TracingConfiguration');
  const role = samRole(graph, {
    resource,
    role: own(properties, 'RoleArn'),
    isWidened: tracing !== undefined || tags !== undefined,
    takesTrust: false,
  });
  return {
    type: 'AWS::Serverless::StateMachine',
    properties: compact({
      Name: own(properties, 'StateMachineName'),
      Type: own(properties, 'StateMachineType'),
      Definition: own(properties, 'Definition'),
      DefinitionSubstitutions: own(properties, 'DefinitionSubstitutions'),
      Logging: own(properties, 'LoggingConfiguration'),
      Tracing: tracing,
      ...role.properties,
      Tags: tagMap(tags),
    }),
    covers: role.covers,
  };
});
