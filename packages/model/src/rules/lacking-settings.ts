import type { NodeView } from '../define/index.js';

/** A setting of another kind of API, and what is said of it after "It has". */
export interface LackingSetting {
  readonly path: string;
  readonly what: string;
}

const regional = (kind: string): readonly LackingSetting[] => [
  {
    path: 'EndpointConfiguration',
    what: `an endpoint type. ${kind} are regional; a REST API can be edge-optimized or private.`,
  },
  { path: 'Policy', what: `a resource policy. ${kind} take none. A REST API does.` },
  { path: 'stage#CacheClusterEnabled', what: `a cache. ${kind} have none. A REST API has.` },
  { path: 'stage#CacheClusterSize', what: `a cache. ${kind} have none. A REST API has.` },
  { path: 'stage#CanarySetting', what: `a canary. ${kind} have none. A REST API has.` },
  { path: 'stage#TracingEnabled', what: `X-Ray tracing. ${kind} have none. A REST API has.` },
  { path: 'stage#MethodSettings', what: `settings of methods. ${kind} have those of routes.` },
];

const LACKING: Readonly<Record<string, readonly LackingSetting[]>> = {
  'AWS::ApiGatewayV2::Api apigatewayv2-http-api': [
    ...regional('HTTP APIs'),
    { path: 'ApiKeySourceType', what: 'a source of API keys. HTTP APIs have no API keys.' },
    {
      path: 'ApiKeySelectionExpression',
      what: 'a source of API keys. HTTP APIs have no API keys.',
    },
    { path: 'DisableSchemaValidation', what: 'a say on validation. HTTP APIs validate nothing.' },
  ],
  'AWS::ApiGatewayV2::Api apigatewayv2-websocket-api': [
    ...regional('WebSocket APIs'),
    {
      path: 'CorsConfiguration',
      what: 'CORS settings. WebSocket APIs take none: check the origin on $connect.',
    },
  ],
  'AWS::ApiGateway::RestApi apigateway-rest-api': [
    {
      path: 'CorsConfiguration',
      what: 'CORS settings. REST APIs take none: answer OPTIONS by a route, or use an HTTP API.',
    },
    { path: 'stage#AutoDeploy', what: 'automatic deployment. REST APIs have none.' },
    {
      path: 'stage#DefaultRouteSettings',
      what: 'settings of routes. REST APIs have those of methods.',
    },
  ],
};

/** Settings that an API or its stage has, and that its kind of API lacks. */
export function lackingSettings(node: NodeView): readonly LackingSetting[] {
  const lacking = LACKING[`${node.type} ${node.service.id}`];
  if (lacking === undefined) return [];
  return lacking.filter(({ path }) => node.has(path));
}
