import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

/** A receipt rule of Amazon SES. */
export const sesReceiptRule = defineService({
  id: 'ses-receipt-rule',
  row: 'S40',
  title: 'Mail rule',
  noun: 'MailRule',
  category: 'messaging',
  share: 0.2,
  type: 'AWS::SES::ReceiptRule',
  summary: 'What is done with mail to certain recipients.',
  cite: awsPage(
    'Giving permissions to Amazon SES for email receiving',
    'ses/latest/dg/receiving-email-permissions.html',
  ),
  keywords: ['ses', 'email', 'receive', 'inbox', 'receipt rule'],
  fact: (node) => {
    const [first] = node.list('Rule.Recipients') ?? [];
    return typeof first === 'string' ? first : 'All recipients';
  },
  annotate: {
    RuleSetName: {
      title: 'Rule set',
      section: 'Rule',
      required: true,
      widget: 'reference',
      refersTo: { service: 'ses-receipt-rule-set' },
      replaces: true,
    },
    'Rule.Recipients': { title: 'Recipients', section: 'Rule', type: 'list', max: 100 },
    'Rule.Enabled': { title: 'Enabled', section: 'Rule', default: false },
    'Rule.ScanEnabled': {
      title: 'Scan',
      section: 'Rule',
      default: false,
      docs: 'For spam and viruses.',
    },
    'Rule.TlsPolicy': {
      title: 'TLS',
      section: 'Rule',
      default: 'Optional',
      options: [{ value: 'Require' }, { value: 'Optional' }],
    },
    'Rule.Actions': {
      title: 'Actions',
      section: 'Rule',
      type: 'list',
      docs: 'Wires to buckets, topics and functions add theirs.',
    },
  },
  capabilities: {
    refers: [{ to: 'ses-receipt-rule-set', property: 'RuleSetName', value: 'ref', label: 'of' }],
  },
  arn: 'Ref',
  initial: { properties: { Rule: { Enabled: true, ScanEnabled: true, TlsPolicy: 'Require' } } },
});
