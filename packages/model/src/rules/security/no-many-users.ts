import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

const MANY = 10;

export const noManyUsers = defineRule({
  id: 'security/no-many-users',
  row: 'V38',
  severity: 'info',
  summary: 'People are not kept as IAM users by a template.',
  why: 'IAM users are few, of this account, and have long-lived keys. Hundreds of users, mobile users and SAML sign-in are for Cognito.',
  cite: awsPage(
    'Control and manage access to REST APIs',
    'apigateway/latest/developerguide/apigateway-control-access-to-api.html',
    { section: 'Cognito vs IAM' },
  ),
  over: 'design',
  check: ({ graph }) => {
    const users = graph.nodes().filter(({ service }) => service.id === 'iam-user');
    const [first] = users;
    if (first === undefined || users.length < MANY) return;
    return {
      at: first.at(),
      message: `The design has ${users.length} IAM users. A user pool is for people who sign in to an app.`,
    };
  },
  examples: {
    valid: [Array.from({ length: 9 }, (_, index) => `u${index}: iam-user`).join('\n')],
    invalid: [
      { before: Array.from({ length: 10 }, (_, index) => `u${index}: iam-user`).join('\n') },
    ],
  },
});
