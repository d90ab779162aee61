import type { Annotations, NodeView, Value, WireView } from '../define/index.js';
import { arnText } from './wiring.js';

/** Which routes of an API somebody may call. */
export const callAnnotations: Annotations = {
  Method: {
    title: 'Method',
    default: '*',
    options: ['*', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((value) => ({ value })),
  },
  Path: { title: 'Path', default: '/*', pattern: '/.*' },
};

/** The ARN of the routes that a wire names, on any stage. A WebSocket API is called by connecting. */
export function calledRoutes(api: NodeView, wire: WireView): Value {
  if (api.service.id === 'apigatewayv2-websocket-api') {
    return arnText('arn:${P}:execute-api:${R}:${A}:${Api}/*/$connect', { Api: api.ref });
  }
  const path = (wire.string('Path') ?? '/*').replaceAll(/\{[^}]*\}/g, '*').replaceAll('${', '${!');
  return arnText(
    `arn:\${P}:execute-api:\${R}:\${A}:\${Api}/*/${wire.string('Method') ?? '*'}${path}`,
    { Api: api.ref },
  );
}
