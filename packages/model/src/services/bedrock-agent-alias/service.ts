import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** An alias of an agent. */
export const bedrockAgentAlias = defineService({
  id: 'bedrock-agent-alias',
  row: 'S40',
  title: 'Agent alias',
  noun: 'AgentAlias',
  category: 'compute',
  share: 0.2,
  type: 'AWS::Bedrock::AgentAlias',
  summary: 'The name by which callers invoke an agent.',
  cite: typePage('AWS::Bedrock::AgentAlias'),
  keywords: ['bedrock', 'agent', 'alias', 'version'],
  fact: (node) => node.string('AgentAliasName') ?? 'Alias',
  annotate: {
    AgentId: {
      title: 'Agent',
      section: 'Alias',
      required: true,
      widget: 'reference',
      refersTo: { service: 'bedrock-agent' },
      replaces: true,
    },
    AgentAliasName: {
      title: 'Name',
      section: 'Alias',
      required: true,
      pattern: '([0-9a-zA-Z][_-]?){1,100}',
    },
    RoutingConfiguration: {
      title: 'Versions',
      section: 'Alias',
      type: 'list',
      docs: 'By default a new version is made.',
    },
    Description: { title: 'Description', section: 'Alias', max: 200 },
  },
  capabilities: {
    endpoint: { name: 'bedrock-agent-runtime' },
    grantable: {
      kind: 'request',
      write: ['bedrock:InvokeAgent'],
      environment: { suffix: 'ID', value: 'AgentAliasId' },
    },
    refers: [{ to: 'bedrock-agent', property: 'AgentId', value: 'AgentId', label: 'alias of' }],
  },
  arn: 'AgentAliasArn',
  initial: { properties: { AgentAliasName: 'live' } },
});
