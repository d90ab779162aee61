import { defineRule, type Finding, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { lackingSettings } from '../lacking-settings.js';
import { booleanAt } from '../values.js';

const TRACED = ['DefaultRouteSettings.LoggingLevel', 'DefaultRouteSettings.DataTraceEnabled'];

export const noLackingSetting = defineRule({
  id: 'correctness/no-lacking-setting',
  row: 'V29',
  severity: 'error',
  summary: 'An API and its stage have only the settings of their kind.',
  why: 'HTTP and WebSocket APIs are regional, without resource policy, cache, canary or tracing; HTTP APIs have no execution logs; REST and WebSocket APIs have no CORS setting. The setting is refused when the stack is deployed.',
  cite: awsPage(
    'Choose between REST APIs and HTTP APIs',
    'apigateway/latest/developerguide/http-api-vs-rest.html',
    { section: 'AWS API Gateway' },
  ),
  over: 'node',
  on: { service: ['apigateway-rest-api', 'apigatewayv2-http-api', 'apigatewayv2-websocket-api'] },
  check: ({ node }) => [
    ...(node.service.id === 'apigatewayv2-http-api' ? executionLogs(node) : []),
    ...lackingSettings(node).map(({ path, what }) => ({
      at: node.at(path),
      message: `${node.name} has ${what}`,
      fix: setting(node, { path, value: undefined, label: 'Leave it out', safe: false }),
    })),
  ],
  examples: {
    valid: [
      "api: apigatewayv2-http-api { stage#DefaultRouteSettings: { LoggingLevel: 'OFF' } }",
      "api: apigatewayv2-websocket-api { stage#DefaultRouteSettings: { LoggingLevel: 'INFO' } }",
    ],
    invalid: [
      {
        before:
          "api: apigatewayv2-http-api { stage#DefaultRouteSettings: { LoggingLevel: 'INFO' } }",
        after: 'api: apigatewayv2-http-api { stage#: {} }',
      },
      {
        before:
          "api: apigatewayv2-websocket-api { CorsConfiguration: { AllowOrigins: ['https://a.example'] } }",
        after: 'api: apigatewayv2-websocket-api',
      },
      {
        before: "api: apigatewayv2-http-api { EndpointConfiguration.Types: ['PRIVATE'] }",
        after: 'api: apigatewayv2-http-api',
      },
      {
        before:
          "api: apigatewayv2-http-api { stage#: { StageName: 'dev', CacheClusterEnabled: true } }",
        after: "api: apigatewayv2-http-api { stage#StageName: 'dev' }",
      },
      {
        before: "api: apigateway-rest-api { CorsConfiguration: { AllowOrigins: ['*'] } }",
        after: 'api: apigateway-rest-api',
      },
    ],
  },
});

function executionLogs(api: NodeView): readonly Finding[] {
  const stage = api.part('stage');
  if (stage === undefined) return [];
  return TRACED.filter((path) => {
    const isOff = stage.string(path) === 'OFF' || booleanAt(stage, path) === false;
    return stage.has(path) && !isOff;
  }).map((path) => ({
    at: stage.at(path),
    message: `${api.name} writes execution logs. HTTP APIs have access logs only.`,
    fix: setting(stage, { path, value: undefined, label: 'Leave it out', safe: false }),
  }));
}
