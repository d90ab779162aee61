import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A git repository in the account. */
export const codecommitRepository = defineService({
  id: 'codecommit-repository',
  row: 'S40',
  title: 'CodeCommit repository',
  noun: 'Repository',
  category: 'operations',
  share: 0.8,
  type: 'AWS::CodeCommit::Repository',
  summary: 'A private git repository.',
  cite: typePage('AWS::CodeCommit::Repository'),
  keywords: ['codecommit', 'git', 'repository', 'source'],
  stateful: true,
  fact: () => 'Git repository',
  annotate: {
    RepositoryName: {
      title: 'Name',
      section: 'Repository',
      required: true,
      max: 100,
      type: 'string',
    },
    RepositoryDescription: { title: 'Description', section: 'Repository', max: 1000 },
    Triggers: {
      title: 'Triggers',
      section: 'Events',
      type: 'list',
      max: 10,
      docs: 'Functions and topics that are told of pushes and branches.',
    },
    KmsKeyId: { title: 'Key', section: 'Security' },
  },
  capabilities: {
    endpoint: { name: 'codecommit' },
    grantable: {
      read: ['codecommit:GitPull', 'codecommit:GetBranch', 'codecommit:GetCommit'],
      write: ['codecommit:GitPush'],
      defaultAccess: 'read',
      environment: { suffix: 'NAME', value: 'Name' },
    },
  },
  initial: { properties: { RepositoryName: 'my-repository' } },
});
