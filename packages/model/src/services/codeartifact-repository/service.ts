import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A repository of packages in a domain. */
export const codeartifactRepository = defineService({
  id: 'codeartifact-repository',
  row: 'S40',
  title: 'Package repository',
  noun: 'Packages',
  category: 'operations',
  type: 'AWS::CodeArtifact::Repository',
  summary: 'Serves packages of npm, PyPI, Maven, NuGet and others.',
  cite: typePage('AWS::CodeArtifact::Repository'),
  keywords: ['codeartifact', 'npm', 'pypi', 'maven', 'nuget', 'packages', 'repository'],
  stateful: true,
  fact: () => 'Package repository',
  annotate: {
    RepositoryName: {
      title: 'Name',
      section: 'Repository',
      required: true,
      pattern: '[A-Za-z0-9][A-Za-z0-9._\\-]{1,99}',
      replaces: true,
    },
    DomainName: {
      title: 'Domain',
      section: 'Repository',
      required: true,
      widget: 'reference',
      refersTo: { service: 'codeartifact-domain' },
      replaces: true,
    },
    ExternalConnections: {
      title: 'Public source',
      section: 'Repository',
      type: 'list',
      max: 1,
      docs: 'As in public:npmjs.',
    },
    Upstreams: { title: 'Upstreams', section: 'Repository', type: 'list', max: 10 },
    PermissionsPolicyDocument: { title: 'Policy', section: 'Security', type: 'json' },
    Description: { title: 'Description', section: 'Repository', max: 1000 },
  },
  capabilities: {
    grantable: {
      read: ['codeartifact:GetRepositoryEndpoint', 'codeartifact:ReadFromRepository'],
      environment: { suffix: 'NAME', value: 'Name' },
    },
    refers: [
      { to: 'codeartifact-domain', property: 'DomainName', value: 'Name', label: 'belongs to' },
    ],
  },
  initial: { properties: { RepositoryName: 'my-repository' } },
});
