import { defineConnection, ref, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { SOCKET_TARGETS, socketCall } from './websocket-calls.js';
import { routeKeyOf, socketAnnotations, socketRoute } from './websocket-routes.js';

/** A message of a client goes to a service without code in between. */
export const websocketService = defineConnection({
  id: 'websocket-service',
  row: 'C4',
  title: 'WebSocket route',
  from: service('apigatewayv2-websocket-api'),
  to: service(...SOCKET_TARGETS),
  verb: 'sends messages to',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Set up a WebSocket API integration request in API Gateway',
    'apigateway/latest/developerguide/apigateway-websocket-api-integration-requests.html',
    { section: 'API Gateway Integrations' },
  ),
  annotate: {
    ...socketAnnotations,
    Template: {
      title: 'Template',
      widget: 'code',
      docs: 'A mapping template of your own for JSON, instead of the usual one.',
    },
  },
  initial: { RouteKey: '$default' },
  label: routeKeyOf,
  effects: ({ target, wire }) => {
    const call = socketCall(target);
    if (call === undefined) return [];
    const role = ref(wire.id, 'role');
    const own = wire.string('Template');
    return [
      { kind: 'role', name: 'role', service: 'apigateway.amazonaws.com' },
      { kind: 'grant', to: role, actions: [call.action], resources: [target.arn] },
      ...socketRoute(wire, {
        IntegrationType: 'AWS',
        IntegrationMethod: 'POST',
        IntegrationUri: call.uri,
        CredentialsArn: { ...role, attr: 'Arn' },
        PassthroughBehavior: 'NEVER',
        TemplateSelectionExpression: '\\$default',
        RequestTemplates: {
          $default: own ?? call.templates['application/json'] ?? '',
        },
        ...(call.headers && { RequestParameters: call.headers }),
      }),
    ];
  },
});
