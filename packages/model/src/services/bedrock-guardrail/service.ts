import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';
import { namedAfterStack } from '../named-after-stack.js';

/** A guardrail of Bedrock. */
export const bedrockGuardrail = defineService({
  id: 'bedrock-guardrail',
  row: 'S40',
  title: 'Guardrail',
  noun: 'Guardrail',
  category: 'operations',
  share: 0.1,
  type: 'AWS::Bedrock::Guardrail',
  summary: 'Keeps what goes into a model and out of it within bounds.',
  cite: typePage('AWS::Bedrock::Guardrail'),
  keywords: ['bedrock', 'guardrail', 'ai safety', 'filter', 'pii'],
  fact: () => 'Guardrail',
  annotate: {
    Name: { title: 'Name', section: 'Guardrail', required: true, pattern: '[0-9a-zA-Z-_]{1,50}' },
    BlockedInputMessaging: {
      title: 'On input',
      section: 'Guardrail',
      required: true,
      type: 'string',
      max: 500,
    },
    BlockedOutputsMessaging: {
      title: 'On output',
      section: 'Guardrail',
      required: true,
      type: 'string',
      max: 500,
    },
    'ContentPolicyConfig.FiltersConfig': { title: 'Filters', section: 'Policies', type: 'list' },
    'SensitiveInformationPolicyConfig.PiiEntitiesConfig': {
      title: 'Personal data',
      section: 'Policies',
      type: 'list',
    },
    'TopicPolicyConfig.TopicsConfig': { title: 'Topics', section: 'Policies', type: 'list' },
    KmsKeyArn: { title: 'Key', section: 'Security' },
  },
  capabilities: {
    endpoint: { name: 'bedrock-runtime' },
    grantable: {
      write: ['bedrock:ApplyGuardrail'],
      environment: { suffix: 'ID', value: 'GuardrailId' },
    },
  },
  arn: 'GuardrailArn',
  initial: {
    properties: {
      BlockedInputMessaging: 'This cannot be answered.',
      BlockedOutputsMessaging: 'This cannot be answered.',
      ContentPolicyConfig: {
        FiltersConfig: [{ InputStrength: 'HIGH', OutputStrength: 'NONE', Type: 'PROMPT_ATTACK' }],
      },
    },
  },
  effects: (node) => namedAfterStack(node, ['Name']),
});
