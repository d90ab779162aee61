import {
  loadRegistry,
  loadRegistryIndex,
  type Registry,
  type RegistryIndex,
} from '@archivolt/cfn-spec';
import type { Known } from './complete.js';
import { templateFacts } from './template-facts.js';

/** Knows what the types of a text ask for; each service is loaded once. */
export function createLearner(): (lines: readonly string[]) => Promise<Known> {
  let index: Promise<RegistryIndex> | undefined;
  let asked = '';
  let registry: Promise<Registry> | undefined;
  return async (lines) => {
    index ??= loadRegistryIndex();
    const facts = templateFacts(lines);
    const types = [...new Set(facts.resources.values())].toSorted();
    if (registry === undefined || asked !== types.join(' ')) {
      asked = types.join(' ');
      registry = loadRegistry(types.flatMap(withPlain));
    }
    return { facts, registry: await registry, types: (await index).types };
  };
}

/** SAM's types and those that they become: attributes and references are of these. */
function withPlain(type: string): readonly string[] {
  return type.startsWith('AWS::Serverless::') ? [type, ...BECOMES] : [type];
}

const BECOMES = [
  'AWS::Lambda::Function',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGatewayV2::Api',
  'AWS::StepFunctions::StateMachine',
  'AWS::DynamoDB::Table',
];
