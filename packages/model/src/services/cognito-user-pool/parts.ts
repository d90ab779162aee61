import type { PartDefinition } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const clients = awsPage(
  'Application-specific settings with app clients',
  'cognito/latest/developerguide/user-pool-settings-client-apps.html',
);
const tokens = awsPage('Quotas in Amazon Cognito', 'cognito/latest/developerguide/quotas.html');

/** The app client and the domain of a user pool. */
export const poolParts: Readonly<Record<string, PartDefinition>> = {
  client: {
    title: 'App client',
    type: 'AWS::Cognito::UserPoolClient',
    wiring: (self) => ({ UserPoolId: self.ref }),
    annotate: {
      ExplicitAuthFlows: { title: 'Flows', section: 'App client', type: 'list', cite: clients },
      GenerateSecret: {
        title: 'Secret',
        section: 'App client',
        default: false,
        docs: 'For servers. A browser or an app cannot keep one.',
        cite: clients,
        replaces: true,
      },
      AllowedOAuthFlowsUserPoolClient: { title: 'OAuth', section: 'App client', default: false },
      AllowedOAuthFlows: { title: 'Grants', section: 'App client', type: 'list', max: 3 },
      AllowedOAuthScopes: { title: 'Scopes', section: 'App client', type: 'list', max: 50 },
      CallbackURLs: { title: 'Callbacks', section: 'App client', type: 'list', max: 100 },
      LogoutURLs: { title: 'Sign-out', section: 'App client', type: 'list', max: 100 },
      SupportedIdentityProviders: { title: 'Providers', section: 'App client', type: 'list' },
      AccessTokenValidity: { title: 'Access token', section: 'App client', cite: tokens },
      RefreshTokenValidity: {
        title: 'Refresh token',
        section: 'App client',
        default: 30,
        cite: tokens,
      },
      PreventUserExistenceErrors: {
        title: 'Hide users',
        section: 'App client',
        options: [
          { value: 'ENABLED', title: 'Yes' },
          { value: 'LEGACY', title: 'No' },
        ],
      },
    },
  },
  domain: {
    title: 'Domain',
    type: 'AWS::Cognito::UserPoolDomain',
    wiring: (self) => ({ UserPoolId: self.ref }),
    annotate: {
      Domain: {
        title: 'Prefix',
        section: 'Domain',
        required: true,
        form: 'up to 63 lower-case letters, digits and hyphens, with no hyphen at the ends, and without the words aws, amazon and cognito',
        pattern: '(?!.*(?:aws|amazon|cognito))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?',
        docs: 'Of the sign-in pages; unique in its Region.',
      },
      ManagedLoginVersion: {
        title: 'Pages',
        section: 'Domain',
        options: [
          { value: 1, title: 'Classic' },
          { value: 2, title: 'Managed' },
        ],
      },
    },
  },
};
