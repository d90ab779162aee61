import type { Guidance } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

/** What the notes say of Cognito that is no check. */
export const poolGuidance: readonly Guidance[] = [
  {
    row: 'G10',
    text: 'Cognito is for hundreds of users, mobile users and SAML sign-in; IAM for callers inside your account. A user pool signs users in and issues tokens; an identity pool trades tokens for AWS credentials.',
    cite: awsPage(
      'What is Amazon Cognito?',
      'cognito/latest/developerguide/what-is-amazon-cognito.html',
      {
        section: 'Cognito vs IAM',
      },
    ),
  },
  {
    row: 'G11',
    text: 'Sign-in by user name or e-mail, password reset, verified e-mail and phone, MFA, and federation with Facebook, Google and SAML come with a user pool.',
    cite: awsPage(
      'Amazon Cognito user pools',
      'cognito/latest/developerguide/cognito-user-pools.html',
      {
        section: 'Cognito User Pools (CUP) – User Features',
      },
    ),
  },
];
