import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A domain of package repositories. */
export const codeartifactDomain = defineService({
  id: 'codeartifact-domain',
  row: 'S40',
  title: 'CodeArtifact domain',
  noun: 'PackageDomain',
  category: 'operations',
  type: 'AWS::CodeArtifact::Domain',
  summary: 'Keeps the packages of several repositories once.',
  cite: typePage('AWS::CodeArtifact::Domain'),
  keywords: ['codeartifact', 'packages', 'domain'],
  stateful: true,
  fact: () => 'Package domain',
  annotate: {
    DomainName: {
      title: 'Name',
      section: 'Domain',
      required: true,
      pattern: '[a-z][a-z0-9-]{0,48}[a-z0-9]',
      replaces: true,
    },
    EncryptionKey: { title: 'Key', section: 'Security', replaces: true },
    PermissionsPolicyDocument: { title: 'Policy', section: 'Security', type: 'json' },
  },
  capabilities: {
    grantable: {
      read: ['codeartifact:GetAuthorizationToken'],
      environment: { suffix: 'NAME', value: 'Name' },
    },
  },
  initial: { properties: { DomainName: 'my-packages' } },
});
