import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { configurationAnnotations, configurationOf } from './configurations.js';
import { arnText } from './wiring.js';
import { variableAnnotation, variableOf } from './variables.js';

/** Code that reads its settings from AppConfig: one configuration as it is rolled out to one environment. */
export const configuration = defineConnection({
  id: 'configuration',
  row: 'C14',
  title: 'Configuration',
  from: service('lambda-function', 'ecs-service', 'ecs-task-definition'),
  to: service('appconfig-environment', 'appconfig-configuration-profile'),
  verb: 'is configured by',
  kind: 'data',
  rank: 50,
  cite: awsPage(
    'Retrieving feature flags and configuration data in AWS AppConfig',
    'appconfig/latest/userguide/retrieving-feature-flags.html',
  ),
  annotate: {
    ...configurationAnnotations,
    Variable: variableAnnotation('the path of the configuration, as the extension is asked for it'),
  },
  effects: ({ source, wire, graph }) => {
    const { application, environment, profile } = configurationOf(wire, graph);
    const isOne = [application, environment, profile].every((value) => value !== '*');
    return [
      {
        kind: 'grant',
        to: source.role,
        actions: ['appconfig:GetLatestConfiguration', 'appconfig:StartConfigurationSession'],
        resources: [
          arnText(
            'arn:${P}:appconfig:${R}:${A}:application/${Application}/environment/${Environment}/configuration/${Profile}',
            { Application: application, Environment: environment, Profile: profile },
          ),
        ],
      },
      ...(isOne
        ? variableOf(wire, {
            suffix: 'PATH',
            value: arnText(
              '/applications/${Application}/environments/${Environment}/configurations/${Profile}',
              { Application: application, Environment: environment, Profile: profile },
            ),
          })
        : []),
    ];
  },
});
