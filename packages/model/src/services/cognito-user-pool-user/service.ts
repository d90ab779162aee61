import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A user of a pool. Most come by signing up. */
export const cognitoUserPoolUser = defineService({
  id: 'cognito-user-pool-user',
  row: 'S12',
  title: 'Pool user',
  noun: 'FirstUser',
  category: 'identity',
  share: 0.2,
  type: 'AWS::Cognito::UserPoolUser',
  summary: 'A user whom the stack creates, as the first administrator.',
  cite: typePage('AWS::Cognito::UserPoolUser'),
  keywords: ['user', 'admin', 'invitation', 'cognito'],
  fact: () => 'User',
  annotate: {
    UserPoolId: {
      title: 'User pool',
      section: 'User',
      widget: 'reference',
      refersTo: { service: 'cognito-user-pool' },
      required: true,
      replaces: true,
    },
    Username: { title: 'User name', section: 'User', replaces: true },
    UserAttributes: { title: 'Attributes', section: 'User', type: 'list', replaces: true },
    DesiredDeliveryMediums: { title: 'Invited by', section: 'User', type: 'list', replaces: true },
    MessageAction: {
      title: 'Message',
      section: 'User',
      options: [
        { value: 'SUPPRESS', title: 'None' },
        { value: 'RESEND', title: 'Again' },
      ],
      replaces: true,
    },
  },
  capabilities: {
    refers: [{ to: 'cognito-user-pool', property: 'UserPoolId', value: 'ref', label: 'user of' }],
  },
  arn: 'Ref',
  initial: {
    properties: {
      DesiredDeliveryMediums: ['EMAIL'],
      UserAttributes: [{ Name: 'email', Value: 'admin@example.com' }],
      Username: 'admin@example.com',
    },
  },
});
