import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

/** An application of AppConfig. */
export const appconfigApplication = defineService({
  id: 'appconfig-application',
  row: 'S40',
  title: 'AppConfig application',
  noun: 'Settings',
  category: 'operations',
  share: 0.3,
  type: 'AWS::AppConfig::Application',
  summary: 'Feature flags and settings that change without a deployment.',
  cite: typePage('AWS::AppConfig::Application'),
  keywords: ['appconfig', 'feature flag', 'configuration', 'settings'],
  fact: () => 'AppConfig application',
  annotate: {
    Name: { title: 'Name', section: 'Application', required: true, type: 'string', max: 64 },
    Description: { title: 'Description', section: 'Application', max: 1024 },
  },
  capabilities: {
    endpoint: { name: 'appconfigdata' },
    grantable: {
      read: ['appconfig:GetLatestConfiguration', 'appconfig:StartConfigurationSession'],
      children: { suffix: '/environment/*/configuration/*', of: 'read', instead: true },
      environment: { suffix: 'ID', value: 'ref' },
    },
  },
  arn: ownArn('arn:appconfig:application/NAME'),
  initial: { properties: { Name: 'settings' } },
});
