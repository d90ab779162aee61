import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** Which signatures functions that name it accept. */
export const lambdaCodeSigningConfig = defineService({
  id: 'lambda-code-signing-config',
  row: 'S1',
  title: 'Code signing',
  noun: 'CodeSigning',
  category: 'compute',
  type: 'AWS::Lambda::CodeSigningConfig',
  summary: 'Lets only signed code into functions.',
  cite: typePage('AWS::Lambda::CodeSigningConfig'),
  keywords: ['code signing', 'signer', 'trust', 'lambda', 'supply chain'],
  fact: (node) =>
    `Code signing · ${node.string('CodeSigningPolicies.UntrustedArtifactOnDeployment') ?? 'Warn'}`,
  annotate: {
    'AllowedPublishers.SigningProfileVersionArns': {
      title: 'Profiles',
      section: 'Trust',
      type: 'list',
      required: true,
      min: 1,
      max: 20,
      docs: 'ARNs of versions of signing profiles.',
    },
    'CodeSigningPolicies.UntrustedArtifactOnDeployment': {
      title: 'Otherwise',
      section: 'Trust',
      default: 'Warn',
      widget: 'segments',
      options: [{ value: 'Warn' }, { value: 'Enforce' }],
    },
    Description: { title: 'Description', section: 'Naming', max: 256 },
  },
  capabilities: {},
  arn: 'CodeSigningConfigArn',
  initial: {
    properties: {
      AllowedPublishers: {
        SigningProfileVersionArns: [
          'arn:aws:signer:us-east-1:123456789012:/signing-profiles/my_profile/abcdefghij',
        ],
      },
      CodeSigningPolicies: { UntrustedArtifactOnDeployment: 'Enforce' },
    },
  },
});
