import type { NodeView, WireView } from '../define/index.js';

/** Services whose wires to targets are routes. */
export const APIS = ['apigateway-rest-api', 'apigatewayv2-http-api'] as const;

export function isRestApi(node: NodeView): boolean {
  return node.service.id === 'apigateway-rest-api';
}

/** Whether a wire is a route: it carries a method and a path. */
export function isRoute(wire: WireView): boolean {
  const { annotate = {} } = wire.connection;
  return Object.hasOwn(annotate, 'Method') && Object.hasOwn(annotate, 'Path');
}

/** As in `GET /orders`, for messages. */
export function routeName(wire: WireView): string {
  const path = wire.string('Path') ?? '/';
  if (path === '$default') return 'The $default route';
  return `${(wire.string('Method') ?? 'ANY').toUpperCase()} ${path}`;
}

/** Wires that authorize callers of an API, and that its kind can have. */
export function authorizersOf(api: NodeView): readonly WireView[] {
  return [...api.wires('in'), ...api.wires('out')].filter(
    (wire) => /(^|-)authorizer$/.test(wire.connection.id) && lackOfApi(wire) === undefined,
  );
}

/** Why an API of a kind lacks what a wire would bring. */
const LACKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  firewall: {
    'apigatewayv2-http-api':
      'HTTP APIs take no web ACL. Use a REST API, or put CloudFront with a web ACL in front.',
    'apigatewayv2-websocket-api': 'WebSocket APIs take no web ACL.',
  },
  'usage-plan-api': {
    'apigatewayv2-http-api': 'HTTP APIs have no API keys and no usage plans. A REST API has.',
  },
  'jwt-authorizer': {
    'apigateway-rest-api':
      'REST APIs have no JWT authorizers. Let a user pool sign these users in, and let it authorize.',
    'apigatewayv2-websocket-api':
      'WebSocket APIs take functions and IAM for authorizers. A function can check the token.',
  },
  authorizer: {
    'apigatewayv2-websocket-api':
      'WebSocket APIs take functions and IAM for authorizers. A function can check the token of the pool.',
  },
};

/** Integrations of REST APIs alone. */
const OF_REST = new Set<string>(['api-dynamodb', 'api-firehose', 'api-s3', 'api-sns']);

/** Why the kind of API at the end of a wire cannot have it; undefined where it can. */
export function lackOfApi({ connection, source, target }: WireView): string | undefined {
  if (source.service.id === 'apigatewayv2-http-api' && OF_REST.has(connection.id))
    return 'HTTP APIs integrate EventBridge, SQS, Kinesis, Step Functions and AppConfig only. A REST API or a function can.';
  return LACKS[connection.id]?.[target.service.id];
}

/** `EDGE`, `REGIONAL` or `PRIVATE`; an HTTP API is always regional. */
export function endpointOf(api: NodeView): string | undefined {
  return isRestApi(api) ? api.string('EndpointConfiguration.Types.0') : 'REGIONAL';
}
