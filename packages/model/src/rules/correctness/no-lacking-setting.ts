import { defineRule, type Finding, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { booleanAt } from '../values.js';

const TRACED = ['DefaultRouteSettings.LoggingLevel', 'DefaultRouteSettings.DataTraceEnabled'];

export const noLackingSetting = defineRule({
  id: 'correctness/no-lacking-setting',
  row: 'V29',
  severity: 'error',
  summary: 'A stage has only the settings of its kind of API.',
  why: 'HTTP APIs have access logs and no execution logs; WebSocket APIs have no CORS. API Gateway refuses the setting when the stack is deployed.',
  cite: awsPage(
    'Choose between REST APIs and HTTP APIs',
    'apigateway/latest/developerguide/http-api-vs-rest.html',
    { section: 'AWS API Gateway' },
  ),
  over: 'node',
  on: { service: ['apigatewayv2-http-api', 'apigatewayv2-websocket-api'] },
  check: ({ node }) =>
    node.service.id === 'apigatewayv2-http-api' ? executionLogs(node) : crossOrigin(node),
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

function crossOrigin(api: NodeView): readonly Finding[] {
  const path = 'CorsConfiguration';
  if (!api.has(path)) return [];
  return [
    {
      at: api.at(path),
      message: `${api.name} has CORS settings. WebSocket APIs take none: check the origin on $connect.`,
      fix: setting(api, { path, value: undefined, label: 'Leave it out', safe: false }),
    },
  ];
}
