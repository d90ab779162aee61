import type { NodeView, WireView } from '../define/index.js';

/** Connections that are routes of a WebSocket API. */
export const SOCKET_ROUTES = ['websocket-route', 'websocket-service', 'websocket-http'] as const;

export function socketRoutesOf(api: NodeView): readonly WireView[] {
  return SOCKET_ROUTES.flatMap((id) => api.wires('out', id));
}

export function keyOf(wire: WireView): string {
  return wire.string('RouteKey') ?? '$default';
}
