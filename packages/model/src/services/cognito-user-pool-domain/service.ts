import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A domain that a template has by itself. A pool drawn here carries its own as a part. */
export const cognitoUserPoolDomain = defineService({
  id: 'cognito-user-pool-domain',
  row: 'S12',
  title: 'User pool domain',
  noun: 'SignInDomain',
  category: 'identity',
  share: 1.1,
  type: 'AWS::Cognito::UserPoolDomain',
  summary: 'Where the sign-in pages and the OAuth endpoints of a user pool are.',
  cite: typePage('AWS::Cognito::UserPoolDomain'),
  keywords: ['user pool domain', 'hosted ui', 'managed login', 'oauth', 'cognito'],
  fact: (node) => node.string('Domain') ?? 'Domain',
  annotate: {
    UserPoolId: {
      title: 'User pool',
      section: 'Domain',
      widget: 'reference',
      refersTo: { service: 'cognito-user-pool' },
      required: true,
      replaces: true,
    },
    Domain: {
      title: 'Domain',
      section: 'Domain',
      required: true,
      form: 'a prefix without the words aws, amazon and cognito, or a name as auth.example.com; in lower case',
      pattern:
        '(?=.{1,255}$)(?![^.]*(?:aws|amazon|cognito)[^.]*$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*',
      docs: 'A prefix that is unique in its Region, or a name of your own with a certificate in us-east-1.',
      replaces: true,
    },
    'CustomDomainConfig.CertificateArn': { title: 'Certificate', section: 'Domain' },
    ManagedLoginVersion: {
      title: 'Pages',
      section: 'Domain',
      options: [
        { value: 1, title: 'Classic' },
        { value: 2, title: 'Managed' },
      ],
    },
  },
  capabilities: {
    refers: [{ to: 'cognito-user-pool', property: 'UserPoolId', value: 'ref', label: 'domain of' }],
  },
  arn: 'Ref',
  initial: { properties: { Domain: 'my-app-sign-in' } },
});
