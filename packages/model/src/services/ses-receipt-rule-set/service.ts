import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

/** A set of receipt rules of Amazon SES. One is active in an account and Region. */
export const sesReceiptRuleSet = defineService({
  id: 'ses-receipt-rule-set',
  row: 'S40',
  title: 'Mail rules',
  noun: 'MailRules',
  category: 'messaging',
  share: 0.2,
  type: 'AWS::SES::ReceiptRuleSet',
  summary: 'The rules by which received mail is handled, in order.',
  cite: typePage('AWS::SES::ReceiptRuleSet'),
  keywords: ['ses', 'email', 'receive', 'rule set'],
  fact: () => 'Receipt rules',
  annotate: {
    RuleSetName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-zA-Z0-9_.-]{1,64}',
      replaces: true,
    },
  },
  capabilities: {},
  arn: ownArn('arn:ses:receipt-rule-set/NAME'),
});
