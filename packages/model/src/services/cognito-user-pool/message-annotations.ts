import type { Annotations } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const quotas = awsPage('Quotas in Amazon Cognito', 'cognito/latest/developerguide/quotas.html');

/** How users get back in, and what they are sent. */
export const messageAnnotations: Annotations = {
  'AccountRecoverySetting.RecoveryMechanisms': {
    title: 'Reset by',
    section: 'Recovery',
    type: 'list',
    max: 2,
    docs: 'How a forgotten password is reset: verified e-mail, verified phone, or by an administrator alone.',
  },
  'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate': {
    title: 'Verify changes',
    section: 'Recovery',
    type: 'list',
    docs: 'A new address counts only once it is verified.',
  },
  'EmailConfiguration.EmailSendingAccount': {
    title: 'E-mail by',
    section: 'Messages',
    default: 'COGNITO_DEFAULT',
    options: [
      { value: 'COGNITO_DEFAULT', title: 'Cognito', note: '50 messages a day' },
      { value: 'DEVELOPER', title: 'Your SES' },
    ],
    cite: quotas,
  },
  'EmailConfiguration.SourceArn': {
    title: 'SES identity',
    section: 'Messages',
    goesWith: { path: 'EmailConfiguration.EmailSendingAccount', pattern: 'DEVELOPER' },
  },
  'EmailConfiguration.From': { title: 'From', section: 'Messages' },
  'VerificationMessageTemplate.DefaultEmailOption': {
    title: 'Verify by',
    section: 'Messages',
    default: 'CONFIRM_WITH_CODE',
    options: [
      { value: 'CONFIRM_WITH_CODE', title: 'Code' },
      { value: 'CONFIRM_WITH_LINK', title: 'Link' },
    ],
  },
  'SmsConfiguration.SnsCallerArn': {
    title: 'SMS role',
    section: 'Messages',
    widget: 'reference',
    refersTo: { service: 'iam-role' },
  },
  'LambdaConfig.KMSKeyID': {
    title: 'Code key',
    section: 'Security',
    docs: 'ARN of the key that encrypts codes for a function that sends them.',
  },
  'UserPoolAddOns.AdvancedSecurityMode': {
    title: 'Threat protection',
    section: 'Security',
    default: 'OFF',
    options: [
      { value: 'OFF', title: 'Off' },
      { value: 'AUDIT', title: 'Watch' },
      { value: 'ENFORCED', title: 'Act', note: 'Plus plan' },
    ],
  },
};
