import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { proxyAnnotations, routeEffect, routeLabel } from './routes.js';
import { pathWord } from './wiring.js';

/** A route to a server outside AWS, reached over the internet. */
export const apiHttp = defineConnection({
  id: 'api-http',
  row: 'C3',
  title: 'HTTP route',
  from: service('apigateway-rest-api', 'apigatewayv2-http-api'),
  to: service('external-client'),
  verb: 'routes to',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'HTTP integrations for REST APIs',
    'apigateway/latest/developerguide/setup-http-integrations.html',
    { section: 'API Gateway Integrations' },
  ),
  annotate: {
    ...proxyAnnotations,
    Uri: { title: 'Address', pattern: 'https?://.+', docs: "The endpoint's own unless set." },
  },
  initial: ({ target }) => ({ Method: 'ANY', Path: `/${pathWord(target.name)}` }),
  refuses: ({ source, target }) =>
    target.string('Kind') === 'endpoint'
      ? undefined
      : {
          message: `${source.name} cannot route to ${target.name}.`,
          why: 'Only an HTTP endpoint answers requests. Clients call the API, not the other way round.',
        },
  label: routeLabel,
  effects: ({ target, wire }) => [
    routeEffect(wire, {
      type: 'http',
      uri: wire.value('Uri') ?? target.value('Uri') ?? 'https://api.example.com',
    }),
  ],
});
