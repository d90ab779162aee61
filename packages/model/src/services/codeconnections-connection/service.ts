import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A connection to a git provider. CodeStar Connections is its older name. */
export const codeconnectionsConnection = defineService({
  id: 'codeconnections-connection',
  row: 'S40',
  title: 'Git connection',
  noun: 'GitConnection',
  category: 'operations',
  share: 0.4,
  type: 'AWS::CodeConnections::Connection',
  dialects: { 'AWS::CodeStarConnections::Connection': {} },
  summary: 'Lets AWS into repositories of GitHub, GitLab, Bitbucket or Azure DevOps.',
  cite: typePage('AWS::CodeConnections::Connection'),
  keywords: ['github', 'gitlab', 'bitbucket', 'codestar', 'codeconnections', 'source', 'oauth'],
  fact: (node) => node.string('ProviderType') ?? 'Connection',
  annotate: {
    ProviderType: {
      title: 'Provider',
      section: 'Connection',
      options: [
        'GitHub',
        'GitHubEnterpriseServer',
        'GitLab',
        'GitLabSelfManaged',
        'Bitbucket',
        'AzureDevOps',
      ].map((value) => ({ value })),
      replaces: true,
    },
    HostArn: {
      title: 'Host',
      section: 'Connection',
      docs: 'Of a self-managed provider.',
      replaces: true,
    },
    ConnectionName: {
      title: 'Name',
      section: 'Connection',
      required: true,
      type: 'string',
      max: 32,
      docs: 'A new connection is pending until somebody accepts it in the console.',
      replaces: true,
    },
  },
  capabilities: {
    grantable: {
      read: ['codeconnections:UseConnection'],
      environment: { suffix: 'ARN', value: 'ref' },
    },
  },
  arn: 'ConnectionArn',
  initial: { properties: { ConnectionName: 'my-connection', ProviderType: 'GitHub' } },
});
