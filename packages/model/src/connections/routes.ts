import {
  sub,
  type Annotations,
  type Integration,
  type NodeView,
  type RouteEffect,
  type Value,
  type WireView,
} from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { namedAuthorizer } from './authorizers.js';

const timeouts = awsPage(
  'Quotas for configuring and running a REST API',
  'apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
);

const streaming = awsPage(
  'Stream the integration response for your proxy integrations in API Gateway',
  'apigateway/latest/developerguide/response-transfer-mode.html',
);

const validation = awsPage(
  'Request validation for REST APIs in API Gateway',
  'apigateway/latest/developerguide/api-gateway-method-request-validation.html',
);

const REST = { from: ['apigateway-rest-api'] } as const;

/** What a wire that is a route carries, whatever it leads to. */
export const routeAnnotations: Annotations = {
  Method: {
    title: 'Method',
    required: true,
    default: 'ANY',
    options: ['ANY', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].map((value) => ({
      value,
    })),
    docs: 'ANY answers every method.',
  },
  Path: {
    title: 'Path',
    required: true,
    form: 'a path from / on, as /orders/{id}, or $default',
    pattern: "\\$default|/[A-Za-z0-9._~:@!$&'()*+,;=%{}/-]*",
    docs: 'As in `/orders/{id}`; `{proxy+}` takes the rest. `$default` of an HTTP API takes what no route takes.',
  },
  Authorizer: {
    title: 'Authorizer',
    docs: "Name of the wire's authorizer, `none` for an open route, `iam` for signed calls. By default the API's only one.",
  },
  Scopes: { title: 'Scopes', type: 'list', docs: 'OAuth scopes, any of which lets a caller in.' },
  ApiKeyRequired: {
    title: 'API key',
    default: false,
    at: REST,
    docs: 'REST only: the caller must send a key of a usage plan.',
  },
  RequestSchema: {
    title: 'Body schema',
    type: 'json',
    widget: 'code',
    at: REST,
    docs: 'REST only: JSON Schema (draft 4) that a JSON body must keep, or the API answers 400.',
    cite: validation,
  },
  RequiredParameters: {
    title: 'Parameters',
    type: 'list',
    at: REST,
    docs: 'REST only: what must be sent, as in `querystring.page` or `header.X-Tenant`.',
    cite: validation,
  },
  TimeoutInMillis: {
    title: 'Timeout',
    unit: 'ms',
    min: 50,
    type: 'integer',
    docs: '29 s at most on a REST API unless raised for a regional or private one, or 15 min where it streams; 30 s on an HTTP API.',
    cite: timeouts,
  },
};

/** What a route to a proxy integration carries: its answer may be a stream. */
export const proxyAnnotations: Annotations = {
  ...routeAnnotations,
  ResponseTransferMode: {
    title: 'Response',
    default: 'BUFFERED',
    options: [
      { value: 'BUFFERED', title: 'As a whole' },
      { value: 'STREAM', title: 'As a stream' },
    ],
    at: REST,
    docs: 'REST only: as a stream the answer goes out while it is made, for up to 15 minutes and past 10 MB. A function must write it as a stream; caching and content encoding are off.',
    cite: streaming,
  },
};

/** Whether a route of a REST API hands the answer on while it is made. */
export function isStreamed(wire: WireView): boolean {
  return (
    wire.source.service.id === 'apigateway-rest-api' &&
    wire.string('ResponseTransferMode') === 'STREAM'
  );
}

/** Method and path of a wire that is a route. */
export function routeOf(wire: WireView): { readonly method: string; readonly path: string } {
  const path = wire.string('Path') ?? '/';
  if (path === '$default') return { method: '$default', path: '' };
  return { method: (wire.string('Method') ?? 'ANY').toUpperCase(), path };
}

/** The route of a wire, with what it carries. */
export function routeEffect(wire: WireView, integration: Integration): RouteEffect {
  const authorizer = namedAuthorizer(wire);
  const scopes = wire.list('Scopes')?.filter((scope) => typeof scope === 'string');
  const timeout = wire.number('TimeoutInMillis');
  return {
    kind: 'route',
    api: wire.source.id,
    ...routeOf(wire),
    integration,
    ...(authorizer === undefined ? {} : { authorizer }),
    ...(scopes === undefined ? {} : { scopes }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(wire.boolean('ApiKeyRequired') === true ? { apiKeyRequired: true } : {}),
    ...(isStreamed(wire) ? { streams: true } : {}),
    ...checksOf(wire),
  };
}

function checksOf(wire: WireView): Pick<RouteEffect, 'checks'> {
  const schema = wire.value('RequestSchema');
  const parameters = wire.list('RequiredParameters')?.filter((it) => typeof it === 'string') ?? [];
  if (wire.source.service.id !== 'apigateway-rest-api') return {};
  if (schema === undefined && parameters.length === 0) return {};
  return { checks: { parameters, ...(schema === undefined ? {} : { schema }) } };
}

/** As in `/orders`. */
export function routeLabel(wire: WireView): string | undefined {
  const method = wire.string('Method') ?? 'ANY';
  const path = wire.string('Path');
  return path === undefined || method === 'ANY' ? path : `${method} ${path}`;
}

/** Source ARN of calls to one route of an API, on any of its stages, as SAM's permissions have it. */
export function callArn(
  api: NodeView,
  { method, path }: { readonly method: string; readonly path: string },
): Value {
  const verb = method === 'ANY' ? '*' : method;
  const route = method === '$default' ? '$default' : `${verb}${path.replaceAll(/\{[^}]*\}/g, '*')}`;
  return sub(
    `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Api}/*/${route.replaceAll('${', '${!')}`,
    { Api: api.ref },
  );
}
