import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

/** A configuration set of Amazon SES. */
export const sesConfigurationSet = defineService({
  id: 'ses-configuration-set',
  row: 'S40',
  title: 'Mail configuration',
  noun: 'MailSetup',
  category: 'messaging',
  share: 0.3,
  type: 'AWS::SES::ConfigurationSet',
  summary: 'How mail is delivered, tracked and suppressed.',
  cite: typePage('AWS::SES::ConfigurationSet'),
  keywords: ['ses', 'email', 'configuration set', 'bounce', 'suppression'],
  fact: () => 'Configuration set',
  annotate: {
    'DeliveryOptions.TlsPolicy': {
      title: 'TLS',
      section: 'Delivery',
      default: 'OPTIONAL',
      options: [{ value: 'REQUIRE' }, { value: 'OPTIONAL' }],
    },
    'SendingOptions.SendingEnabled': { title: 'Sending', section: 'Delivery', default: true },
    'ReputationOptions.ReputationMetricsEnabled': {
      title: 'Reputation',
      section: 'Monitoring',
      default: false,
    },
    'SuppressionOptions.SuppressedReasons': {
      title: 'Suppressed',
      section: 'Delivery',
      type: 'list',
    },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-zA-Z0-9_-]{1,64}',
      replaces: true,
    },
  },
  capabilities: {},
  arn: ownArn('arn:ses:configuration-set/NAME'),
  initial: {
    properties: {
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
    },
  },
});
