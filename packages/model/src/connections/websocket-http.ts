import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { routeKeyOf, socketAnnotations, socketRoute } from './websocket-routes.js';

/** A route of a WebSocket API to a server outside AWS. */
export const websocketHttp = defineConnection({
  id: 'websocket-http',
  row: 'C3',
  title: 'WebSocket route',
  from: service('apigatewayv2-websocket-api'),
  to: service('external-client'),
  verb: 'routes to',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'Overview of WebSocket APIs in API Gateway',
    'apigateway/latest/developerguide/apigateway-websocket-api-overview.html',
    { section: 'API Gateway Integrations' },
  ),
  annotate: {
    ...socketAnnotations,
    Uri: { title: 'Address', pattern: 'https?://.+', docs: "The endpoint's own unless set." },
  },
  initial: { RouteKey: '$default' },
  refuses: ({ source, target }) =>
    target.string('Kind') === 'endpoint'
      ? undefined
      : {
          message: `${source.name} cannot route to ${target.name}.`,
          why: 'Only an HTTP endpoint answers requests. Clients call the API, not the other way round.',
        },
  label: routeKeyOf,
  effects: ({ target, wire }) =>
    socketRoute(wire, {
      IntegrationType: 'HTTP_PROXY',
      IntegrationMethod: 'POST',
      IntegrationUri: wire.value('Uri') ?? target.value('Uri') ?? 'https://api.example.com',
    }),
});
