import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

/** A configuration profile of AppConfig. */
export const appconfigConfigurationProfile = defineService({
  id: 'appconfig-configuration-profile',
  row: 'S40',
  title: 'AppConfig profile',
  noun: 'SettingsProfile',
  category: 'operations',
  share: 0.3,
  type: 'AWS::AppConfig::ConfigurationProfile',
  summary: 'Where a configuration lies, and what validates it.',
  cite: typePage('AWS::AppConfig::ConfigurationProfile'),
  keywords: ['appconfig', 'profile', 'feature flag', 'validator'],
  fact: (node) => node.string('Type') ?? 'Profile',
  annotate: {
    ApplicationId: {
      title: 'Application',
      section: 'Profile',
      required: true,
      widget: 'reference',
      refersTo: { service: 'appconfig-application' },
      replaces: true,
    },
    Name: { title: 'Name', section: 'Profile', required: true, type: 'string', max: 128 },
    LocationUri: {
      title: 'Location',
      section: 'Profile',
      required: true,
      docs: 'hosted, or where it lies, as ssm-parameter://name.',
      replaces: true,
    },
    Type: {
      title: 'Type',
      section: 'Profile',
      default: 'AWS.Freeform',
      options: [
        { value: 'AWS.Freeform' },
        { value: 'AWS.AppConfig.FeatureFlags', title: 'Feature flags' },
      ],
      replaces: true,
    },
    Validators: { title: 'Validators', section: 'Profile', type: 'list', max: 2 },
  },
  capabilities: {
    refers: [{ to: 'appconfig-application', property: 'ApplicationId', value: 'ref', label: 'of' }],
  },
  arn: ownArn('arn:appconfig:application/*/configurationprofile/NAME'),
  initial: {
    properties: { LocationUri: 'hosted', Name: 'flags', Type: 'AWS.AppConfig.FeatureFlags' },
  },
});
