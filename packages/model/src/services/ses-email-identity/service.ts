import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

/** A verified sender of Amazon SES. */
export const sesEmailIdentity = defineService({
  id: 'ses-email-identity',
  row: 'S40',
  title: 'E-mail identity',
  noun: 'Mail',
  category: 'messaging',
  share: 0.3,
  type: 'AWS::SES::EmailIdentity',
  summary: 'An address or a domain that mail is sent from.',
  cite: typePage('AWS::SES::EmailIdentity'),
  keywords: ['ses', 'email', 'mail', 'identity', 'domain', 'dkim'],
  fact: (node) => node.string('EmailIdentity') ?? 'Identity',
  annotate: {
    EmailIdentity: {
      title: 'Address or domain',
      section: 'Identity',
      required: true,
      type: 'string',
      max: 320,
      replaces: true,
    },
    'DkimAttributes.SigningEnabled': { title: 'DKIM', section: 'Identity', default: true },
    'MailFromAttributes.MailFromDomain': { title: 'MAIL FROM', section: 'Identity' },
    'FeedbackAttributes.EmailForwardingEnabled': {
      title: 'Forward bounces',
      section: 'Identity',
      default: true,
    },
    'ConfigurationSetAttributes.ConfigurationSetName': {
      title: 'Configuration set',
      section: 'Identity',
      widget: 'reference',
      refersTo: { service: 'ses-configuration-set' },
    },
  },
  capabilities: {
    endpoint: { name: 'email' },
    grantable: {
      kind: 'request',
      write: ['ses:SendEmail', 'ses:SendRawEmail'],
      environment: { suffix: 'IDENTITY', value: 'ref' },
    },
    refers: [
      {
        to: 'ses-configuration-set',
        property: 'ConfigurationSetAttributes.ConfigurationSetName',
        value: 'ref',
        label: 'sends by',
      },
    ],
  },
  arn: ownArn('arn:ses:identity/NAME'),
  initial: { properties: { EmailIdentity: 'example.com' } },
});
