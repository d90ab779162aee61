import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** An attachment that a template has by itself. A pool drawn here carries its own. */
export const cognitoIdentityPoolRoleAttachment = defineService({
  id: 'cognito-identity-pool-role-attachment',
  row: 'S13',
  title: 'Identity pool roles',
  noun: 'PoolRoles',
  category: 'identity',
  share: 0.5,
  type: 'AWS::Cognito::IdentityPoolRoleAttachment',
  summary: 'Which roles an identity pool gives.',
  cite: typePage('AWS::Cognito::IdentityPoolRoleAttachment'),
  keywords: [
    'role attachment',
    'identity pool',
    'authenticated',
    'unauthenticated',
    'cognito',
    'role mapping',
  ],
  fact: () => 'Roles',
  annotate: {
    IdentityPoolId: {
      title: 'Identity pool',
      section: 'Roles',
      widget: 'reference',
      refersTo: { service: 'cognito-identity-pool' },
      required: true,
      replaces: true,
    },
    Roles: {
      title: 'Roles',
      section: 'Roles',
      type: 'map',
      docs: 'ARNs by `authenticated` and `unauthenticated`.',
    },
    RoleMappings: { title: 'Mappings', section: 'Roles', type: 'map' },
  },
  capabilities: {
    refers: [
      { to: 'cognito-identity-pool', property: 'IdentityPoolId', value: 'ref', label: 'roles of' },
      { to: 'iam-role', property: 'Roles.authenticated', value: 'Arn', label: 'authenticated' },
    ],
  },
  arn: 'Ref',
});
