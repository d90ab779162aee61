import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

/** Another AWS account, by its number. */
export const externalAwsAccount = defineService({
  id: 'external-aws-account',
  row: 'S39',
  title: 'Other AWS account',
  noun: 'Partner',
  category: 'external',
  summary: 'Somebody in another account who takes on a role or calls a function of yours.',
  cite: awsPage(
    'AWS JSON policy elements: Principal',
    'IAM/latest/UserGuide/reference_policies_elements_principal.html',
  ),
  keywords: ['account', 'cross-account', 'partner', 'external', 'principal', 'other account'],
  fact: (node) => node.string('AccountId') ?? 'AWS account',
  annotate: {
    AccountId: { title: 'Account', section: 'Account', pattern: '[0-9]{12}', type: 'string' },
    ExternalId: {
      title: 'External id',
      section: 'Account',
      docs: 'What the other side must send, so that nobody makes it act for a third party.',
      cite: awsPage(
        'Access to AWS accounts owned by third parties',
        'IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
      ),
    },
  },
  capabilities: { external: {} },
  initial: { properties: { AccountId: '111122223333' } },
});
