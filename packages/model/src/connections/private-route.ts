import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { integrationFor, linkTo } from './private-routes.js';
import { proxyAnnotations, routeEffect, routeLabel } from './routes.js';
import { pathWord } from './wiring.js';

const page = awsPage(
  'Create private integrations for HTTP APIs in API Gateway',
  'apigateway/latest/developerguide/http-api-develop-integrations-private.html',
  { section: 'API Gateway Integrations' },
);

/** A route to a load balancer, or to a Cloud Map service: through a VPC link, or to a public balancer over the internet. */
export const privateRoute = defineConnection({
  id: 'private-route',
  row: 'C3',
  title: 'Route to a balancer',
  from: service('apigateway-rest-api', 'apigatewayv2-http-api'),
  to: service('elasticloadbalancingv2-load-balancer', 'servicediscovery-service'),
  fits: (from, to) => from.id === 'apigatewayv2-http-api' || to.id !== 'servicediscovery-service',
  verb: 'routes to',
  kind: 'request',
  rank: 50,
  cite: page,
  annotate: {
    ...proxyAnnotations,
    ServerName: {
      title: 'Server name',
      pattern: '[A-Za-z0-9.-]+',
      docs: 'Name on the certificate of an HTTPS listener: the API then calls by HTTPS and verifies it.',
      cite: page,
    },
  },
  initial: ({ target }) => ({ Method: 'ANY', Path: `/${pathWord(target.name)}/{proxy+}` }),
  label: routeLabel,
  effects: ({ target, wire }) => {
    const link = linkTo(target);
    const isNamed = target.service.id === 'servicediscovery-service';
    return isNamed && link === undefined ? [] : [routeEffect(wire, integrationFor(wire, link))];
  },
});
