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

/** Wires that authorize callers of an API. */
export function authorizersOf(api: NodeView): readonly WireView[] {
  return [...api.wires('in'), ...api.wires('out')].filter(
    (wire) => wire.connection.kind === 'auth',
  );
}

/** `EDGE`, `REGIONAL` or `PRIVATE`; an HTTP API is always regional. */
export function endpointOf(api: NodeView): string | undefined {
  return isRestApi(api) ? api.string('EndpointConfiguration.Types.0') : 'REGIONAL';
}
