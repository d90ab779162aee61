import { configurationOf } from '../../connections/configurations.js';
import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

const KINDS = [
  ['application', 'application', undefined],
  ['environment', 'environment', 'Environment'],
  ['profile', 'configuration profile', 'Profile'],
] as const;

export const requireOneConfiguration = defineRule({
  id: 'correctness/require-one-configuration',
  row: 'V52',
  severity: 'error',
  summary:
    'A route that answers with a configuration names its application, environment and profile.',
  why: 'API Gateway asks AppConfig for one configuration. Where an application has several environments or profiles, or none, the wire says which.',
  cite: awsPage(
    'Integration subtype reference',
    'apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html',
  ),
  over: 'wire',
  on: { connection: 'api-configuration' },
  check: ({ wire, graph }) => {
    const found = configurationOf(wire, graph);
    const lacking = KINDS.find(([key]) => found[key] === '*');
    if (lacking === undefined) return;
    const [, kind, path] = lacking;
    return {
      at: wire.at(path),
      message: `${wire.source.name} answers with ${wire.target.name}, and no ${kind} is named. Say which.`,
    };
  },
  examples: {
    valid: [
      `a: appconfig-application; p: appconfig-configuration-profile -[refers-to]-> a; e: appconfig-environment -[refers-to]-> a
       api: apigatewayv2-http-api -[api-configuration { Method: 'GET', Path: '/flags' }]-> e`,
      `a: appconfig-application; p: appconfig-configuration-profile -[refers-to]-> a; q: appconfig-configuration-profile -[refers-to]-> a; e: appconfig-environment -[refers-to]-> a
       api: apigatewayv2-http-api -[api-configuration { Method: 'GET', Path: '/flags', Profile: 'flags' }]-> e`,
    ],
    invalid: [
      {
        before: `a: appconfig-application; p: appconfig-configuration-profile -[refers-to]-> a; q: appconfig-configuration-profile -[refers-to]-> a; e: appconfig-environment -[refers-to]-> a
       api: apigatewayv2-http-api -[api-configuration { Method: 'GET', Path: '/flags' }]-> e`,
      },
    ],
  },
});
