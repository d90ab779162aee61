import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

/** An environment of AppConfig. */
export const appconfigEnvironment = defineService({
  id: 'appconfig-environment',
  row: 'S40',
  title: 'AppConfig environment',
  noun: 'SettingsEnvironment',
  category: 'operations',
  share: 0.3,
  type: 'AWS::AppConfig::Environment',
  summary: 'Where a configuration is rolled out, and which alarms stop it.',
  cite: typePage('AWS::AppConfig::Environment'),
  keywords: ['appconfig', 'environment', 'stage', 'rollout'],
  fact: (node) => node.string('Name') ?? 'Environment',
  annotate: {
    ApplicationId: {
      title: 'Application',
      section: 'Environment',
      required: true,
      widget: 'reference',
      refersTo: { service: 'appconfig-application' },
      replaces: true,
    },
    Name: { title: 'Name', section: 'Environment', required: true, type: 'string', max: 64 },
    Monitors: { title: 'Alarms', section: 'Environment', type: 'list', max: 5 },
  },
  capabilities: {
    refers: [{ to: 'appconfig-application', property: 'ApplicationId', value: 'ref', label: 'of' }],
  },
  arn: ownArn('arn:appconfig:application/*/environment/NAME'),
  initial: { properties: { Name: 'prod' } },
});
