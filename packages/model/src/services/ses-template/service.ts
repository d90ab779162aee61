import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { ownArn } from '../own-arn.js';

/** A mail with places for what differs from one recipient to the next. */
export const sesTemplate = defineService({
  id: 'ses-template',
  row: 'S40',
  title: 'Mail template',
  noun: 'MailTemplate',
  category: 'messaging',
  share: 0.2,
  type: 'AWS::SES::Template',
  summary: 'Subject and text of a mail, with variables.',
  cite: awsPage(
    'Using templates to send personalized email with the Amazon SES API',
    'ses/latest/dg/send-personalized-email-api.html',
  ),
  keywords: ['ses', 'mail', 'email', 'template', 'newsletter'],
  fact: (node) => node.string('Template.SubjectPart') ?? 'Mail',
  annotate: {
    'Template.SubjectPart': {
      title: 'Subject',
      section: 'Mail',
      required: true,
      docs: 'With variables as {{name}}.',
    },
    'Template.TextPart': { title: 'Text', section: 'Mail', widget: 'code' },
    'Template.HtmlPart': { title: 'HTML', section: 'Mail', widget: 'code' },
    'Template.TemplateName': {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-zA-Z0-9_-]{1,64}',
      replaces: true,
    },
  },
  capabilities: {
    grantable: {
      kind: 'request',
      write: ['ses:SendBulkTemplatedEmail', 'ses:SendTemplatedEmail'],
      environment: { suffix: 'NAME', value: 'ref' },
    },
  },
  arn: ownArn('arn:ses:template/NAME'),
  initial: {
    properties: { Template: { SubjectPart: 'Hello {{name}}', TextPart: 'Hello {{name}}.' } },
  },
});
