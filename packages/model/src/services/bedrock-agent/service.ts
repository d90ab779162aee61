import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';
import { namedAfterStack } from '../named-after-stack.js';
import { modelGrants } from './effects.js';

/** An agent of Bedrock. Callers invoke one of its aliases. */
export const bedrockAgent = defineService({
  id: 'bedrock-agent',
  row: 'S40',
  title: 'Bedrock agent',
  noun: 'Agent',
  category: 'compute',
  share: 0.2,
  type: 'AWS::Bedrock::Agent',
  summary: 'A model that plans, calls functions and looks things up.',
  cite: typePage('AWS::Bedrock::Agent'),
  keywords: ['bedrock', 'agent', 'ai', 'llm', 'generative ai', 'assistant'],
  fact: (node) => node.string('FoundationModel') ?? 'Agent',
  annotate: {
    AgentName: {
      title: 'Name',
      section: 'Agent',
      required: true,
      pattern: '([0-9a-zA-Z][_-]?){1,100}',
    },
    FoundationModel: {
      title: 'Model',
      section: 'Agent',
      docs: 'Id of a foundation model, or ARN of an inference profile.',
    },
    Instruction: {
      title: 'Instruction',
      section: 'Agent',
      widget: 'code',
      min: 40,
      docs: 'What the agent is for and how it behaves: 40 characters at least.',
    },
    AutoPrepare: {
      title: 'Prepare',
      section: 'Agent',
      default: false,
      docs: 'Makes each change usable at once.',
    },
    IdleSessionTTLInSeconds: {
      title: 'Session',
      section: 'Agent',
      unit: 's',
      default: 600,
      min: 60,
      max: 3600,
      type: 'integer',
    },
    ActionGroups: { title: 'Actions', section: 'Abilities', type: 'list' },
    KnowledgeBases: { title: 'Knowledge', section: 'Abilities', type: 'list' },
    'GuardrailConfiguration.GuardrailIdentifier': { title: 'Guardrail', section: 'Security' },
    CustomerEncryptionKeyArn: { title: 'Key', section: 'Security' },
    AgentResourceRoleArn: {
      title: 'Role',
      section: 'Security',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
    },
  },
  capabilities: {
    principal: {
      service: 'bedrock.amazonaws.com',
      property: 'AgentResourceRoleArn',
      onBehalf: true,
    },
    refers: [
      {
        to: 'bedrock-knowledge-base',
        property: 'KnowledgeBases',
        value: 'KnowledgeBaseId',
        list: true,
        label: 'looks up',
        actions: ['bedrock:Retrieve'],
        as: (id) => ({
          Description: 'What the agent can look up.',
          KnowledgeBaseId: id,
          KnowledgeBaseState: 'ENABLED',
        }),
      },
      {
        to: 'bedrock-guardrail',
        property: 'GuardrailConfiguration',
        value: 'GuardrailId',
        label: 'guarded by',
        actions: ['bedrock:ApplyGuardrail'],
        as: (id) => ({ GuardrailIdentifier: id, GuardrailVersion: 'DRAFT' }),
      },
    ],
  },
  arn: 'AgentArn',
  initial: {
    properties: {
      AutoPrepare: true,
      FoundationModel: 'amazon.nova-pro-v1:0',
      Instruction:
        'You answer questions about the orders of a customer, politely and in few words.',
    },
  },
  effects: (node) => [...modelGrants(node), ...namedAfterStack(node, ['AgentName'])],
});
