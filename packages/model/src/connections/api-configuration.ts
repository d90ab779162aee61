import { defineConnection, service, type ValueMap } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { apiCallEffects } from './api-actions.js';
import { configurationAnnotations, configurationOf } from './configurations.js';
import { routeAnnotations, routeLabel } from './routes.js';
import { arnText, pathWord } from './wiring.js';

/** A route of an HTTP API that answers with a configuration as it is rolled out to one environment. */
export const apiConfiguration = defineConnection({
  id: 'api-configuration',
  row: 'C4',
  title: 'Get configuration',
  from: service('apigatewayv2-http-api'),
  to: service('appconfig-environment', 'appconfig-configuration-profile'),
  verb: 'answers with',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'Integration subtype reference',
    'apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html',
    { section: 'API Gateway Integrations' },
  ),
  annotate: { ...routeAnnotations, ...configurationAnnotations },
  initial: ({ target }) => ({ Method: 'GET', Path: `/${pathWord(target.name)}` }),
  label: routeLabel,
  effects: ({ wire, graph }) => {
    const { application, environment, profile } = configurationOf(wire, graph);
    const of = (path: string, variables: ValueMap = {}) =>
      arnText(`arn:\${P}:appconfig:\${R}:\${A}:application/\${Application}${path}`, {
        Application: application,
        ...variables,
      });
    return apiCallEffects(wire, {
      action: 'appconfig:action/GetConfiguration',
      iam: ['appconfig:GetConfiguration'],
      resources: [
        of(''),
        of('/environment/${Environment}', { Environment: environment }),
        of('/configurationprofile/${Profile}', { Profile: profile }),
      ],
      templates: {},
      http: {
        subtype: 'AppConfig-GetConfiguration',
        request: {
          Application: application,
          ClientId: '$context.requestId',
          Configuration: profile,
          Environment: environment,
        },
      },
    });
  },
});
