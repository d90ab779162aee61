import type { PartDefinition, PartOwner, ValueMap } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const trust = awsPage(
  'Role trust and permissions',
  'cognito/latest/developerguide/role-trust-and-permissions.html',
);
const mapping = awsPage(
  'Using role-based access control',
  'cognito/latest/developerguide/role-based-access-control.html',
);

/** The two roles of an identity pool, and what ties them to it. */
export const identityParts: Readonly<Record<string, PartDefinition>> = {
  authenticatedRole: {
    title: 'Authenticated role',
    type: 'AWS::IAM::Role',
    wiring: (self) => ({ AssumeRolePolicyDocument: trustOf(self, 'authenticated') }),
    annotate: {
      ManagedPolicyArns: { title: 'Managed policies', section: 'Authenticated role', type: 'list' },
      Policies: {
        title: 'Policies',
        section: 'Authenticated role',
        type: 'list',
        docs: 'Beside what wires grant.',
        cite: trust,
      },
    },
  },
  guestRole: {
    title: 'Guest role',
    type: 'AWS::IAM::Role',
    wiring: (self) => ({ AssumeRolePolicyDocument: trustOf(self, 'unauthenticated') }),
    annotate: {
      Policies: {
        title: 'Policies',
        section: 'Guest role',
        type: 'list',
        docs: 'Beside what wires grant. AWS limits guests to some services whatever stands here.',
        cite: trust,
      },
    },
  },
  roles: {
    title: 'Roles',
    type: 'AWS::Cognito::IdentityPoolRoleAttachment',
    wiring: (self) => ({ IdentityPoolId: self.ref }),
    annotate: {
      RoleMappings: {
        title: 'Role mappings',
        section: 'Roles',
        type: 'json',
        docs: 'Other roles by token or by rules: 10 providers and 25 rules each at most.',
        cite: mapping,
      },
    },
  },
};

/** Only this pool's identities of that kind may take the role on. */
function trustOf({ ref }: PartOwner, kind: 'authenticated' | 'unauthenticated'): ValueMap {
  return {
    Statement: [
      {
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': kind },
          StringEquals: { 'cognito-identity.amazonaws.com:aud': ref },
        },
        Effect: 'Allow',
        Principal: { Federated: 'cognito-identity.amazonaws.com' },
      },
    ],
    Version: '2012-10-17',
  };
}
